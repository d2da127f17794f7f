import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultLine, parseFrontMatter, parseYaml } from '#src/lib/front-matter.ts';

const Fields = z.strictObject({
	title: z.string().min(3).max(20),
	kind: z.enum(['long', 'short']),
	when: z.strictObject({ year: z.number().int(), season: z.enum(['winter', 'summer']).optional() }),
	steps: z.array(z.strictObject({ what: z.string().min(1) })).default([]),
	length: z.union([z.strictObject({ minutes: z.number() }), z.strictObject({ band: z.literal('unknown') })]).default({ band: 'unknown' }),
});

const GOOD = ['title: A walk', 'kind: long', 'when:', '  year: 2025', '  season: winter', 'steps:', '  - what: First', '  - what: Second'];

const read = (...lines: string[]) => parseFrontMatter('walk.md', `---\n${lines.join('\n')}\n---\nThe body.\n`, Fields);
const faultsOf = (...lines: string[]) => read(...lines).faults.map(faultLine);
const replaced = (from: string, to: string) => GOOD.map((line) => (line === from ? to : line));

test('front matter gives fields and body', () => {
	const { data, body, faults } = read(...GOOD);
	expect(data).toEqual({
		title: 'A walk',
		kind: 'long',
		when: { year: 2025, season: 'winter' },
		steps: [{ what: 'First' }, { what: 'Second' }],
		length: { band: 'unknown' },
	});
	expect(body).toBe('The body.\n');
	expect(faults).toEqual([]);
});

test('a file saved on Windows reads the same', () => {
	const { data, body, faults } = parseFrontMatter('walk.md', `---\r\n${GOOD.join('\r\n')}\r\n---\r\nThe body.\r\n`, Fields);
	expect(faults).toEqual([]);
	expect(data).toMatchObject({ title: 'A walk', kind: 'long' });
	expect(body).toBe('The body.\r\n');
});

test('a body may be empty, and may hold three hyphens of its own', () => {
	expect(parseFrontMatter('walk.md', `---\n${GOOD.join('\n')}\n---`, Fields)).toMatchObject({ body: '', faults: [] });
	expect(parseFrontMatter('walk.md', `---\n${GOOD.join('\n')}\n---\none\n\n---\n\ntwo\n`, Fields)).toMatchObject({ body: 'one\n\n---\n\ntwo\n', faults: [] });
});

test.each(['', 'Only a body.\n', 'title: A walk\n---\n', '---\ntitle: A walk\n', ' ---\ntitle: A walk\n---\n'])(
	'a file without front matter, %j, says what was expected on line 1',
	(text) => {
		const { data, faults } = parseFrontMatter('walk.md', text, Fields);
		expect(data).toBeNull();
		expect(faults.map(faultLine)).toEqual(['walk.md:1  expected a first line of three hyphens, the fields, and three hyphens again']);
	},
);

test('YAML that cannot be read names the line where it breaks', () => {
	const { data, faults } = read('title: A walk', 'kind: [long', 'when: { year: 2025 }');
	expect(data).toBeNull();
	expect(faults).toHaveLength(1);
	expect(faults[0]?.line).toBe(4);
	expect(faults[0]?.expected).toMatch(/^expected YAML that can be read; \S/);
});

test('a field that stands twice is a fault on the line of the second', () => {
	const [fault] = read(...GOOD, 'title: Another walk').faults;
	expect(fault).toMatchObject({ line: GOOD.length + 2 });
	expect(fault?.expected).toContain('unique');
});

test('a star before a word is a fault and not a crash', () => {
	const { data, faults } = read(...replaced('title: A walk', 'title: *important'));
	expect(data).toBeNull();
	expect(faults).toMatchObject([{ file: 'walk.md', line: 2 }]);
});

test('a wrong code names its line and the codes that would do', () => {
	expect(faultsOf(...replaced('kind: long', 'kind: middling'))).toEqual(['walk.md:3  kind: expected one of long, short']);
});

test('a fault inside a field names the line of that inner field', () => {
	expect(faultsOf(...replaced('  season: winter', '  season: monsoon'))).toEqual(['walk.md:6  when.season: expected one of winter, summer']);
	expect(faultsOf(...replaced('  - what: Second', '  - what: 2'))).toEqual(['walk.md:9  steps.1.what: expected string, received number']);
});

test('a fault in a field on one line names that line', () => {
	expect(faultsOf('title: A walk', 'kind: long', 'when: { year: 2025, season: monsoon }')).toEqual(['walk.md:4  when.season: expected one of winter, summer']);
});

test('a text that is too short or too long says how long it may be', () => {
	expect(faultsOf(...replaced('title: A walk', 'title: A'))).toEqual(['walk.md:2  title: expected string to have >=3 characters']);
	expect(faultsOf(...replaced('title: A walk', `title: ${'walk '.repeat(9)}`))).toEqual(['walk.md:2  title: expected string to have <=20 characters']);
});

test('a field that is missing is named', () => {
	expect(faultsOf(...GOOD.filter((line) => line !== 'kind: long'))).toEqual(['walk.md:2  kind: expected one of long, short']);
});

test('a field that the schema does not know is named', () => {
	expect(faultsOf(...GOOD, 'colour: blue')[0]).toContain('does not know colour; take it out or correct its spelling');
});

test('a field that the schema does not know names its own line', () => {
	expect(read(...GOOD, 'colour: blue').faults).toMatchObject([{ line: GOOD.length + 2 }]);
	expect(read(...replaced('  season: winter', '  saison: winter')).faults).toMatchObject([{ line: 6 }]);
});

test('a field that may be one of several things says what it may be', () => {
	const [fault] = read(...GOOD, 'length: { band: sometimes }').faults;
	expect(fault).toMatchObject({ line: GOOD.length + 2, field: 'length' });
	expect(fault?.expected).toMatch(/expected .*(minutes|unknown)/);
});

test('every fault of a file is told, each with its line', () => {
	expect(read('title: A', 'kind: middling', 'when: { year: soon }').faults.map(({ line, field }) => [line, field])).toEqual([
		[2, 'title'],
		[3, 'kind'],
		[4, 'when.year'],
	]);
});

test('a YAML file counts its lines from its first', () => {
	const { data, faults } = parseYaml('words.yaml', '# words\none: [a]\ntwo: []\n', z.record(z.string(), z.array(z.string()).min(1)));
	expect(data).toBeNull();
	expect(faults).toMatchObject([{ file: 'words.yaml', line: 3, field: 'two' }]);
});
