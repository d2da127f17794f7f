import { expect, test } from 'vitest';
import { Decisions } from '#src/features/anonymize/browser/decisions.ts';
import { finished, seenAgain } from '#src/features/anonymize/browser/finish.ts';
import { detect } from '#src/features/anonymize/detect.ts';
import { chosenReason, partsOfReason, reasonSaid } from '#src/features/anonymize/keep-reasons.ts';
import { viewOf } from '#src/features/anonymize/workbench.ts';
import { askingIn, resultOf } from '#src/features/anonymize/workbench-result.ts';
import { companyWords } from '#src/features/sharing/company.ts';
import { decidedIn, formOf, namesIn } from '#src/features/sharing/findings-form.ts';
import { keptIn, keptRows, standingOnce } from '#src/features/sharing/kept-fields.ts';
import { lengthWords } from '#src/features/sharing/length-words.ts';
import { inParagraphs } from '#src/features/sharing/paragraphs.ts';
import { lexicon } from '#src/server/lexicon.ts';

const TEXT = 'Officer Marcus Oyelaran waited. Oyelaran had time. Call 612-555-0142.';
const found = (text = TEXT, known: string[] = []) => detect(text, lexicon(), { known });
const names = (view: ReturnType<typeof viewOf>) => askingIn(view).map(({ name }) => name);

test('what points to one person stays with a reason only, and the reason goes along', () => {
	const decisions = new Decisions();
	decisions.read(TEXT, found());
	const view = () => decisions.view ?? viewOf('', []);
	const key = view().groups.find(({ name }) => name.includes('Oyelaran'))?.key ?? '';
	expect(names(view())).toEqual([]);
	decisions.decide(key, 'keep', { isWriting: false });
	expect(names(view())).toEqual([expect.stringContaining('Oyelaran')]);
	expect(resultOf(view()).kept).toEqual([]);
	decisions.reason(key, chosenReason('other', ''));
	expect(names(view())).toHaveLength(1);
	decisions.reason(key, chosenReason('other', 'He wrote a book about it.'));
	expect(names(view())).toEqual([]);
	expect(resultOf(view()).kept.map(({ words, reason }) => [words.endsWith('Oyelaran'), reason])).toEqual([
		[true, 'He wrote a book about it.'],
		[true, 'He wrote a book about it.'],
	]);
});

test('what goes on from a text is the text without what was taken out, and counts', () => {
	const { text, records, kept } = resultOf(viewOf(TEXT, found()));
	expect(text).not.toMatch(/Oyelaran|612/);
	expect(records).toEqual(expect.arrayContaining([{ type: 'phone', replaced: 1, kept: 0 }]));
	expect(JSON.stringify(records)).not.toMatch(/Oyelaran|612/);
	expect(kept).toEqual([]);
});

test('decisions and reasons come back with the text that they were kept with', () => {
	const before = new Decisions();
	before.read(TEXT, found());
	const key = before.view?.groups.find(({ name }) => name.includes('612'))?.key ?? '';
	before.decide(key, 'keep', { isWriting: false });
	before.reason(key, 'no-name');
	const after = new Decisions();
	after.kept = JSON.parse(JSON.stringify(before.kept));
	after.read(`Later. ${TEXT}`, found(`Later. ${TEXT}`));
	expect(after.view?.applied.text).toContain('612-555-0142');
	expect(after.view && names(after.view)).toEqual([]);
});

test('what shows only in the anonymized text is asked about once, where it stands', () => {
	const text = 'Zephyrnox came. Later Officer Zephyrnox left.';
	// As if the engine had seen one of the two only.
	const view = viewOf(
		text,
		found(text).filter(({ start }) => start > 10),
	);
	const { found: more } = finished(view, lexicon(), { known: ['Zephyrnox'], again: [] });
	expect(more.map(({ words }) => words)).toEqual(['Zephyrnox']);
	expect(seenAgain(text, more)).toMatchObject([
		{ start: 0, end: 9 },
		{ start: 30, end: 39 },
	]);
	expect(finished(view, lexicon(), { known: ['Zephyrnox'], again: more }).found).toEqual([]);
});

