import { LRUCache } from 'lru-cache';
import { agoUntil, DAY_MS } from '#src/lib/time.ts';
import type { PostInThread } from './queries.ts';

/** A post that was rendered before, once for each way in which readers see it. */
export interface KeptPost {
	post: PostInThread;
	html: Map<string, Buffer>;
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
	const posts = (await read()).map((post) => ({ post, html: new Map<string, Buffer>() }));
	const times = posts.flatMap(({ post }) => [post.createdAt, ...(post.editedAt ? [post.editedAt] : [])]);
	const until = Math.min(...times.map((time) => agoUntil(time, now)), now.getTime() + DAY_MS);
	const bytes = posts.reduce((sum, { post }) => sum + 2 * (post.html.length + FRAME_BYTES), 1);
	pages.set(key, { version, posts, bytes, until });
	return posts;
}
