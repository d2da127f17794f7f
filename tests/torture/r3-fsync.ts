import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { drawFrom } from '#src/features/synthetic/corpus.ts';
import { ask } from './ask.ts';
import type { Corpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, ms, type Outcome, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { compileShim } from './shims.ts';
import { openWriter } from './writer.ts';

const WRITERS = 4;
/** A server syncs so often while it starts on a site that is up to date. */
const AFTER_START = 12;
const EXIT_MS = 5000;

/** Lets one fsync of the database's log fail under writers, each time a later one, and starts the server again as a supervisor would. */
export async function failToSync(corpus: Corpus, { isQuick, seed, until, tell }: Measure, faults = isQuick ? 1 : 20): Promise<Outcome> {
	const count = tally('R3', 'fsync fails');
	const { sum } = count;
	const shim = await compileShim('fail-fsync', corpus.folder);
	if (!shim) return count.end('no gcc');
	const dataDir = await corpus.copy('r3');
	const port = await freePort();
	const places = await placesIn(dataDir);
	const ledger = await openLedger(join(corpus.folder, 'r3.ledger'));
	const draw = drawFrom(seed + 3);
	const writers = corpus.members.slice(0, WRITERS).map((cookie, at) => openWriter({ name: `f${at}`, cookie, port, ledger, places, seed: seed * 300 + at }));
	let unavailable = 0;
	let other = 0;
	let acceptedAfter = 0;
	let slowest = 0;
	let ends = 0;

	for (let run = 1; run <= faults && Date.now() < until; run += 1) {
		const at = AFTER_START + Math.floor(draw() * 60);
		const server = await startServer({ dataDir, port }, { env: { LD_PRELOAD: shim, FAIL_FSYNC_AT: String(at), FAIL_FSYNC_ON: 'rapport.db-wal' } });
		await Promise.all(writers.map((writer) => writer.again()));
		const before = ledger.acked.size;
		const stop = new AbortController();
		const enough = setTimeout(() => stop.abort(), 30_000);
		const works = writers.map((writer) => writer.work(stop.signal));
		// The first who is not told that it was done has met the fault.
		await Promise.race(works);
		const met = performance.now();
		const statuses = await Promise.all(writers.map((writer) => writer.again().then((answer) => answer?.status ?? -1)));
		acceptedAfter += statuses.filter((status) => status === 303 || status === 200).length;
		const ended = await Promise.race([server.ended, new Promise<null>((resolve) => setTimeout(resolve, 4 * EXIT_MS, null))]);
		if (ended && ended.code !== 0 && ended.code !== null) ends += 1;
		else
			count.note(
				`sync ${at}: ${ended ? `ended with ${ended.code ?? ended.signal}` : `still runs, ${ledger.acked.size - before} acknowledged`}; ${server.said().slice(-300)}`,
			);
		slowest = Math.max(slowest, performance.now() - met);
		await server.kill();
		stop.abort();
		clearTimeout(enough);
		await Promise.all(works);
		const folder = join(corpus.folder, 'r3-copy');
		count.add(await examine(await copyDatabase(dataDir, folder), ledger), `after the failure of sync ${at}`);
		await rm(folder, { recursive: true, force: true });
		sum.runs = run;
		tell(`R3: ${run} faults, ${ledger.acked.size} acknowledged`);
	}
	for (const { statuses } of writers)
		for (const [status, times] of Object.entries(statuses)) {
			if (status === '503') unavailable += times;
			else if (Number(status) >= 400) other += times;
		}
	const server = await startServer({ dataDir, port });
	await Promise.all(writers.map((writer) => writer.again()));
	const isServing = (await ask(port, '/my/drafts', { cookie: corpus.members[0] ?? '' })).status === 200;
	await server.stop();
	count.add(await examine(await copyDatabase(dataDir, join(corpus.folder, 'r3-last')), ledger), 'at the end');
	sum.acked = ledger.acked.size;
	await ledger.close();
	count.bar('answer 503 to the write, and nothing else', `${unavailable} times 503, ${other} times another refusal`, unavailable >= sum.runs && other === 0);
	count.bar('accept no write after it', acceptedAfter, acceptedAfter === 0);
	count.bar(
		'end by itself within 5 s, so that it is started again',
		`${ends} of ${sum.runs}, within ${ms(slowest)}`,
		ends === sum.runs && slowest < EXIT_MS,
		ends === sum.runs,
	);
	count.bar('serve again after the restart, drafts too', isServing ? 'yes' : 'no', isServing);
	return count.end();
}
