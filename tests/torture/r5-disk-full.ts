import { join } from 'node:path';
import { ask } from './ask.ts';
import type { Corpus } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, ms, type Outcome, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { smallDisk } from './small-disk.ts';
import { openWriter, type Writer } from './writer.ts';

const WRITERS = 4;
const SMALL_MB = 24;
const LARGE_MB = 400;
const BACK_MS = 5000;
const FULL_MS = 60_000;
/** Nobody has to be told which. */
const REFUSED = [503, 507];

/** Posts until the disk is full, lets another program take the rest, and makes room again. */
export async function fillTheDisk(corpus: Corpus, { seed, tell }: Measure): Promise<Outcome> {
	const count = tally('R5', 'disk full');
	const disk = await smallDisk(await corpus.copy('r5-from'), join(corpus.folder, 'r5'), SMALL_MB);
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
		count.bar('take everything in again within 5 s of room, without a restart', server.isOver() ? 'it ended' : ms(took), took < BACK_MS && !server.isOver());
		const roomy = await ask(port, '/healthz');
		count.bar(
			'say so at /healthz, and when it is over',
			`${full.status} ${full.body.trim()}, ${roomy.status} ${roomy.body.trim()}`,
			full.status === 503 && roomy.status === 200,
		);
		await server.stop();

		await disk.fill();
		const again = await startServer({ dataDir, port }, { env, isAway: true }).catch((error: unknown) => void count.note(String(error).slice(-600)));
		// SQLite opens nothing where there is no room for the index of its log; the site looks again every three seconds.
		const first = (await ask(port, '/cases?lane=composite')).status;
		count.bar('start and serve on a full disk', first === 200 ? 'yes' : 'no', first === 200);
		if (again && first === 200) await reading(count, port, cookie, pages, 'let people read after such a start');
		await disk.makeRoom(LARGE_MB);
		const isBack = again !== undefined && (await within(2 * BACK_MS, async () => (await ask(port, '/cases?lane=composite')).status === 200));
		count.bar('come up on a full disk, and serve everything once there is room', `${first}, then ${isBack ? 200 : first}`, isBack);
		if (again) await reading(count, port, cookie, pages, 'let people read once there is room');
		await again?.kill();
		count.add(await examine(await copyDatabase(dataDir, join(corpus.folder, 'r5-last')), ledger), 'at the end');
		count.sum.runs = 1;
		count.sum.acked = ledger.acked.size;
	} finally {
		await ledger.close();
		await disk.remove();
	}
	return count.end();
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
