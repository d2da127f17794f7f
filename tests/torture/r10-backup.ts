import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { drill } from '#src/command/drill.ts';
import { askServer } from '#src/command/socket.ts';
import { restoreBackup } from '#src/server/backup/restore.ts';
import { readConfig } from '#src/server/config.ts';
import { type Answer, ask } from './ask.ts';
import { type Corpus, makeCorpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { type Deed, type Ledger, openLedger } from './ledger.ts';
import { type Measure, ms, type Outcome, percentile, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { openWriter } from './writer.ts';

const WRITERS = 8;
/** Between two things that a writer does: what is to be seen is the backup, not a queue. */
const PAUSE_MS = 200;
const WARM_MS = 5000;
/** 50,000 posts: a backup takes some seconds then, and many posts come meanwhile. */
const LARGE = { threads: 1000, replies: 50 };
const MOST_RISE = 0.2;
const Made = z.object({ file: z.string() });

/** Makes backups while members write, by turns with as much time without one, and restores each into a clean folder. */
export async function backUpUnderLoad(small: Corpus, { isQuick, seed, until, tell }: Measure, backups = isQuick ? 1 : 16): Promise<Outcome> {
	const count = tally('R10', `backup, ${WRITERS} writers`);
	const { sum } = count;
	const corpus = isQuick ? small : await makeCorpus(LARGE);
	const dataDir = await corpus.copy('r10');
	const port = await freePort();
	const places = await placesIn(dataDir);
	const ledger = await openLedger(join(corpus.folder, 'r10.ledger'));
	const server = await startServer({ dataDir, port });

	const waits = { warming: [] as number[], with: [] as number[], without: [] as number[] };
	let time: keyof typeof waits = 'warming';
	const answered = ({ kind }: Deed, { ms: took, status }: Answer) => void (kind === 'post' && status === 303 && waits[time].push(took));
	const stop = new AbortController();
	const writing = corpus.members
		.slice(0, WRITERS)
		.map((cookie, at) => openWriter({ name: `b${at}`, cookie, port, ledger, places, seed: seed * 1000 + at, pauseMs: PAUSE_MS, answered }).work(stop.signal));
	await pause(isQuick ? 500 : WARM_MS);
	const made: { file: string; then: Ledger }[] = [];
	const seconds: number[] = [];
	for (let nth = 1; nth <= backups && Date.now() < until; nth += 1) {
		const acked = new Map(ledger.acked);
		time = 'with';
		const began = performance.now();
		const came = await askServer(dataDir, 'backup', {});
		const took = performance.now() - began;
		time = 'without';
		// What was asked for meanwhile may be in it.
		const then = { ...ledger, acked, deeds: [...ledger.deeds] };
		sum.runs = nth;
		if (came?.exitCode === 0) made.push({ file: Made.parse(came.json).file, then });
		else count.note(`backup ${nth}: ${came?.lines.join(' ') ?? 'nobody answered'}`);
		seconds.push(took / 1000);
		await pause(isQuick ? 0 : took);
	}
	stop.abort();
	await Promise.all(writing);
	const isThere = (await ask(port, '/my', { cookie: corpus.members[0] ?? '' })).status === 200;
	await server.stop();
	tell(`R10: ${made.length} backups of ${percentile(seconds, 0.5).toFixed(1)} s beside ${ledger.acked.size} acknowledged`);
	count.add(await examine(await copyDatabase(dataDir, join(corpus.folder, 'r10-last')), ledger), 'at the end');

	let restored = 0;
	for (const [at, { file, then }] of made.entries()) {
		const clean = join(corpus.folder, 'r10-clean');
		const config = readConfig({ DATA_DIR: clean });
		try {
			await restoreBackup(config, { file });
			// Opens it as a site, too.
			if (at === made.length - 1) await drill(config, { file });
			const found = await examine(config.databaseFile, then);
			count.add(found, file);
			if ([found.lost, found.doubled, found.broken].every((list) => list.length === 0)) restored += 1;
		} catch (error) {
			count.note(String(error));
		}
		await rm(clean, { recursive: true, force: true });
	}
	sum.acked = ledger.acked.size;
	await ledger.close();
	if (!isQuick) corpus.remove();
	const [p99, p99Without] = [percentile(waits.with, 0.99), percentile(waits.without, 0.99)];
	count.bar('make each backup while people write', `${made.length} of ${sum.runs}`, made.length === sum.runs && isThere);
	count.bar('restore each, whole, with every post that was acknowledged before it began', `${restored} of ${made.length}`, restored === made.length);
	if (!isQuick)
		count.bar(
			'keep p99 of posts within 20 % of what it is without',
			`${ms(p99)} in ${waits.with.length} posts during backups, ${ms(p99Without)} in ${waits.without.length} without; half within ${ms(percentile(waits.with, 0.5))} and ${ms(percentile(waits.without, 0.5))}`,
			p99 <= p99Without * (1 + MOST_RISE),
			true,
		);
	return count.end();
}