test('without script, a form decides what somebody changed in it and nothing else', () => {
	const view = viewOf(TEXT, found());
	const [person, phone] = ['Oyelaran', '612'].map((name) => view.groups.find((group) => group.name.includes(name)));
	const values = {
		'finding.0': formOf(person ?? { forms: [] }),
		'decide.0': 'keep',
		'reason.0': 'public',
		'finding.1': formOf(phone ?? { forms: [] }),
		'decide.1': 'replace',
		'instead.1': 'a phone number',
		'finding.2': 'suggest person nobody',
		'decide.2': 'keep',
	};
	const { choices, reasons } = decidedIn(values, view);
	expect([...choices.values()]).toEqual(person?.forms.map(() => 'keep'));
	const decided = viewOf(TEXT, found(), choices, reasons);
	expect(decided.applied.text).toContain('Oyelaran');
	expect(names(decided)).toEqual([]);
	expect([...decidedIn({ ...values, 'instead.1': 'their number' }, view).choices.values()]).toContainEqual({ replace: 'their number' });
});

test('names that somebody types are one a line', () => {
	expect(namesIn(' Marcus \r\n\nOltremark\nX\n')).toEqual(['Marcus', 'Oltremark']);
	expect(found('They met at oltremark’s.', ['Oltremark']).map(({ why }) => why)).toContain('it is a name that you gave');
});

test('a reason of one’s own is kept with its words', () => {
	for (const [code, words] of [
		['no-name', ''],
		['other', 'A street in every town.'],
	] as const)
		expect(partsOfReason(chosenReason(code, words))).toEqual({ code, words });
	expect([reasonSaid('no-name'), reasonSaid('other A street.'), reasonSaid('other'), reasonSaid('magic'), reasonSaid('')]).toEqual([
		'It is not a name.',
		'A street.',
		'',
		'',
		'',
	]);
});

test('what stays is told with its reason, beside what the form brought along', () => {
	const rows = { 'keep.0': 'Main Act', 'reason.0': 'public', 'keep.1': 'Marcus', 'reason.1': '', 'keep.2': 'Will', 'reason.2': 'other', 'why.2': 'A verb.' };
	expect(keptRows(rows)).toEqual([
		{ words: 'Main Act', reason: 'It names a law, a program or a public office.' },
		{ words: 'Will', reason: 'A verb.' },
	]);
	expect(JSON.parse(keptIn({ ...rows, kept: '[{"words":"Hope","reason":"A word."}]' }))).toHaveLength(3);
	expect(keptIn({ kept: 'broken' })).toBe('broken');
	expect(JSON.parse(keptIn({ ...rows, kept: 'broken' }))).toHaveLength(2);
});

test('what stands twice is asked about once, where it stands first', () => {
	const at = (start: number, words: string) => ({ field: 'text', start, end: start + words.length, words, why: 'so', isCertain: true });
	expect(standingOnce([at(0, 'Marcus'), at(9, 'Will'), at(20, 'marcus')]).map(({ start }) => start)).toEqual([0, 9]);
});

test.each([
	['We waited.\nHe came.', 'We waited.\n\nHe came.'],
	['“Come,” I said.\r\nHe came.', '“Come,” I said.\n\nHe came.'],
	['A line that a mail\nwrapped here.', 'A line that a mail\nwrapped here.'],
	['We saw:\n- a door\n- a man.\nThen we left.', 'We saw:\n- a door\n- a man.\nThen we left.'],
	['## What happened\nWe waited.', '## What happened\nWe waited.'],
	['One.\n\nTwo.\n', 'One.\n\nTwo.\n'],
])('%j is read as its writer meant it', (typed, meant) => {
	expect(inParagraphs(typed)).toBe(meant);
});

test('a text says how long it is and may be', () => {
	const asked = { least: 140, most: 320 };
	expect([lengthWords('', asked), lengthWords('a', asked), lengthWords('a'.repeat(330), { least: 0, most: 320 })]).toEqual([
		'140 to 320 characters.',
		'140 to 320 characters; it has 1.',
		'At most 320 characters; it has 330, which is 10 too many.',
	]);
});

test('company is said without pointing to any of them', () => {
	expect([0, 2, 3, 1200].map(companyWords)).toEqual([
		'Fewer than 3 published cases share its codes.',
		'Fewer than 3 published cases share its codes.',
		'3 published cases share its codes.',
		'1,200 published cases share its codes.',
	]);
	expect(companyWords(null)).toContain('Nothing is coded yet');
});
