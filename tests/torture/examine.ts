import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase } from '#db/client.ts';
import type { Deed, Ledger } from './ledger.ts';

/** What a database file holds, held against what the server said. Each list is empty when all is well. */
export interface Examined {
	posts: number;
	/** What was said to be done and is not there, or there as something else. */
	lost: string[];
	/** What was done twice. */
	doubled: string[];
	/** What SQLite says about the file, counters that are not exact, sessions of nobody. */
	broken: string[];
}

/** Copies a database with its log, as it lies there, into a folder. Returns the copy's path. */
export async function copyDatabase(dataDir: string, to: string): Promise<string> {
	// A log of another copy would be taken for this one's.
	await rm(to, { recursive: true, force: true });
	await mkdir(to, { recursive: true });
	for (const name of ['rapport.db', 'rapport.db-wal']) {
		const from = join(dataDir, name);
		if (await stat(from).catch(() => null)) await copyFile(from, join(to, name));
	}
	return join(to, 'rapport.db');
}

/** Examines a file that nobody else has open. */
export async function examine(file: string, ledger: Ledger | null): Promise<Examined> {
	const database = await openDatabase(pathToFileURL(file).href);
	try {
		const { posts, ...found } = await against(database, ledger);
		return { posts, ...found, broken: await brokenIn(database) };
	} finally {
		database.close();
	}
}

/** Everything that must hold in any file. */
async function brokenIn({ read, client }: Database): Promise<string[]> {
	const integrity = await client.execute('pragma integrity_check');
	const said = integrity.rows.map((row) => String(row[0])).filter((line) => line !== 'ok');
	const foreign = await client.execute('pragma foreign_key_check');
	const counters = await read.all<{ id: number }>(
		sql`select t.id from threads t where t.posts <> (select count(*) from posts where thread_id = t.id) or t.posts <> (select coalesce(max(number), 0) from posts where thread_id = t.id)`,
	);
	const keys = await read.all<{ key: string }>(
		sql`select key from done_once d where result = '' or d.result not like '/t/%' or not exists (select 1 from threads t where t.id = cast(substr(d.result, 4) as integer))`,
	);
	const orphans = await read.all<{ id: string }>(sql`select id from sessions where member_id not in (select id from members)`);
	const events = await read.all<{ at: string }>(
		sql`select p.thread_id || '/' || p.number as at from posts p join done_once d on d.result = '/t/' || p.thread_id || '/' || p.number where (select count(*) from events where name = 'post.added' and subject = p.thread_id || '/' || p.number) <> 1`,
	);
	return [
		...said,
		...foreign.rows.map((row) => `foreign key in ${String(row[0])}`),
		...counters.map(({ id }) => `counter of thread ${id}`),
		...keys.map(({ key }) => `key ${key} without its result`),
		...orphans.map(({ id }) => `session ${id} of nobody`),
		...events.map(({ at }) => `event of post ${at}`),
	];
}

async function against({ read }: Database, ledger: Ledger | null): Promise<Omit<Examined, 'broken'>> {
	const rows = await read.all<{ path: string; markdown: string; title: string; number: number }>(
		sql`select '/t/' || p.thread_id || '/' || p.number as path, p.markdown, t.title, p.number from posts p join threads t on t.id = p.thread_id`,
	);
	const lost: string[] = [];
	const there = new Map<string, { path: string; markdown: string }[]>();
	for (const { path, markdown } of rows) {
		const id = /#(\S+)$/.exec(markdown)?.[1];
		if (id) there.set(id, [...(there.get(id) ?? []), { path, markdown }]);
	}
	const doubled = [...there].filter(([, all]) => all.length > 1).map(([id]) => id);
	if (!ledger) return { posts: rows.length, lost, doubled };

	const { deeds, acked } = ledger;
	const edits = Map.groupBy(
		deeds.filter(({ kind }) => kind === 'edit'),
		({ of = '' }) => of,
	);
	for (const { id, kind } of deeds) {
		const where = acked.get(id);
		if (where === undefined || (kind !== 'post' && kind !== 'thread')) continue;
		const [post] = there.get(id) ?? [];
		const path = kind === 'thread' ? `${where}/1` : where;
		if (post?.path !== path) lost.push(`${id} at ${path}`);
		else if (!mayBe(edits.get(id) ?? [], acked).some((begin) => post.markdown.startsWith(begin))) lost.push(`the last edit of ${id}`);
	}
	lost.push(...(await lostDrafts(read, ledger)), ...(await lostSessions(read, ledger)));
	return { posts: rows.length, lost, doubled };
}

/** How the words of a post may begin: with its last edit that was done, or with one that was asked for after it. */
function mayBe(edits: Deed[], acked: Map<string, string>): string[] {
	const last = edits.findLastIndex(({ id }) => acked.has(id));
	const open = edits.slice(Math.max(0, last)).map(({ id }) => `${id} `);
	return last < 0 ? ['', ...open] : open;
}

async function lostDrafts(read: Database['read'], { deeds, acked }: Ledger): Promise<string[]> {
	const rows = await read.all<{ place: string; markdown: string }>(sql`select place, markdown from drafts`);
	const kept = new Set(rows.map(({ place, markdown }) => `${place} ${markdown}`));
	const atPlace = Map.groupBy(
		deeds.filter(({ kind }) => kind === 'draft' || kind === 'post'),
		({ cookie, place, path }) => `${cookie} ${place ?? `thread:${path.slice('/t/'.length)}`}`,
	);
	return [...atPlace.values()].flatMap((all) => {
		const last = all.findLastIndex(({ id }) => acked.has(id));
		const open = all.slice(Math.max(0, last));
		const [first] = open;
		// Where a post may have been written since, its draft may be gone.
		if (last < 0 || !first || open.some(({ kind }) => kind === 'post')) return [];
		return open.some(({ place, fields }) => kept.has(`${place} ${fields.text}`)) ? [] : [`the draft ${first.id}`];
	});
}

async function lostSessions(read: Database['read'], { deeds, acked }: Ledger): Promise<string[]> {
	const rows = await read.all<{ id: string }>(sql`select id from sessions`);
	const alive = new Set(rows.map(({ id }) => id));
	const idOf = (cookies: string) => /__Host-session=(\w+)\./.exec(cookies)?.[1] ?? '';
	const left = deeds.filter(({ kind }) => kind === 'sign-out');
	const isOver = (id: string) => left.some((deed) => acked.has(deed.id) && idOf(deed.cookie) === id);
	const mayBeOver = (id: string) => left.some(({ cookie }) => idOf(cookie) === id);
	return deeds
		.filter(({ id, kind }) => kind === 'sign-in' && acked.has(id))
		.flatMap(({ id }) => {
			const session = idOf(acked.get(id) ?? '');
			if (isOver(session)) return alive.has(session) ? [`the end of the session ${id}`] : [];
			return alive.has(session) || mayBeOver(session) ? [] : [`the session ${id}`];
		});
}
