import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { drawFrom } from '#src/features/synthetic/corpus.ts';
import { type Answer, ask } from './ask.ts';
import type { Corpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, ms, type Outcome, percentile, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { openWriter } from './writer.ts';

const LAG_MS = 100;
const READ_MS = 200;
/** What people need to read a page, and to write. */
const THINK_MS = { reader: 3000, writer: 6000 };
const Lag = z.object({ p50: z.number(), p99: z.number(), max: z.number() });

/** Lets a second program hold the write lock again and again while many people read and some write. */
export async function holdTheLock(
	corpus: Corpus,
	{ isQuick, seed, until, tell }: Measure,
	{ seconds = isQuick ? 3 : 600, holdMs = isQuick ? 1500 : 10_000, readers = isQuick ? 20 : 100, writers = isQuick ? 6 : 20 } = {},
): Promise<Outcome> {
	const count = tally('R9', `lock held ${holdMs / 1000} s, ${readers} readers, ${writers} writers`);
	const { sum } = count;
	const dataDir = await corpus.copy('r9');
	const port = await freePort();
	const places = await placesIn(dataDir);
	const ledger = await openLedger(join(corpus.folder, 'r9.ledger'));
	const lagFile = join(corpus.folder, 'r9.lag');
	const probe = fileURLToPath(new URL('lag-probe.mjs', import.meta.url));
	const server = await startServer({ dataDir, port }, { env: { NODE_OPTIONS: `--import ${probe}`, LAG_FILE: lagFile } });
	const lag = async () => {
		await rm(lagFile, { force: true });
		process.kill(server.pid, 'SIGUSR2');
		for (;;) {
			const text = await readFile(lagFile, 'utf8').catch(() => null);
			if (text !== null) return Lag.parse(JSON.parse(text));
			await pause(10);
		}
	};
	const draw = drawFrom(seed + 9);
	const ends = Math.min(Date.now() + seconds * 1000, until);
	const stop = new AbortController();
	const reads: number[] = [];
	const wrong: Record<string, number> = {};
	let refused = 0;
	const judge = ({ status, retryAfter }: Pick<Answer, 'status' | 'retryAfter'>, path: string) => {
		if (status === 503 && retryAfter > 0) refused += 1;
		else if (status === 0 || status >= 400) wrong[`${status} at ${path}`] = (wrong[`${status} at ${path}`] ?? 0) + 1;
	};
	const pages = ['/', '/cases', '/cases?lane=composite', '/search?q=door', '/guides', '/discussions', '/my', ...places.threads.map((id) => `/t/${id}`)];
	await lag();

	const reading = Array.from({ length: readers }, async (_, at) => {
		await pause(THINK_MS.reader * draw());
		while (!stop.signal.aborted) {
			const path = pages[Math.floor(draw() * pages.length)] ?? '/';
			const answer = await ask(port, path, { cookie: at % 2 === 0 ? (corpus.members[at % corpus.members.length] ?? '') : '' });
			reads.push(answer.ms);
			judge(answer, path);
			await pause(THINK_MS.reader * (0.5 + draw()), stop.signal);
		}
	});
	const pauseMs = THINK_MS.writer / (isQuick ? 10 : 1);
	const cookies = [...corpus.members, ...corpus.people.map(({ cookie }) => cookie)].slice(0, writers);
	const all = cookies.map((cookie, at) => openWriter({ name: `l${at}`, cookie, port, ledger, places, seed: seed * 900 + at, pauseMs }));
	const writing = all.map(async (writer) => {
		await pause(pauseMs * draw());
		while (!stop.signal.aborted) {
			await writer.work(stop.signal);
			// Told that it was not taken in, they send it again.
			while (writer.unsure()) {
				await pause(1000, stop.signal);
				await writer.again();
				if (stop.signal.aborted) break;
			}
		}
	});
	while (Date.now() + holdMs < ends || sum.runs === 0) {
		await pause(isQuick ? 300 : 5000);
		await held(join(dataDir, 'rapport.db'), holdMs);
		sum.runs += 1;
		if (sum.runs % 5 === 0) tell(`R9: held ${sum.runs} times, ${ledger.acked.size} acknowledged, ${reads.length} pages read`);
	}
	await pause(isQuick ? 500 : 5000);
	const seen = await lag();
	stop.abort();
	await Promise.all([...reading, ...writing]);
	await Promise.all(all.map((writer) => writer.again()));
	await server.stop();
	for (const writer of all)
		for (const [status, times] of Object.entries(writer.statuses)) {
			if (status === '503') refused += times;
			else if (Number(status) === 0 || Number(status) >= 400) wrong[`${status} to a writer`] = (wrong[`${status} to a writer`] ?? 0) + times;
		}
	sum.acked = ledger.acked.size;
	count.add(await examine(await copyDatabase(dataDir, join(corpus.folder, 'r9-last')), ledger), 'at the end');
	await ledger.close();

	const others = Object.entries(wrong).map(([what, times]) => `${times} times ${what}`);
	count.bar('refuse with 503 and Retry-After only', `${refused} times so${others.length > 0 ? `; ${others.join(', ')}` : ''}`, others.length === 0);
	count.bar('keep the event loop within 100 ms in 99 of 100', `${ms(seen.p99)}, half ${ms(seen.p50)}, most ${ms(seen.max)}`, seen.p99 < LAG_MS, true);
	const p95 = percentile(reads, 0.95);
	count.bar('show 95 of 100 pages within 200 ms', `${ms(p95)}, half ${ms(percentile(reads, 0.5))}, of ${reads.length}`, p95 < READ_MS, true);
	return count.end();
}

function pause(forMs: number, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, forMs);
		signal?.addEventListener('abort', () => {
			clearTimeout(timer);
			resolve();
		});
	});
}

async function held(file: string, forMs: number): Promise<void> {
	const holder = fileURLToPath(new URL('hold-write-lock.ts', import.meta.url));
	const child = spawn(process.execPath, [holder, file, String(forMs)], { stdio: ['ignore', 'ignore', 'inherit'] });
	const by = await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
	if (by !== 'SIGKILL') throw new Error('The lock could not be held.');
}
