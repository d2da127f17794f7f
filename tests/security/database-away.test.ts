import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { sessions } from '#db/schema/index.ts';
import { doctor } from '#src/command/doctor.ts';
import { joinedAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { type Answer, ask } from './requests.ts';

const READABLE = ['/guides', '/guides/rapport-basics', '/glossary', '/about', '/privacy', '/support', '/icon.svg'];
const KEPT = ['/', '/cases', '/feed.xml'];
const OUT_OF_REACH = [
	'/cases?technique=slow-down',
	'/cases?lane=agency-published',
	'/search?q=door',
	'/cases/two-hours-at-a-closed-door?x',
	'/cases/never-was',
	// These were kept in memory while it was there.
	...KEPT,
];
/** Paths of the machine, SQL and stacks have no place on a page. */
const INSIDE = /SQLITE|sqlite|select .* from|\bat .*\.(ts|mjs|js):\d+|node_modules|rapport\.db|\/tmp\/|DomainError|LibsqlError/;
const BACK_WITHIN_MS = 10_000;
const GARBAGE = Buffer.alloc(200_000, 'not a database ');

let running: RunningSite;
let file: string;
let good: string;
let elsewhere: string;
let holder: ChildProcess | null = null;

beforeAll(async () => {
	running = await startSite();
	file = running.site.config.databaseFile;
	good = `${file}.good`;
	elsewhere = `${file}.elsewhere`;
	await running.site.keeper.database.client.execute('pragma wal_checkpoint(TRUNCATE)');
	await copyFile(file, good);
	running.site.keeper.watch();
});
beforeEach(async () => {
	vi.spyOn(console, 'error').mockImplementation(() => {});
	for (const path of KEPT) expect((await ask(running.origin, path)).status).toBe(200);
});
/** Whatever a test did to the file and however it ended, the next one begins with a good one. */
afterEach(async () => {
	holder?.kill('SIGKILL');
	holder = null;
	await copyFile(good, elsewhere);
	await rename(elsewhere, file);
	for (const log of [`${file}-wal`, `${file}-shm`, `${elsewhere}-wal`, `${elsewhere}-shm`]) await rm(log, { force: true });
	await untilBack();
	vi.restoreAllMocks();
}, 20_000);
afterAll(() => running.close());

const untilAway = (reason: RegExp) => expect.poll(() => running.site.keeper.away, { timeout: BACK_WITHIN_MS }).toMatch(reason);
const untilBack = () =>
	expect.poll(async () => (await ask(running.origin, '/cases?technique=slow-down')).status, { timeout: BACK_WITHIN_MS, interval: 200 }).toBe(200);

/** Begins to hold the file from a second process. */
async function hold(path: string, how = 'alone'): Promise<void> {
	const child = spawn(process.execPath, [fileURLToPath(new URL('./hold-database.ts', import.meta.url)), path, how], { stdio: ['ignore', 'pipe', 'inherit'] });
	holder = child;
	const said = await new Promise<string>((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())));
	expect(said).toBe('held');
}

function saysSoCalmly({ status, headers, body }: Answer): void {
	expect(status).toBe(503);
	expect(Number(headers['retry-after'])).toBeGreaterThan(0);
	expect(headers['cache-control']).toBe('no-store');
	expect(headers['content-type']).toBe('text/html; charset=utf-8');
	expect(headers['content-security-policy']).toContain("default-src 'none'");
	expect(body).toContain('Cases and discussions are out of reach right now');
	expect(body).toContain('tel:988');
	expect(body).not.toMatch(INSIDE);
}

/** What readers meet while the database is away: what editors wrote, and calm words for the rest. */
async function expectAway(reason: RegExp): Promise<void> {
	for (const path of READABLE) expect({ path, status: (await ask(running.origin, path)).status }).toEqual({ path, status: 200 });
	expect((await ask(running.origin, '/guides/rapport-basics')).body).toContain('/cases/two-hours-at-a-closed-door');
	for (const path of OUT_OF_REACH) saysSoCalmly(await ask(running.origin, path));
	expect((await ask(running.origin, '/%zz')).status).toBe(400);
	expect((await ask(running.origin, '/', { method: 'DELETE' })).status).toBe(405);
	const { exitCode, lines } = await doctor(running.site);
	expect(exitCode).toBe(1);
	expect(lines.join('\n')).toMatch(reason);
}

// The first: the other tests put another file in the place of the one that the site has open.
test('S43: a program that takes the database while the site is open keeps nobody from reading, and who writes keeps their words', async () => {
	const ines = await joinedAt(running, { name: 'Ines' });
	// Reading would note that their session is in use.
	await ines.db.read.update(sessions).set({ usedAt: Date.now() - 2 * 3_600_000 });
	await hold(file, 'beside');
	for (const path of ['/cases?technique=slow-down', '/search?q=door', '/guides']) expect((await ask(running.origin, path)).status).toBe(200);
	for (const path of ['/my', '/discussions', '/my/nothing-of-the-kind']) {
		const began = performance.now();
		expect([path, (await ines.get(path)).status]).toEqual([path, path.endsWith('kind') ? 404 : 200]);
		expect(performance.now() - began).toBeLessThan(2000);
	}
	const fields = { do: 'post', kind: 'question', title: 'How late is it', text: 'Words that took an hour', once: 'a-key-of-a-form-that-waits' };
	const { status, headers, body } = await ines.send('/discussions/at-the-door/new', fields);
	expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '5', 'no-store']);
	expect(body).toContain('Another program holds the database, and this was not kept.');
	expect(body).toContain('Words that took an hour');
	expect(body).not.toMatch(INSIDE);
	expect(running.site.keeper.away).toBeNull();
}, 40_000);

test('S43: readers keep the guides while the database file is gone, and get the cases back by themselves', async () => {
	await rename(file, elsewhere);
	await untilAway(/is gone/);
	await expectAway(/The database file is gone\./);
	await rename(elsewhere, file);
	await untilBack();
	expect((await doctor(running.site)).lines.join('\n')).not.toContain('is away');
}, 40_000);

test('S43: an address that leads nowhere says so while the database is away', async () => {
	await rename(file, elsewhere);
	await untilAway(/is gone/);
	for (const path of ['/nothing-of-the-kind', '/guides/no-such-guide']) {
		const answer = await ask(running.origin, path);
		expect({ path, status: answer.status }).toEqual({ path, status: 404 });
		expect(answer.body).toContain('There is no page here');
	}
}, 40_000);

test('S43: readers keep the guides while another file stands where the database was, and nothing is repaired silently', async () => {
	await writeFile(elsewhere, GARBAGE);
	await rename(elsewhere, file);
	await untilAway(/damaged/);
	await expectAway(/The database file is damaged\./);
	expect(await readFile(file)).toEqual(GARBAGE);
	await copyFile(good, elsewhere);
	await rename(elsewhere, file);
	await untilBack();
}, 40_000);

test('S43: readers keep the guides after the database was written over while it was open', async () => {
	await writeFile(file, GARBAGE);
	await untilAway(/damaged/);
	await expectAway(/The database file is damaged\./);
	await copyFile(good, elsewhere);
	await rename(elsewhere, file);
	await untilBack();
}, 40_000);

test('S43: readers keep the guides while another program holds the database, and get the cases back when it lets go', async () => {
	await rename(file, elsewhere);
	await untilAway(/is gone/);
	await hold(elsewhere);
	await rename(elsewhere, file);
	await untilAway(/holds a lock/);
	await expectAway(/Another program holds a lock on the database file\./);
	holder?.kill('SIGKILL');
	await untilBack();
}, 40_000);
