import { join } from 'node:path';
import { drawFrom } from '#src/features/synthetic/corpus.ts';
import type { Corpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, ms, type Outcome, percentile, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { signInAndOut } from './signer.ts';
import { openWriter, type Writer } from './writer.ts';

const WRITERS = 8;
const READY_MS = 2000;
const MOST_TRIES = 5;
/** A kill comes so long after the server is ready: mostly soon, when what was begun is fresh. */
const KILL_MS = { least: 300, most: 3000 };

/** Kills the server with all its children, again and again, under eight writers and one who signs in and out. */
export async function killAgainAndAgain(corpus: Corpus, { isQuick, seed, until, tell }: Measure, kills = isQuick ? 2 : 200): Promise<Outcome> {
	const count = tally('R1', `kill -9, ${WRITERS} writers`);
	const { sum } = count;
	const dataDir = await corpus.copy('r1');
	const port = await freePort();
	const places = await placesIn(dataDir);
	const ledger = await openLedger(join(corpus.folder, 'r1.ledger'));
	const draw = drawFrom(seed);
	const writers = corpus.members.slice(0, WRITERS).map((cookie, at) => openWriter({ name: `w${at}`, cookie, port, ledger, places, seed: seed * 100 + at }));
	const ready: number[] = [];
	const answered: number[] = [];
	let copy: string | null = null;
	const started = async () => {
		// What the kill left is looked at while the next server comes up.
		const [server, found] = await Promise.all([startServer({ dataDir, port }), copy === null ? null : examine(copy, ledger)]);
		if (found) count.add(found, `after kill ${sum.runs}`);
		answered.push(...(await Promise.all(writers.map(sentAgain))).filter((status) => status !== undefined));
		return server;
	};

	for (let run = 1; run <= kills && Date.now() < until; run += 1) {
		const server = await started();
		ready.push(server.readyMs);
		const stop = new AbortController();
		const [signer] = corpus.people;
		const working = [...writers.map((writer) => writer.work(stop.signal))];
		if (signer) working.push(signInAndOut({ name: `s${run}`, person: signer, port, ledger }, stop.signal));
		await new Promise((resolve) => setTimeout(resolve, KILL_MS.least + (isQuick ? 300 : KILL_MS.most - KILL_MS.least) * draw() ** 4));
		await server.kill();
		stop.abort();
		await Promise.all(working);
		sum.runs = run;
		copy = await copyDatabase(dataDir, join(corpus.folder, 'r1-copy'));
		if (run % 10 === 0) tell(`R1: ${run} kills, ${ledger.acked.size} acknowledged, ${sum.lost} lost, ready within ${ms(Math.max(...ready.slice(-10)))}`);
	}
	const server = await started();
	await server.stop();
	const last = await examine(await copyDatabase(dataDir, join(corpus.folder, 'r1-last')), ledger);
	count.add(last, 'at the end');
	sum.acked = ledger.acked.size;
	await ledger.close();

	const refused = answered.filter((status) => status >= 400);
	if (!isQuick) count.bar(`survive ${kills} kills`, `${sum.runs} kills`, sum.runs >= kills);
	count.bar('take what got no answer when it is sent again', `${answered.length} sent, ${refused.length} turned down`, refused.length === 0);
	count.bar(
		'be ready within 2 s of its start',
		`at most ${ms(Math.max(...ready))}, 95 of 100 within ${ms(percentile(ready, 0.95))}, half within ${ms(percentile(ready, 0.5))}`,
		Math.max(...ready) < READY_MS,
		true,
	);
	return count.end();
}

/** Sends what got no answer once more, as a browser would, and again when it is told to come back later. Returns the last status; none when all was answered. */
async function sentAgain(writer: Writer): Promise<number | undefined> {
	for (let tries = 1; ; tries += 1) {
		const answer = await writer.again();
		if (answer?.status !== 503 || tries === MOST_TRIES) return answer?.status;
		await new Promise((resolve) => setTimeout(resolve, answer.retryAfter * 1000));
	}
}
