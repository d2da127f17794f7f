import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { drafts, threads } from '#db/schema/index.ts';
import { addPost } from '#src/features/discussions/add-post.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { editPost } from '#src/features/discussions/edit-post.ts';
import { startThread } from '#src/features/discussions/start-thread.ts';
import { keepDraft } from '#src/features/drafts/keep-draft.ts';
import { draftsOf, werePosted } from '#src/features/drafts/queries.ts';
import { newToken } from '#src/lib/keys.ts';
import { community } from '#tests/support/context.ts';
import { cohortOf } from '#tests/support/members.ts';

test('a draft that is saved late does not come back after its post', async () => {
	const { ana, thread, database } = await talk();
	const once = newToken();
	await keepDraft(ana, { place: `thread:${thread}`, text: 'Half', once });
	await addPost(ana, { thread, text: 'Half and whole', once });
	expect(await keepDraft(ana, { place: `thread:${thread}`, text: 'Half and who', once })).toBeNull();
	expect(await database.read.select().from(drafts)).toEqual([]);
	expect(await werePosted(ana, { place: `thread:${thread}`, text: 'Half and who', once })).toBe(true);
});

test('the key of one member’s form says nothing about the drafts of another', async () => {
	const { ana, ben, thread } = await talk();
	const once = newToken();
	await addPost(ana, { thread, text: 'Words', once });
	expect(await werePosted(ben, { place: `thread:${thread}`, text: 'Words', once })).toBe(false);
	expect(await keepDraft(ben, { place: `thread:${thread}`, text: 'Words', once })).not.toBeNull();
});

test('an edit that was saved needs no draft, and the next edit may have one', async () => {
	const { ana, ben, thread } = await talk();
	const place = `post:${thread}/1`;
	await editPost(ana, { thread, number: 1, text: 'Said better' });
	expect(await keepDraft(ana, { place, text: 'Said better', once: newToken() })).toBeNull();
	expect(await werePosted(ana, { place, text: 'Said better' })).toBe(true);
	expect(await werePosted(ben, { place, text: 'Said better' })).toBe(false);
	expect(await keepDraft(ana, { place, text: 'Said best', once: newToken() })).not.toBeNull();
});

test('the list says where each draft would go, the last saved first', async () => {
	const { ana, thread, passMinutes } = await talk();
	for (const place of ['space:general', `thread:${thread}`, `post:${thread}/1`]) {
		await keepDraft(ana, { place, title: '', text: 'Words' });
		passMinutes(1);
	}
	expect((await draftsOf(ana)).map(({ where }) => where)).toEqual([
		{ kind: 'edit', name: 'Nights alone', href: `/t/${thread}/1/edit` },
		{ kind: 'reply', name: 'Nights alone', href: `/t/${thread}#reply` },
		{ kind: 'thread', name: 'General', href: '/discussions/general/new' },
	]);
});

test('whoever left a cohort keeps their words and learns nothing of its places', async () => {
	const { ana, ben, thread, closed } = await talk();
	for (const place of [`thread:${closed}`, 'space:cohort', `thread:${thread}`]) await keepDraft(ana, { place, text: `For ${place}` });
	await keepDraft(ben, { place: `thread:${closed}`, text: 'Never mine' });
	expect((await draftsOf(ana)).every(({ where }) => where !== null)).toBe(true);
	const left = { ...ana, actor: { ...ana.actor, cohorts: [] } };
	const known = new Map((await draftsOf(left)).map(({ place, where, markdown }) => [place, { where, markdown }]));
	expect(known.get(`thread:${closed}`)).toEqual({ where: null, markdown: `For thread:${closed}` });
	expect(known.get('space:cohort')).toEqual({ where: null, markdown: 'For space:cohort' });
	expect(known.get(`thread:${thread}`)?.where).toMatchObject({ name: 'Nights alone' });
	expect(await draftsOf(ben)).toMatchObject([{ where: null }]);
});

test('a draft for a thread that was removed, or never was, keeps its words', async () => {
	const { ana, thread, database, now } = await talk();
	await keepDraft(ana, { place: `thread:${thread}`, text: 'Late' });
	await keepDraft(ana, { place: 'thread:99999', text: 'Nowhere' });
	await database.read.update(threads).set({ removedAt: now().getTime() }).where(eq(threads.id, thread));
	expect((await draftsOf(ana)).map(({ where }) => where)).toEqual([null, null]);
});

/** Ana and Ben talk: a thread for everyone, and one for Ana's cohort. */
async function talk() {
	const here = await community();
	const cohort = await cohortOf(here, 'Spring');
	const system = here.ctxAs('system');
	await addSpace(system, { slug: 'general', name: 'General', description: 'For all.', cohortId: null, position: 1 });
	await addSpace(system, { slug: 'cohort', name: 'Spring cohort', description: 'For some.', cohortId: cohort, position: 2 });
	const [ana, ben] = [await here.member('Ana', { cohorts: [cohort] }), await here.member('Ben')];
	const start = async (space: string, title: string) =>
		Number((await startThread(ana, { space, title, kind: 'conversation', text: 'First words', once: newToken() })).replace(/^\/t\/(\d+).*$/, '$1'));
	return { ...here, ana, ben, thread: await start('general', 'Nights alone'), closed: await start('cohort', 'Among us') };
}
