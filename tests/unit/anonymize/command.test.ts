import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anonymize } from '#src/command/anonymize.ts';

const said: string[] = [];
beforeEach(() => {
	said.length = 0;
	vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => vi.restoreAllMocks());

const typed = (text: string) => Readable.from([text]);

test('whoever pipes a text through the command gets it without the name, and a table of what was found beside it', async () => {
	const { lines, exitCode } = await anonymize([], {}, { input: typed('Officer Marcus Oyelaran waited. Oyelaran had time.\n') });
	expect(lines).toEqual(['The officer waited. The officer had time.']);
	expect(exitCode).toBe(0);
	expect(said.join('\n')).toContain('Marcus Oyelaran');
	expect(said.join('\n')).toContain('A person has to read the result.');
});

test('a name that somebody says is there is found wherever it stands', async () => {
	const { lines } = await anonymize([], { known: 'Zev Q\nMirabel' }, { input: typed('Then zev q and Mirabel left.') });
	expect(lines[0]).not.toMatch(/zev q|Mirabel/);
});

test('a batch of lines gets a line of findings for each, by its id', async () => {
	const batch = ['{"id":"a","text":"Call 612-555-0142."}', '{"id":"b","text":"Nothing here."}'].join('\n');
	const { lines } = await anonymize([], { batch: 'true' }, { input: typed(batch) });
	expect(lines.map((line) => JSON.parse(line))).toEqual([
		{ id: 'a', findings: [expect.objectContaining({ start: 5, end: 17, type: 'phone', identifier: 'direct', tier: 'suggest' })] },
		{ id: 'b', findings: [] },
	]);
});

test('a line that is no JSON is named by its number', async () => {
	await expect(anonymize([], { batch: 'true' }, { input: typed('{"id":"a","text":"x"}\nno') })).rejects.toThrow('Line 2 is no JSON');
});

test('a file that is not there is named', async () => {
	await expect(anonymize(['/nowhere/story.txt'], {})).rejects.toThrow('There is no file /nowhere/story.txt');
});
