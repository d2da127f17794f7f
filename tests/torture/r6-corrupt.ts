import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openDatabase } from '#db/client.ts';
import { askServer } from '#src/command/socket.ts';
import { type Draw, drawFrom } from '#src/features/synthetic/corpus.ts';
import { digest } from '#src/lib/digest.ts';
import { ROOT } from '#src/server/config.ts';
import { ask } from './ask.ts';
import type { Corpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, type Outcome, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { openWriter } from './writer.ts';

const run = promisify(execFile);
const PLACES = 20;
const BYTES = 64;
const RESTORED_MS = 60_000;
/** So many changes are written before the backup. */
const ENOUGH = 40;
const AWAY = ['/', '/cases', '/cases?lane=composite', '/my', '/discussions', '/feed.xml', '/healthz'];

/** Writes random bytes over a stopped site's database in twenty places, starts it, and puts a backup in its place. */
export async function corruptTheFile(corpus: Corpus, { isQuick, seed, until }: Measure, times = isQuick ? 1 : 20): Promise<Outcome> {
	const count = tally('R6', 'corrupt file');
	const { sum } = count;
	const draw = drawFrom(seed + 6);
	const port = await freePort();
	const good = await corpus.copy('r6');
	const ledger = await openLedger(join(corpus.folder, 'r6.ledger'));
	const backup = await writtenAndBackedUp(corpus, good, port, ledger, seed);
	sum.acked = ledger.acked.size;
	await ledger.close();
	const seen = { turnedDown: 0, named: 0, untouched: 0, wordsOnly: 0 };

	for (let time = 1; time <= times && Date.now() < until; time += 1) {
		const file = join(good, 'rapport.db');
		const whole = await readFile(file);
		await damage(file, whole.length, draw);
		if (await isSound(await copyDatabase(good, join(corpus.folder, 'r6-look')))) seen.wordsOnly += 1;
		else {
			const damaged = digest(await readFile(file));
			const server = await startServer({ dataDir: good, port }, { isAway: true });
			const statuses = await Promise.all(AWAY.map((path) => ask(port, path, { cookie: corpus.members[0] ?? '' }).then(({ status }) => status)));
			const write = await ask(port, '/my/draft', {
				cookie: corpus.members[0] ?? '',
				fields: { place: 'space:general', text: 'words', once: 'torture-key-of-a-bad-file' },
			});
			if ([...statuses, write.status].every((status) => status === 503)) seen.turnedDown += 1;
			else count.note(`time ${time}: pages answered ${statuses.join(', ')}, a write ${write.status}`);
			if (server.said().includes(backup)) seen.named += 1;
			await server.kill();
			if (digest(await readFile(file)) === damaged) seen.untouched += 1;
		}
		sum.runs = time;
		await rm(join(corpus.folder, 'r6-look'), { recursive: true, force: true });
		if (time < times) await writeOver(file, whole);
	}
	const began = performance.now();
	await run(process.execPath, ['src/boot.mjs', 'src/command/rapport.ts', 'restore', backup], {
		cwd: ROOT,
		env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: good, PORT: String(port) },
	}).catch((error: unknown) => count.note(`restore: ${String(error).slice(0, 600)}`));
	const server = await startServer({ dataDir: good, port }).catch((error: unknown) => void count.note(String(error).slice(-600)));
	const took = performance.now() - began;
	await server?.stop();
	if (server) count.add(await examine(await copyDatabase(good, join(corpus.folder, 'r6-last')), ledger), 'after the restore');

	const damaged = sum.runs - seen.wordsOnly;
	const of = (number: number) => `${number} of ${damaged}`;
	count.bar('find the damage at its start, and serve nothing out of the file', of(seen.turnedDown), seen.turnedDown === damaged);
	count.bar('name the newest good backup', of(seen.named), seen.named === damaged);
	count.bar('repair nothing silently', `${of(seen.untouched)} files as they were`, seen.untouched === damaged);
	count.bar(
		'end a restore in a served site within 60 s',
		server ? `${(took / 1000).toFixed(1)} s` : 'it did not come up',
		server !== undefined && took < RESTORED_MS,
		server !== undefined,
	);
	if (seen.wordsOnly > 0) count.note(`${seen.wordsOnly} of ${sum.runs} times the bytes fell into words alone, which no check of SQLite sees`);
	return count.end();
}

/** Lets people write something, and makes a backup. Returns its path. */
async function writtenAndBackedUp(
	corpus: Corpus,
	dataDir: string,
	port: number,
	ledger: Awaited<ReturnType<typeof openLedger>>,
	seed: number,
): Promise<string> {
	const places = await placesIn(dataDir);
	const server = await startServer({ dataDir, port });
	const stop = new AbortController();
	const working = corpus.members
		.slice(0, 4)
		.map((cookie, at) => openWriter({ name: `c${at}`, cookie, port, ledger, places, seed: seed * 600 + at }).work(stop.signal));
	while (ledger.acked.size < ENOUGH) await new Promise((resolve) => setTimeout(resolve, 50));
	stop.abort();
	await Promise.all(working);
	const made = await askServer(dataDir, 'backup', {});
	await server.stop();
	// What is damaged is the file: a log that was left would be laid into it when it is closed again.
	await run(process.execPath, [fileURLToPath(new URL('settle-database.ts', import.meta.url)), join(dataDir, 'rapport.db')]);
	const [file] = /\/\S+\.db\b/.exec(made?.lines.join('\n') ?? '') ?? [];
	if (!file) throw new Error(`No backup was made: ${made?.lines.join('\n')}`);
	return file;
}

async function damage(file: string, size: number, draw: Draw): Promise<void> {
	const handle = await open(file, 'r+');
	for (let place = 0; place < PLACES; place += 1) await handle.write(randomBytes(BYTES), 0, BYTES, Math.floor(draw() * (size - BYTES)));
	await handle.close();
}

/** Puts the bytes back where they were: a file that is put in its place would be another one. */
async function writeOver(file: string, bytes: Buffer): Promise<void> {
	const handle = await open(file, 'r+');
	await handle.write(bytes, 0, bytes.length, 0);
	await handle.close();
	for (const log of [`${file}-wal`, `${file}-shm`]) await rm(log, { force: true });
}

/** Whether even the whole check finds nothing. */
async function isSound(file: string): Promise<boolean> {
	const database = await openDatabase(pathToFileURL(file).href).catch(() => null);
	if (!database) return false;
	try {
		const { rows } = await database.client.execute('pragma integrity_check(1)');
		return rows[0]?.[0] === 'ok';
	} catch {
		return false;
	} finally {
		database.close();
	}
}
