import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { ask } from './ask.ts';
import type { Corpus, Person } from './corpus.ts';
import { copyDatabase, examine } from './examine.ts';
import { openLedger } from './ledger.ts';
import { type Measure, type Outcome, tally } from './outcome.ts';
import { placesIn } from './places.ts';
import { freePort, startServer } from './server.ts';
import { compileShim, numberBytes } from './shims.ts';
import { openWriter } from './writer.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The outbox is looked through every five seconds. */
const DRAIN_MS = 5600;
const MOST_MS = 30_000;
/** Tries after which an account has to wait. */
const TRIES = 6;
/** What writers are told whose session ended by a step. */
const SESSION_OVER = '401';
/** Where clocks are set, and when: the hour that comes twice, and the hour that never comes. */
const ZONE = 'America/New_York';
const NIGHTS = ['2026-11-01T05:59:50Z', '2027-03-14T06:59:50Z'];

/** Steps the clock of a running server back and forth, under writers, and starts it in the nights when clocks are set. */
export async function stepTheClock(corpus: Corpus, { isQuick, seed }: Measure): Promise<Outcome> {
	const count = tally('R8', 'clock steps');
	const shim = await compileShim('shift-clock', corpus.folder);
	if (!shim) return count.end('no gcc');
	const dataDir = await corpus.copy('r8');
	const port = await freePort();
	const places = await placesIn(dataDir);
	const ledger = await openLedger(join(corpus.folder, 'r8.ledger'));
	const shiftFile = join(corpus.folder, 'r8.shift');
	const shift = await open(shiftFile, 'w+');
	const to = async (seconds: number) => {
		await shift.write(numberBytes(seconds), 0, 8, 0);
		count.sum.runs += 1;
	};
	await to(0);
	const env = { LD_PRELOAD: shim, SHIFT_CLOCK: shiftFile };
	let server = await startServer({ dataDir, port }, { env });
	const [ada, ben, cleo, dana] = corpus.people;
	if (!ada || !ben || !cleo || !dana) throw new Error('There are too few people in the corpus.');
	const signIn = ({ email }: Person, password: string) => ask(port, '/sign-in', { fields: { email, password } });
	const isIn = async (cookie: string) => (await ask(port, '/my', { cookie })).status === 200;
	const lockOut = async ({ email }: Person) => {
		for (let at = 0; at < TRIES; at += 1) await ask(port, '/sign-in', { fields: { email, password: 'somebody who guesses' } });
	};
	const faults: string[] = [];
	const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
	const bar = (words: string) => {
		count.bar(words, faults.join('; ') || 'yes', faults.length === 0);
		faults.length = 0;
	};

	// A mail that is to come once: ada started the thread, somebody answers.
	const once = { do: 'post', kind: 'question', title: 'A question about clocks', text: 'How late is it?', once: 'torture-key-of-the-clocks' };
	const thread = (await ask(port, `/discussions/${places.space}/new`, { cookie: ada.cookie, fields: once })).location;
	await ask(port, thread, { cookie: corpus.members[8] ?? '', fields: { do: 'post', text: 'Late enough.', once: 'torture-key-of-an-answer_' } });
	const stop = new AbortController();
	const writers = corpus.members
		.slice(0, 3)
		.map((cookie, at) => openWriter({ name: `k${at}`, cookie, port, ledger, places, seed: seed * 800 + at, pauseMs: 60 }));
	const writing = Promise.all(writers.map((writer) => writer.work(stop.signal)));

	await lockOut(ben);
	await to(11 * MINUTE);
	const mails = () => mailsIn(join(dataDir, 'mail'), once.title);
	for (const ends = performance.now() + MOST_MS; (await mails()) === 0 && performance.now() < ends; ) await pause(100);
	await to(-2 * HOUR);
	if (!isQuick) await pause(DRAIN_MS);
	must(await isIn(ada.cookie), 'a session ended by two hours back');
	must((await signIn(cleo, cleo.password)).status === 303, 'nobody signs in at two hours back');
	must((await signIn(ben, ben.password)).status === 303, 'a wait got longer by two hours back');
	await to(DAY);
	must(await isIn(ada.cookie), 'a session ended by a day');
	await lockOut(cleo);
	await to(0);
	must((await signIn(cleo, cleo.password)).status === 303, 'a wait got longer by a day back');
	must(await isIn(ada.cookie), 'a session ended by a day back');
	bar('lock nobody out when the clock steps back');

	await to(10 * DAY + HOUR);
	must(!(await isIn(ada.cookie)), 'a session lives on after ten days without use, since its clock was ahead for a while');
	await to(400 * DAY);
	must(!(await isIn(ben.cookie)), 'a session lives on after 400 days');
	const ahead = await signIn(dana, dana.password);
	must(ahead.status === 303 && (await isIn(ahead.cookies)), 'nobody signs in at 400 days');
	await to(0);
	must(!(await isIn(ada.cookie)), 'a session that was over after ten days came back with the clock');
	must(!(await isIn(ben.cookie)), 'a session that was over after 400 days came back with the clock');
	await isIn(ahead.cookies);
	await to(91 * DAY);
	must(!(await isIn(ahead.cookies)), 'a session of a clock that was ahead lives longer than it may');
	await to(0);
	bar('let sessions end in time, for good, and not later for a step');

	stop.abort();
	await writing;
	const draft = await ask(port, '/my/draft', {
		cookie: corpus.members[9] ?? '',
		fields: { place: `thread:${places.quiet}`, text: 'Begun today.', once: 'torture-key-of-a-draft__' },
	});
	must(draft.status === 200, 'a draft is not saved');
	await server.stop();
	await to(400 * DAY);
	server = await startServer({ dataDir, port }, { env });
	await pause(300);
	await server.stop();
	await to(0);
	const found = await draftsIn(dataDir, join(corpus.folder, 'r8-drafts'));
	must(found.includes('Begun today.'), 'the draft was erased');
	bar('erase nothing on the word of a clock that is far ahead');

	for (const [number, night] of (isQuick ? [] : NIGHTS).entries()) {
		const person = corpus.people[number] ?? ada;
		const at = Math.round((Date.parse(night) - Date.now()) / 1000);
		await to(at);
		server = await startServer({ dataDir, port }, { env: { ...env, TZ: ZONE } });
		const { cookies, status } = await signIn(person, person.password);
		must(status === 303, `nobody signs in before ${night}`);
		const sleepless = openWriter({ name: `n${night.slice(0, 4)}`, cookie: cookies, port, ledger, places, seed: seed * 801, pauseMs: 20 });
		const signal = AbortSignal.timeout(1000);
		const work = sleepless.work(signal);
		await pause(400);
		await to(at + 20);
		await work;
		must(sleepless.unsure() === null, `something was turned down in the night of ${night}`);
		for (const path of ['/my', '/my/drafts', '/discussions', `/t/${places.threads[0]}`])
			must((await ask(port, path, { cookie: cookies })).status === 200, `${path} is not there in the night of ${night}`);
		await server.stop();
	}
	if (!isQuick) bar('serve through the nights when clocks are set');

	const refused = Object.entries(writers.flatMap(({ statuses }) => Object.keys(statuses))).filter(
		([, status]) => !['200', '303', SESSION_OVER].includes(status),
	);
	count.bar('take in what people write meanwhile', refused.map(([, status]) => status).join(', ') || `${ledger.acked.size} changes`, refused.length === 0);
	const last = await copyDatabase(dataDir, join(corpus.folder, 'r8-last'));
	count.add(await examine(last, ledger), 'at the end');
	const { swapped } = await orderIn(last);
	count.bar('give ids and numbers in order', `${swapped} out of order`, swapped === 0);
	const sent = await mails();
	count.bar('send each mail once', `${sent} mails about one answer`, sent === 1);
	count.sum.acked = ledger.acked.size;
	await ledger.close();
	await shift.close();
	return count.end();
}

async function orderIn(file: string): Promise<{ swapped: number }> {
	const database = await openDatabase(pathToFileURL(file).href);
	const [row] = await database.read.all<{ swapped: number }>(
		sql`select (select count(*) from posts p join posts q on q.thread_id = p.thread_id and q.id > p.id and q.number < p.number) as swapped`,
	);
	database.close();
	return row ?? { swapped: -1 };
}

async function draftsIn(dataDir: string, folder: string): Promise<string[]> {
	const database = await openDatabase(pathToFileURL(await copyDatabase(dataDir, folder)).href);
	const rows = await database.read.all<{ markdown: string }>(sql`select markdown from drafts`);
	database.close();
	return rows.map(({ markdown }) => markdown);
}

/** How many mails with these words lie in the folder for mails. */
async function mailsIn(folder: string, words: string): Promise<number> {
	const names = await readdir(folder).catch(() => []);
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return texts.filter((text) => text.includes(words)).length;
}
