import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members } from '#db/schema/index.ts';
import { addPost } from '#src/features/discussions/add-post.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { startThread } from '#src/features/discussions/start-thread.ts';
import { newsOf } from '#src/features/notifications/news.ts';
import { countUnread } from '#src/features/notifications/queries.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { hasNotice, noticesOf } from '#src/features/sharing/notices.ts';
import { readNotices } from '#src/features/sharing/read-notices.ts';
import { newToken } from '#src/lib/keys.ts';
import { caseAt, type Sharing, sharing } from '#tests/domain/sharing/arrange.ts';
import type { MemberContext } from '#tests/support/members.ts';

const kindsFor = async (who: MemberContext) => (await noticesOf(who, who.actor)).map(({ kind }) => kind);
const as = (who: MemberContext, role: MemberContext['actor']['role']) => ({ ...who, actor: { ...who.actor, role } });

/** Ines is answered in a thread of hers. */
async function answered(here: Sharing): Promise<void> {
	await addSpace(here.ctxAs('system'), { slug: 'everyone', name: 'Everyone', description: 'For all of us.', cohortId: null, position: 1 });
	const path = await startThread(here.ines, { space: 'everyone', kind: 'question', title: 'A quiet hour', text: 'Who knows?', once: newToken() });
	await addPost(here.ben, { thread: Number(/\d+/.exec(path)?.[0]), text: 'I do.', replyTo: 1, once: newToken() });
}

test('news of cases and of threads stand in one list, the newest first, and count together', async () => {
	const here = await sharing();
	await caseAt(here, 'in_review');
	here.passMinutes(1);
	await answered(here);
	expect((await newsOf(here.ines, here.ines.actor)).map(({ title, words, href }) => `${title}: ${words} ${href}`)).toEqual([
		expect.stringMatching(/^A quiet hour: You were answered \/t\/\d+\/2$/),
		'An evening on the back steps: A reviewer has taken up your text /my/cases/1',
	]);
	expect(await countUnread(here.ines, here.ines.actor)).toBe(2);
});

test('a reviewer is led to the desk, and the author to their own page', async () => {
	const here = await sharing();
	await caseAt(here, 'awaiting_author');
	expect((await noticesOf(here.ines, here.ines.actor)).map(({ href }) => href)).toEqual(['/my/cases/1', '/my/cases/1']);
	expect(await kindsFor(here.ines)).toEqual(['to-approve', 'claimed']);
	await caseAt(here, 'submitted', { by: here.stranger });
	expect((await noticesOf(here.cleo, here.cleo.actor)).map(({ href, kind }) => `${kind} ${href}`)).toContain('to-review /desk/2');
});

test('what asks for a reviewer is news for as long as it waits at the desk', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'submitted');
	expect(await kindsFor(here.cleo)).toEqual(['to-review']);
	await here.database.client.execute({ sql: "update case_revisions set status = 'declined' where id = ?", args: [id] });
	expect(await kindsFor(here.cleo)).toEqual([]);
	expect(await countUnread(here.cleo, here.cleo.actor)).toBe(0);
});

test('whoever works at the desk no more finds nothing of a case among what they were told', async () => {
	const here = await sharing();
	await caseAt(here, 'submitted');
	await here.database.read.update(members).set({ role: 'member' }).where(eq(members.id, here.cleo.actor.id));
	const cleo = as(here.cleo, 'member');
	// That she wrote something else opens nothing of it.
	await caseAt(here, 'draft', { by: here.cleo });
	expect(await newsOf(cleo, cleo.actor)).toEqual([]);
	expect(await countUnread(cleo, cleo.actor)).toBe(0);
});

test('the news of one text are read without those of another', async () => {
	const here = await sharing();
	const [first, second] = [await caseAt(here, 'in_review'), await caseAt(here, 'submitted')];
	await claimCase(here.ben, { id: second });
	await readNotices(here.ines, { revisionId: first });
	expect([await hasNotice(here.ines, here.ines.actor.id, first), await hasNotice(here.ines, here.ines.actor.id, second)]).toEqual([false, true]);
	expect(await countUnread(here.ines, here.ines.actor)).toBe(1);
	await readNotices(here.ines);
	expect(await countUnread(here.ines, here.ines.actor)).toBe(0);
});
