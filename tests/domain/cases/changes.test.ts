import { expect, test } from 'vitest';
import { caseRevisions, cases } from '#db/schema/index.ts';
import { CHANGES_ON_A_PAGE, changesOf, countChanges, publicLog } from '#src/features/cases/changes.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { caseFile } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';

type Row = Partial<typeof caseRevisions.$inferInsert>;

/** A community with one published case. */
async function withCase() {
	const here = await community();
	await publishEditorsCase(here.ctxAs('system'), caseFile({ slug: 'first', title: 'The first' }));
	return here;
}

/** Adds a new text of the only case, an hour later. */
async function revised(here: Community, changes: Row): Promise<void> {
	here.passMinutes(60);
	const [found] = await here.database.read.select({ id: cases.id }).from(cases);
	const at = here.now().getTime();
	await here.database.read
		.insert(caseRevisions)
		.values({ caseId: found?.id ?? 0, kind: 'text', status: 'published', statusAt: at, createdAt: at, body: '', changeLine: 'A line.', ...changes });
}

test('a reader sees what changed in a case, the newest first, and what was a correction', async () => {
	const here = await withCase();
	await revised(here, { changeLine: 'The time was two hours, not three.', isCorrection: true });
	await revised(here, { changeLine: 'What was learned since was added.' });
	const lines = await changesOf(here.ctxAs('visitor'), 'first');
	expect(lines.map(({ line, isCorrection }) => [line, isCorrection])).toEqual([
		['What was learned since was added.', false],
		['The time was two hours, not three.', true],
	]);
	expect(lines[0]?.at).toEqual(here.now());
});

test.each<[string, Row]>([
	['a text that says nothing of what changed', { changeLine: '' }],
	['a text that is not published', { status: 'in_review' }],
	['a text that was published and taken back', { status: 'retracted' }],
	['a commentary', { kind: 'commentary', voice: 'officer' }],
])('%s is no line of the log', async (_, changes) => {
	const here = await withCase();
	await revised(here, changes);
	expect(await changesOf(here.ctxAs('visitor'), 'first')).toEqual([]);
	expect(await publicLog(here.ctxAs('visitor'), 1)).toEqual([]);
	expect(await countChanges(here.ctxAs('visitor'))).toBe(0);
});

test('the public log names a case while it is published, and of a case that was taken back the kind of reason alone', async () => {
	const here = await withCase();
	await revised(here, { changeLine: 'A sentence was put right.' });
	expect(await publicLog(here.ctxAs('visitor'), 1)).toEqual([
		{ at: here.now(), line: 'A sentence was put right.', isCorrection: false, slug: 'first', title: 'The first' },
	]);
	here.passMinutes(60);
	await retractCase(here.ctxAs('system'), { slug: 'first', reason: 'inaccurate' });
	expect(await publicLog(here.ctxAs('visitor'), 1)).toEqual([{ at: here.now(), reason: 'inaccurate' }]);
	expect(await changesOf(here.ctxAs('visitor'), 'first')).toEqual([]);
	expect(await countChanges(here.ctxAs('visitor'))).toBe(1);
});

test('a reader pages through the log and meets every line once', async () => {
	const here = await withCase();
	for (let number = 1; number <= CHANGES_ON_A_PAGE + 5; number += 1) await revised(here, { changeLine: `Line ${number}.` });
	await publishEditorsCase(here.ctxAs('system'), caseFile({ slug: 'second' }));
	await retractCase(here.ctxAs('system'), { slug: 'second', reason: 'editorial' });
	const [first, second] = [await publicLog(here.ctxAs('visitor'), 1), await publicLog(here.ctxAs('visitor'), 2)];
	expect([first.length, second.length]).toEqual([CHANGES_ON_A_PAGE, 6]);
	const lines = [...first, ...second].map((entry) => ('reason' in entry ? entry.reason : entry.line));
	expect(new Set(lines).size).toBe(CHANGES_ON_A_PAGE + 6);
	expect(await countChanges(here.ctxAs('visitor'))).toBe(CHANGES_ON_A_PAGE + 6);
});
