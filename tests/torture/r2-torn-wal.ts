import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { type Draw, drawFrom } from '#src/features/synthetic/corpus.ts';
import { ask } from './ask.ts';
import type { Corpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, type Outcome, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { openWriter } from './writer.ts';

/** The log's own header, and what stands before each page in it. */
const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const WRITERS = 8;

/** After a kill, cuts or damages the end of the log in many ways, and opens each as a server would. */
export async function tearTheLog(corpus: Corpus, { isQuick, seed, until }: Measure, variants = isQuick ? 3 : 60): Promise<Outcome> {
	const count = tally('R2', 'torn log');
	const { sum } = count;
	const draw = drawFrom(seed + 2);
	const dataDir = await corpus.copy('r2');
	const torn = await killedUnderWriters(corpus, dataDir, isQuick ? 20 : 120, seed);
	sum.acked = torn.acked;
	const whole = await commitsIn(await laid(dataDir, join(corpus.folder, 'r2-whole'), torn.wal));
	if (!whole) throw new Error('The file that nothing was done to does not open.');

	let opened = 0;
	let prefixes = 0;
	let served = 0;
	let servers = 0;
	const port = await freePort();
	for (let at = 0; at < variants && Date.now() < until; at += 1) {
		const variant = await corpus.copy('r2-variant');
		const { wal, how } = damaged(torn.wal, torn.safe, draw, at);
		await laid(dataDir, variant, wal);
		// On a copy: what is opened here is put right, and a server that comes later would find nothing torn.
		const file = await copyDatabase(variant, join(corpus.folder, 'r2-look'));
		const commits = await commitsIn(file);
		if (commits) {
			opened += 1;
			count.add(await examine(file, null), how);
			if (commits.every((id, index) => whole[index] === id)) prefixes += 1;
			else count.note(`${how}: ${commits.length} commits that are no beginning of the ${whole.length}`);
		} else count.note(`${how}: does not open`);
		if (at < (isQuick ? 1 : 20)) {
			servers += 1;
			const server = await startServer({ dataDir: variant, port }).catch((error: unknown) => void count.note(`${how}: ${error}`));
			const pages = ['/', '/cases', `/t/${torn.thread}`, '/my', '/discussions'];
			const statuses = server ? await Promise.all(pages.map((path) => ask(port, path, { cookie: torn.cookie }).then(({ status }) => status))) : [0];
			if (statuses.every((status) => status === 200)) served += 1;
			else count.note(`${how}: pages answered ${statuses.join(', ')}`);
			await server?.kill();
		}
		sum.runs = at + 1;
		await rm(variant, { recursive: true, force: true });
	}
	count.bar('open, however its log was torn', `${opened} of ${sum.runs}`, opened === sum.runs);
	count.bar('hold a beginning of what was committed, in order', `${prefixes} of ${sum.runs}; the whole has ${whole.length}`, prefixes === sum.runs);
	count.bar('serve pages from it', `${served} of ${servers}`, served === servers);
	return count.end();
}

async function killedUnderWriters(corpus: Corpus, dataDir: string, enough: number, seed: number) {
	const port = await freePort();
	const places = await placesIn(dataDir);
	const ledger = await openLedger(join(corpus.folder, 'r2.ledger'));
	const server = await startServer({ dataDir, port });
	const stop = new AbortController();
	const writers = corpus.members
		.slice(0, WRITERS)
		.map((cookie, at) => openWriter({ name: `t${at}`, cookie, port, ledger, places, seed: seed * 200 + at }).work(stop.signal));
	while (ledger.acked.size < enough) await new Promise((resolve) => setTimeout(resolve, 20));
	await server.kill();
	stop.abort();
	await Promise.all(writers);
	await ledger.close();
	const wal = await readFile(join(dataDir, 'rapport.db-wal'));
	const pageBytes = wal.readUInt32BE(8);
	const shm = await readFile(join(dataDir, 'rapport.db-shm'));
	// What a checkpoint has begun to copy was on the disk before: no power cut takes it. Its number stands in the index beside the log.
	const begun = shm.readUInt32LE(128);
	return { wal, safe: WAL_HEADER + begun * (FRAME_HEADER + pageBytes), acked: ledger.acked.size, cookie: corpus.members[0] ?? '', thread: places.threads[0] };
}

/** What a power cut could leave of a log's end. */
function damaged(whole: Buffer, safe: number, draw: Draw, at: number): { wal: Buffer; how: string } {
	const offset = safe + Math.floor(draw() * (whole.length - safe));
	if (at % 3 === 0) return { wal: whole.subarray(0, offset), how: `cut at ${offset} of ${whole.length}` };
	const wal = Buffer.from(whole);
	if (at % 3 === 1) {
		const end = at === 1 ? whole.length : Math.min(whole.length, offset + 32);
		for (let byte = Math.max(safe, end - 32); byte < end; byte += 1) wal[byte] = 255 - (wal[byte] ?? 0);
		return { wal, how: `32 bytes before ${end} of ${whole.length} flipped` };
	}
	wal.fill(0, offset, Math.min(whole.length, offset + 4096));
	return { wal, how: `4096 bytes from ${offset} of ${whole.length} never written` };
}

/** A data folder with the database as it was and a log of its own. Returns the path of the database. */
async function laid(dataDir: string, folder: string, wal: Buffer): Promise<string> {
	await mkdir(folder, { recursive: true });
	await copyFile(join(dataDir, 'rapport.db'), join(folder, 'rapport.db'));
	await rm(join(folder, 'rapport.db-shm'), { force: true });
	await writeFile(join(folder, 'rapport.db-wal'), wal);
	return join(folder, 'rapport.db');
}

/** What each change left in the log of events, in order; `null` when the file does not open. */
async function commitsIn(file: string): Promise<string[] | null> {
	const database = await openDatabase(pathToFileURL(file).href).catch(() => null);
	if (!database) return null;
	try {
		const rows = await database.read.all<{ id: string }>(sql`select id || ' ' || name || ' ' || subject as id from events order by events.id`);
		return rows.map(({ id }) => id);
	} catch {
		return null;
	} finally {
		database.close();
	}
}
