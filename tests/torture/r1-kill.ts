import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { drawFrom } from '#src/features/synthetic/corpus.ts';
import type { Corpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, ms, type Outcome, percentile, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { signInAndOut } from './signer.ts';
import { openWriter } from './writer.ts';

const WRITERS = 8;
const READY_MS = 2000;
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

	for (let run = 1; run <= kills && Date.now() < until; run += 1) {
		const server = await startServer({ dataDir, port });
		ready.push(server.readyMs);
		for (const answer of await Promise.all(writers.map((writer) => writer.again()))) if (answer) answered.push(answer.status);
		const stop = new AbortController();
		const [signer] = corpus.people;
		const working = [...writers.map((writer) => writer.work(stop.signal))];
		if (signer) working.push(signInAndOut({ name: `s${run}`, person: signer, port, ledger }, stop.signal));
		await new Promise((resolve) => setTimeout(resolve, KILL_MS.least + (isQuick ? 300 : KILL_MS.most - KILL_MS.least) * draw() ** 3));
		await server.kill();
		stop.abort();
		await Promise.all(working);
		sum.runs = run;

		const folder = join(corpus.folder, 'r1-copy');
		count.add(await examine(await copyDatabase(dataDir, folder), ledger), `after kill ${run}`);
		await rm(folder, { recursive: true, force: true });
		if (run % 10 === 0) tell(`R1: ${run} kills, ${ledger.acked.size} acknowledged, ${sum.lost} lost, ready within ${ms(Math.max(...ready.slice(-10)))}`);
	}
	// What got no answer is asked for once more, as a browser would.
	const server = await startServer({ dataDir, port });
	const unanswered = (await Promise.all(writers.map((writer) => writer.again()))).filter((answer) => answer && answer.status >= 400).length;
	await server.stop();
	const last = await examine(await copyDatabase(dataDir, join(corpus.folder, 'r1-last')), ledger);
	count.add(last, 'at the end');
	sum.acked = ledger.acked.size;
	await ledger.close();

	const refused = answered.filter((status) => status >= 400).length + unanswered;
	if (!isQuick) count.bar('survive 200 kills', `${sum.runs} kills`, sum.runs >= kills);
	count.bar('take what got no answer when it is sent again', `${refused} turned down`, refused === 0);
	count.bar(
		'be ready within 2 s of its start',
		`at most ${ms(Math.max(...ready))}, half within ${ms(percentile(ready, 0.5))}`,
		Math.max(...ready) < READY_MS,
		true,
	);
	return count.end();
}
