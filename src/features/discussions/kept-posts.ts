import { LRUCache } from 'lru-cache';
import { agoUntil, DAY_MS, newSince } from '#src/lib/time.ts';
import type { Reading } from './access.ts';
import type { PostInThread } from './queries.ts';

/** A post that was rendered before, once for each way in which readers see it (`wayOf`). */
export interface KeptPost {
	post: PostInThread;
	html: (Buffer | undefined)[];
}

interface KeptPage {
	version: number;
	posts: KeptPost[];
	bytes: number;
	until: number;
}

const MOST_BYTES = 24_000_000;
/** What a post weighs beside its words: a name, two links and the forms. Each is kept for its author, for moderators and for everyone else. */
const FRAME_BYTES = 1200;

const pages = new LRUCache<string, KeptPage>({ maxSize: MOST_BYTES, sizeCalculation: ({ bytes }) => bytes });

/**
 * The posts on one page of a thread, kept in memory as they were rendered, while the thread has this version and no time in them reads otherwise.
 * `read` reads them anew.
 */
export async function keptPosts(
	{ thread, page, version, now }: { thread: number; page: number; version: number; now: Date },
	read: () => Promise<PostInThread[]>,
): Promise<KeptPost[]> {
	const key = `${thread}/${page}`;
	const kept = pages.get(key);
	if (kept?.version === version && now.getTime() < kept.until) return kept.posts;
	const posts = (await read()).map((post) => ({ post, html: [] }));
	const times = posts.flatMap(({ post }) => [post.createdAt, ...(post.editedAt ? [post.editedAt] : [])]);
	const until = Math.min(...times.map((time) => agoUntil(time, now)), now.getTime() + DAY_MS);
	const bytes = posts.reduce((sum, { post }) => sum + 2 * (post.html.length + FRAME_BYTES), 1);
	pages.set(key, { version, posts, bytes, until });
	return posts;
}

/** What of a reader changes how posts look to them. */
export interface Reader {
	readerId: number;
	/** Whether they may mark what helped. */
	mayMark: boolean;
	helpedBy: number | null;
	reading: Reading;
	now: Date;
}

/** The way in which a reader sees a post, out of the few there are. */
export const wayOf = (post: PostInThread, { readerId, mayMark, helpedBy }: Reader) =>
	(post.author?.id === readerId ? 1 : 0) + (mayMark ? 2 : 0) + (helpedBy === post.number ? 4 : 0);

/** The posts as a reader sees them, with a line where what is new begins; `null` while one was not rendered in that way yet. */
export function partsFor(posts: KeptPost[], reader: Reader): Buffer[] | null {
	const { reading, now } = reader;
	const parts: Buffer[] = [];
	for (const { post, html } of posts) {
		const words = html[wayOf(post, reader)];
		if (!words) return null;
		if (reading.readAt && reading.readTo > 0 && post.number === reading.readTo + 1)
			parts.push(Buffer.from(`<p class="new">${newSince(reading.readAt, now)}</p>`));
		parts.push(words);
	}
	return parts;
}
