import { eq } from 'drizzle-orm';
import { cases, threads } from '#db/schema/index.ts';
import { CAST, type SeedPost, type SeedThread, SUSPENDED, type Who } from '#db/seeds/community.ts';
import { THREADS } from '#db/seeds/threads.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { addPost } from '#src/features/discussions/add-post.ts';
import { deletePost } from '#src/features/discussions/delete-post.ts';
import { editPost } from '#src/features/discussions/edit-post.ts';
import { followThread } from '#src/features/discussions/follow-thread.ts';
import { markHelped } from '#src/features/discussions/mark-helped.ts';
import { markRead } from '#src/features/discussions/mark-read.ts';
import { startThread } from '#src/features/discussions/start-thread.ts';
import { latestThreads } from '#src/features/discussions/thread-lists.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import type { Scanner } from '#src/features/sharing/scan.ts';
import { newToken } from '#src/lib/keys.ts';
import { type ContextAs, durationOf, settle } from './settle.ts';
import { type Happening, happeningsInCases } from './tell-cases.ts';

/**
 * Writes the invented community into an empty database, through the verbs that members use. `setTime` moves the clock that these see, in order and up to
 * `endsAt`. Throws `conflict` where anybody is a member already.
 */
export async function tellStory(
	contextAs: ContextAs,
	{ endsAt, setTime, scanner }: { endsAt: Date; setTime: (time: Date) => void; scanner: Scanner },
): Promise<void> {
	const actorOf = await settle(contextAs, endsAt);
	const as = (who: Who) => contextAs(actorOf(who));
	const aboutCases = await caseThreads(contextAs(SYSTEM));
	const happenings: Happening[] = [
		...THREADS.flatMap((thread) => happeningsIn(thread, as, aboutCases)),
		...happeningsInCases(as, scanner),
		...CAST.map(({ who, seen }) => ({ ago: seen, happens: () => readAll(who) })),
		{ ago: SUSPENDED.ago, happens: () => suspendMember(as(SUSPENDED.by), { memberId: actorOf(SUSPENDED.who).id, reason: SUSPENDED.reason }) },
	];
	happenings.sort((a, b) => durationOf(b.ago) - durationOf(a.ago));
	for (const { ago, happens } of happenings) {
		setTime(new Date(endsAt.getTime() - durationOf(ago)));
		await happens();
	}

	async function readAll(who: Who): Promise<void> {
		for (const { id, posts } of await latestThreads(as(who), actorOf(who), 1000)) await markRead(as(who), { thread: id, number: posts });
	}
}

/** What happens in one thread: it is started, followed, written in, and its posts are changed, deleted and marked. A case that is not there has none. */
function happeningsIn(thread: SeedThread, as: (who: Who) => Context, aboutCases: Map<string, number>): Happening[] {
	const { posts, helped, watchedBy = [], mutedBy = [] } = thread;
	const isNew = 'space' in thread.in;
	let id = 'case' in thread.in ? (aboutCases.get(thread.in.case) ?? 0) : 0;
	const [begins] = posts;
	if (!begins || (!isNew && id === 0)) return [];

	const write = async ({ by, text, edited, answers }: SeedPost, number: number): Promise<void> => {
		const words = { text: edited?.before ?? text, once: newToken() };
		if ('space' in thread.in && number === 1) id = Number((await startThread(as(by), { ...thread.in, ...words })).split('/')[2]);
		else await addPost(as(by), { ...words, thread: id, replyTo: answers });
	};
	const follow = async (): Promise<void> => {
		for (const who of watchedBy) await followThread(as(who), { thread: id, following: 'watch' });
		for (const who of mutedBy) await followThread(as(who), { thread: id, following: 'mute' });
	};
	const written = posts.flatMap((post, index): Happening[] => {
		// The site itself writes the first post of a case's thread.
		const number = index + (isNew ? 1 : 2);
		const { by, ago, text, edited, deleted } = post;
		return [
			{ ago, happens: () => write(post, number) },
			...(index === 0 ? [{ ago, happens: follow }] : []),
			...(edited ? [{ ago: edited.ago, happens: () => editPost(as(by), { thread: id, number, text }) }] : []),
			...(deleted ? [{ ago: deleted, happens: () => deletePost(as(by), { thread: id, number }) }] : []),
		];
	});
	return [...written, ...(helped ? [{ ago: helped.ago, happens: () => markHelped(as(begins.by), { thread: id, number: helped.number }) }] : [])];
}

/** The threads that the site opened for its cases, by the case's slug. */
async function caseThreads({ db }: Context): Promise<Map<string, number>> {
	const rows = await db.read.select({ slug: cases.slug, id: threads.id }).from(threads).innerJoin(cases, eq(cases.id, threads.caseId));
	return new Map(rows.map(({ slug, id }) => [slug, id]));
}
