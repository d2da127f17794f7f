import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ask } from './ask.ts';
import type { Corpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, ms, type Outcome, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, type Running, startServer } from './server.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { openWriter, type Writer } from './writer.ts';

const run = promisify(execFile);
const WRITERS = 4;
/** What is left in it beside a site is little more than the site wants to be left. */
const SMALL_MB = { quick: 20, whole: 24 };
const LARGE_MB = 400;
const BACK_MS = 5000;
const FULL_MS = 60_000;
const STARTS = { quick: 1, whole: 3 };
/** Nobody has to be told which. */
const REFUSED = [503, 507];

/** Posts until the disk is full, lets another program take the rest, and makes room again. */
export async function fillTheDisk(corpus: Corpus, { isQuick, seed, tell }: Measure): Promise<Outcome> {
	const count = tally('R5', 'disk full');
	const measured = isQuick ? 'quick' : 'whole';
	const disk = await smallDisk(await corpus.copy('r5-from'), join(corpus.folder, 'r5'), SMALL_MB[measured]);
	if (!disk) return count.end('no mount and no gcc');
	const port = await freePort();
	const places = await placesIn(join(corpus.folder, 'r5-from'));
	const ledger = await openLedger(join(corpus.folder, 'r5.ledger'));
	const { dataDir, env } = disk;
	const cookie = corpus.members[0] ?? '';
	const pages = ['/', '/cases?lane=composite', '/guides', '/search?q=door', '/discussions', '/my', '/my/drafts', `/t/${places.threads[0]}`];
	try {
		const server = await startServer({ dataDir, port }, { env });
		const writers = corpus.members
			.slice(0, WRITERS)
			.map((each, at) => openWriter({ name: `d${at}`, cookie: each, port, ledger, places, seed: seed * 500 + at, words: 4000 }));
		const enough = AbortSignal.timeout(FULL_MS);
		await Promise.all(writers.map((writer) => writer.work(enough)));
		tell(`R5: full after ${ledger.acked.size} changes on a ${disk.how}`);
		const refusals = await retried(writers);
		count.bar('turn down what it cannot keep, with 507 or 503', `${refusals.map(({ status }) => status).join(', ')}`, areRefusals(refusals));
		const text = 'A text that nobody wants to write twice.';
		const sent = await ask(port, `/t/${places.threads[0]}`, { cookie, fields: { do: 'post', text, once: 'torture-key-of-a-full-disk' } });
		const isPlain = sent.body.includes(text) && /disk of this site is full/i.test(sent.body) && !/SQLITE|Error:/.test(sent.body);
		count.bar('say so in words, with the text still in its field', isPlain ? 'yes' : 'no', isPlain && REFUSED.includes(sent.status));
		await reading(count, port, cookie, pages, 'let people read');
		await signingIn(count, port, corpus, 'let people sign in and out');

		const full = await ask(port, '/healthz');
		await disk.fill();
		const crowded = await retried(writers);
		count.bar('turn down the same when another program takes the last byte', `${crowded.map(({ status }) => status).join(', ')}`, areRefusals(crowded));
		await reading(count, port, cookie, pages, 'let people read then');

		await disk.makeRoom(LARGE_MB);
		const began = performance.now();
		while (writers.some((writer) => writer.unsure()) && performance.now() - began < 4 * BACK_MS) {
			await retried(writers);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		const took = performance.now() - began;
		const isIn = !server.isOver() && writers.every((writer) => writer.unsure() === null);
		count.bar('take everything in again within 5 s of room, without a restart', isIn ? ms(took) : 'it did not', isIn && took < BACK_MS, isIn);
		const roomy = await ask(port, '/healthz');
		count.bar(
			'say so at /healthz, and when it is over',
			`${full.status} ${full.body.trim()}, ${roomy.status} ${roomy.body.trim()}`,
			full.status === 503 && roomy.status === 200,
		);
		await server.stop();

		await settled(dataDir);
		const { starts, last } = await startedOnAFullDisk(STARTS[measured], { dataDir, port, env }, disk, async (nth) => {
			await reading(count, port, cookie, pages, `let people read after start ${nth} on the full disk`);
		});
		for (const fault of starts.filter((start) => start !== 'served')) count.note(fault);
		const served = starts.filter((start) => start === 'served').length;
		count.bar('start and serve on a full disk, again and again', `${served} of ${STARTS[measured]}`, served === STARTS[measured]);
		await disk.makeRoom(LARGE_MB);
		const isBack = await within(2 * BACK_MS, async () => (await ask(port, '/cases?lane=composite')).status === 200);
		count.bar('serve on once there is room', isBack ? 'yes' : 'no', isBack);
		await last?.kill();
		count.add(await examine(await copyDatabase(dataDir, join(corpus.folder, 'r5-last')), ledger), 'at the end');
		count.sum.runs = 1;
		count.sum.acked = ledger.acked.size;
	} finally {
		await ledger.close();
		await disk.remove();
	}
	return count.end();
}

/** Leaves the database as an end in order does: nothing beside it, so that a start has to find room for the log and its index. */
async function settled(dataDir: string): Promise<void> {
	const file = join(dataDir, 'rapport.db');
	await run(process.execPath, [fileURLToPath(new URL('settle-database.ts', import.meta.url)), file]);
	for (const suffix of ['-wal', '-shm']) await rm(file + suffix, { force: true });
}

/** Starts the server on a disk of which another program has each last byte, kills it, and starts it again. The last one is left running. */
async function startedOnAFullDisk(
	times: number,
	{ dataDir, port, env }: { dataDir: string; port: number; env: Record<string, string> },
	disk: SmallDisk,
	look: (nth: number) => Promise<void>,
): Promise<{ starts: string[]; last: Running | null }> {
	const starts: string[] = [];
	for (let nth = 1; ; nth += 1) {
		await disk.fill();
		const server = await startServer({ dataDir, port }, { env, isAway: true }).catch((error: unknown) => String(error));
		if (typeof server === 'string') return { starts: [...starts, server.slice(-600)], last: null };
		const { status } = await ask(port, '/cases?lane=composite');
		starts.push(status === 200 ? 'served' : `start ${nth}: ${status}; ${server.said().slice(-600)}`);
		if (status === 200) await look(nth);
		if (nth === times) return { starts, last: server };
		await server.kill();
	}
}

/** Whether something holds within a time. */
async function within(forMs: number, holds: () => Promise<boolean>): Promise<boolean> {
	for (const ends = performance.now() + forMs; performance.now() < ends; await new Promise((resolve) => setTimeout(resolve, 100)))
		if (await holds()) return true;
	return false;
}

type Count = ReturnType<typeof tally>;

const areRefusals = (answers: { status: number }[]) => answers.length > 0 && answers.every(({ status }) => REFUSED.includes(status));

/** What each is told that asks again for what was not done. */
const retried = async (writers: Writer[]) => (await Promise.all(writers.map((writer) => writer.again()))).filter((answer) => answer !== null);

async function reading(count: Count, port: number, cookie: string, pages: string[], must: string): Promise<void> {
	const answers = await Promise.all(pages.map(async (path) => ({ path, status: (await ask(port, path, { cookie })).status })));
	const wrong = answers.filter(({ status }) => status !== 200).map(({ path, status }) => `${path} answers ${status}`);
	count.bar(must, wrong.join(', ') || `${pages.length} pages`, wrong.length === 0);
}

async function signingIn(count: Count, port: number, { people: [, person] }: Corpus, must: string): Promise<void> {
	const { email = '', password = '' } = person ?? {};
	const began = await ask(port, '/sign-in', { fields: { email, password } });
	const seen = await ask(port, '/my', { cookie: began.cookies });
	const left = await ask(port, '/sign-out', { cookie: began.cookies, fields: {} });
	const statuses = [began, seen, left].map(({ status }) => status);
	count.bar(must, statuses.join(', '), statuses.join() === '303,200,303');
}
