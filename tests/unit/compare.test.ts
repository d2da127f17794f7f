import { expect, test } from 'vitest';
import { citationOf } from '#src/features/cases/cite.ts';
import { factRows, techniqueRows } from '#src/features/cases/compare.ts';
import { caseSlotHtml } from '#src/features/cases/slot.ts';
import { type CaseFields, caseFile } from '#tests/support/cases.ts';

const document = (changes: Partial<CaseFields> = {}) => caseFile(changes).document;
const AT = new Date('2026-11-22T10:00:00Z');

test('two cases stand beside each other fact by fact', () => {
	const rows = factRows(document({ timeToRapport: { minutes: 20 } }), document({ timeToRapport: { band: 'prior-history', prior: 'years' } }));
	expect(rows[0]).toEqual({ name: 'Time to rapport', values: ['20 minutes', 'Built over years'] });
	expect(rows.find(({ name }) => name === 'Call')?.values).toEqual(['Welfare check', 'Welfare check']);
	expect(rows.at(-1)).toEqual({ name: 'Told by', values: ['Told by an agency or its program', 'Told by an agency or its program'] });
	expect(rows.flatMap(({ values }) => values)).not.toContain(null);
});

test('techniques of both cases come first, and where one was not told of, nothing is claimed', () => {
	const a = document({
		techniques: [
			{ technique: 'validate', effect: 'harmed' },
			{ technique: 'slow-down', effect: 'helped' },
		],
	});
	const b = document({ techniques: [{ technique: 'slow-down', effect: 'disputed' }] });
	expect(techniqueRows(a, b)).toEqual([
		{ name: 'Slowing down', values: ['helped', 'is disputed'] },
		{ name: 'Validating', values: ['did harm', null] },
	]);
});

test('a citation names the case, who published it, when, by whom it was told, and where it stands', () => {
	const shown = { title: 'The first', document: document(), publishedAt: AT, updatedAt: AT };
	expect(citationOf(shown, 'http://rapport.test/cases/first')).toBe(
		'“The first.” Rapport. Published November 22, 2026. Told by an agency or its program. CC BY 4.0. http://rapport.test/cases/first',
	);
	expect(citationOf({ ...shown, updatedAt: new Date('2026-12-01T10:00:00Z') }, 'x')).toContain('Published November 22, 2026; last changed December 1, 2026.');
});

const listed = (slug: string, changes: Partial<CaseFields> = {}) => ({
	slug,
	title: slug,
	summary: '',
	document: document(changes),
	publishedAt: AT,
	updatedAt: AT,
});
const headings = (html: string) => [...html.matchAll(/<h3>([^<]+)/g)].map(([, words]) => words);

test('a guide says of each case what the technique did there, and leaves out what there is no case for', () => {
	const harmed = listed('second', { techniques: [{ technique: 'slow-down', effect: 'harmed' }] });
	const html = caseSlotHtml({ groups: [[listed('first')], [harmed], []], beside: [], techniques: ['slow-down'] });
	expect(headings(html)).toEqual(['Where it helped', 'Where it made no difference or did harm']);
	expect(html).toContain('<small>Slowing down helped. Welfare check.');
	expect(html).toContain('<small>Slowing down did harm. Welfare check.');
});

test('a guide whose techniques no case used says so in a sentence, and still lays cases beside it', () => {
	expect(caseSlotHtml({ groups: [[], [], []], beside: [], techniques: ['slow-down'] })).toMatch(/^<p>No published case is known to have used them\./);
	expect(headings(caseSlotHtml({ groups: [[], [], []], beside: [listed('first')], techniques: ['slow-down'] }))).toEqual(['To read beside it']);
});

test('a group with more cases than are shown leads to all of them', () => {
	const many = Array.from({ length: 7 }, (_, number) => listed(`case-${number}`));
	const html = caseSlotHtml({ groups: [many, [], []], beside: [], techniques: ['slow-down', 'validate'] });
	expect(html.match(/<li>/g)).toHaveLength(6);
	expect(html).toContain('<p>More of these: <a href="/cases?effect=slow-down.helped">Slowing down helped</a>.</p>');
	expect(caseSlotHtml({ groups: [many.slice(0, 6), [], []], beside: [], techniques: ['slow-down'] })).not.toContain('More of these');
});
