import { expect, test } from 'vitest';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { CASES_SPACE, openCaseThread } from '#src/features/discussions/open-case-thread.ts';
import { postsOn } from '#src/features/discussions/queries.ts';
import { threadOfCase } from '#src/features/discussions/thread-lists.ts';
import { caseFile } from '#tests/support/cases.ts';
import { community } from '#tests/support/context.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { memberOf } from '#tests/support/members.ts';
import { NOWHERE, reply } from './arrange.ts';

async function withCase() {
	const here = await community();
	const system = here.ctxAs('system');
	await addSpace(system, { slug: CASES_SPACE, name: 'Cases', description: 'Cases.', cohortId: null, position: 0 });
	const published = caseFile({ questions: ['What let the quelnar work?', 'Who would you have sent?'] });
	await publishEditorsCase(system, published);
	const { slug } = published.document;
	return { ...here, system, slug, ines: await memberOf(here, { name: 'Ines' }) };
}

test('a published case has one thread, with its questions', async () => {
	const { system, slug, ines } = await withCase();
	expect(await openCaseThread(system)).toMatchObject({ slug });
	expect(await openCaseThread(system)).toBeNull();
	const thread = await threadOfCase(ines, ines.actor, slug);
	expect(thread?.title).toBe('An evening on the back steps');
	const [first] = await postsOn(ines, thread?.id ?? 0, 1);
	expect(first?.html).toContain('What let the quelnar work?');
	expect(first?.author).toBeNull();
});

test('a case with a new title has it in its thread too, and the answers stay', async () => {
	const { system, slug, ines } = await withCase();
	await openCaseThread(system);
	const { id } = (await threadOfCase(ines, ines.actor, slug)) ?? { id: 0 };
	await reply(ines, id, 'They sat down first.');
	await publishEditorsCase(system, caseFile({ title: 'A night on the steps' }));
	expect(await openCaseThread(system)).toMatchObject({ slug });
	expect(await openCaseThread(system)).toBeNull();
	expect((await threadOfCase(ines, ines.actor, slug))?.title).toBe('A night on the steps');
	expect(await postsOn(ines, id, 1)).toHaveLength(2);
});

test('the thread of a retracted case is gone, and its questions are erased from the disk', async () => {
	const { system, slug, ines, database, file } = await withCase();
	await openCaseThread(system);
	const { id } = (await threadOfCase(ines, ines.actor, slug)) ?? { id: 0 };
	await retractCase(system, { slug, reason: 'recognizable' });
	expect(await threadOfCase(ines, ines.actor, slug)).toBeNull();
	await expect(reply(ines, id)).rejects.toThrow(NOWHERE);
	expect(await openCaseThread(system)).toBeNull();
	expect(await bytesOnDisk(database, file)).not.toContain('quelnar');
});
