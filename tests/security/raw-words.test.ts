import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fieldsOf } from '#src/features/sharing/coded.ts';
import { ATTESTATIONS } from '#src/features/sharing/input.ts';
import { newToken } from '#src/lib/keys.ts';
import { pressed } from '#tests/support/forms.ts';
import { CANARIES, CODED, KNOWN, RAW } from '#tests/support/narrative.ts';
import { type Reader, readerAt } from '#tests/support/signed-in.ts';
import { SIGNED } from '#tests/support/texts.ts';
import { freePort, type Running, startServer } from '#tests/torture/server.ts';

const PASSWORD = 'the kettle sings at four in the morning';
/** The version that is signed is the page's. */
const { version: _, ...CHECKED } = SIGNED;
const ATTESTED = Object.fromEntries(Object.keys(ATTESTATIONS).map((code) => [`attested.${code}`, 'yes']));

let server: Running;
let origin: string;
let dataDir: string;
let admin: Reader;
const agencies: Record<string, string> = {};

beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'rapport-raw-'));
	const port = await freePort();
	origin = `http://127.0.0.1:${port}`;
	server = await startServer({ dataDir, port });
	await vi.waitUntil(() => server.said().includes('/join/'));
	admin = await joined(/\/join\/([\w-]{43})/.exec(server.said())?.[1] ?? '', 'Ada');
	for (const name of ['Northfield Police', 'Harbor Clinic']) {
		const added = await admin.send('/admin/groups', { do: 'agency', name, type: 'police', region: 'pacific', sizeBand: '20k-100k' });
		expect(added.status).toBe(303);
	}
	for (const [, id = '', name = ''] of (await admin.get('/admin/invitations')).body.matchAll(/<option value="(\d+)"[^>]*>([^<]+)<\/option>/g))
		agencies[name] = id;
}, 60_000);
afterAll(async () => {
	await server.kill();
	await rm(dataDir, { recursive: true, force: true });
});

async function joined(token: string, name: string): Promise<Reader> {
	const fields = { do: 'join', name, email: `${name.toLowerCase()}@rapport.test`, password: PASSWORD };
	const { headers } = await readerAt({ origin }).send(`/join/${token}`, fields);
	return readerAt({ origin }, /__Host-session=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? '');
}

/** Somebody whom the administrator invited, at a browser without script. */
async function member(name: string, role: string, agency: string): Promise<Reader> {
	const { body } = await admin.send('/admin/invitations', {
		do: 'invite',
		email: `${name.toLowerCase()}@rapport.test`,
		role,
		agencyId: agencies[agency] ?? '',
		cohortId: '',
	});
	return joined(/\/join\/([\w-]{43})/.exec(body)?.[1] ?? '', name);
}

/** Presses a button of a page after changing some fields. Returns where that led, and what was answered. */
async function press(who: Reader, path: string, button: string, changes: Record<string, string> = {}, page?: string) {
	const body = page ?? (await who.get(path)).body;
	const answer = await who.send(path, pressed(body, button, changes));
	return { ...answer, to: answer.headers.location ?? '' };
}

/** Where a canary stands, of all that the server wrote: its data folder with database, log of the database and mails, and its own log. */
async function leaks(): Promise<string[]> {
	const found: string[] = [];
	let files = 0;
	for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		// Some are written anew just now.
		const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
		if (bytes.length > 0) files += 1;
		for (const text of [bytes.toString('latin1'), bytes.toString('utf16le')]) found.push(...wordsIn(text).map((word) => `${word} in ${entry.name}`));
	}
	expect(files).toBeGreaterThan(3);
	return [...found, ...wordsIn(server.said()).map((word) => `${word} in the log`)];
}
const wordsIn = (text: string) => CANARIES.filter((word) => text.toLowerCase().includes(word.toLowerCase()) || text.includes(encodeURIComponent(word)));

test('without script, a case goes its whole way among four people, and no word as it was is ever on the disk, in a log or in a mail', async () => {
	const ines = await member('Ines', 'member', 'Northfield Police');
	const rae = await member('Rae', 'reviewer', 'Northfield Police');
	const sol = await member('Sol', 'reviewer', 'Harbor Clinic');
	const edo = await member('Edo', 'editor', 'Harbor Clinic');

	// A session that is over does not lose what was told, and keeps none of it either.
	const away = await readerAt({ origin }).send('/share', { do: 'anonymize', raw: RAW, known: KNOWN });
	expect(away.status).toBe(401);

	const told = await press(ines, '/share', 'anonymize', { raw: RAW, known: KNOWN });
	expect(told.status).toBe(200);
	expect(told.body).toContain('Zephyrnox');
	const raw = await ines.send('/share', { do: 'save', text: RAW, kept: '[]', findings: '[]', once: newToken() });
	expect([raw.status, raw.body.includes('points to one person')]).toEqual([422, true]);
	expect(await leaks()).toEqual([]);

	const kept = await press(ines, '/share', 'save', {}, told.body);
	expect(kept.status, kept.body.replace(/[\s\S]*role="alert"/, '').slice(0, 600)).toBe(303);
	const id = Number(/\/share\/(\d+)\/code/.exec(kept.to)?.[1]);
	const coded = await press(ines, `/share/${id}/code`, 'consent', fieldsOf(CODED) as Record<string, string>);
	expect(coded.to, coded.body.replace(/[\s\S]*role="alert"/, '').slice(0, 600)).toBe(`/share/${id}/consent`);
	const sent = await press(ines, `/share/${id}/consent`, 'send', { ...ATTESTED, isForgotten: 'yes' });
	expect(sent.status).toBe(200);
	const receipt = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}/.exec(sent.body)?.[0] ?? '';
	expect(receipt).not.toBe('');

	const desk = `/desk/${id}`;
	expect((await press(rae, desk, 'claim')).status).toBe(303);
	expect((await press(rae, desk, 'return', { missing: 'Thank you for telling this. What did he say when you told him who would come?' })).to).toMatch(
		/^\/desk/,
	);
	const again = await press(ines, `/share/${id}/text`, 'save', {}).catch(() => null);
	expect(again === null || again.status === 303).toBe(true);
	expect((await press(ines, `/share/${id}/consent`, 'send', { ...ATTESTED, isForgotten: 'yes' })).status).toBe(303);
	expect((await press(rae, desk, 'claim')).status).toBe(303);
	const TERMS = { terms: 'missing man bakery 911 call years' };
	const { body } = await rae.get(desk);
	const needed = / of 3\b|three signatures/i.test(body) ? 3 : 2;
	expect((await press(rae, desk, 'sign', { ...CHECKED, ...TERMS })).status).toBe(303);
	expect((await press(sol, desk, 'sign', { ...CHECKED, ...TERMS })).status).toBe(303);
	if (needed === 3) expect((await press(await member('Kit', 'reviewer', 'Harbor Clinic'), desk, 'sign', { ...CHECKED, ...TERMS })).status).toBe(303);
	expect((await press(ines, `/my/cases/${id}`, 'accept')).status).toBe(303);
	const published = await press(edo, desk, 'publish');
	expect(published.to).toBe('/cases/a-voice-that-he-knew');

	const page = await readerAt({ origin }).get(published.to);
	expect([page.status, wordsIn(page.body)]).toEqual([200, []]);
	await vi.waitFor(async () => expect((await readerAt({ origin }).get('/search?q=voice+knew')).body.includes(published.to)).toBe(true), { timeout: 10_000 });
	expect((await ines.get('/my/cases')).body).not.toContain('A voice that he knew');

	// The code is the only way back.
	const opened = await readerAt({ origin }).send('/receipt', pressed((await readerAt({ origin }).get('/receipt')).body, 'look', { code: receipt }));
	expect(opened.body).toContain(published.to);
	const back = await readerAt({ origin }).send('/receipt', pressed(opened.body, 'retract', { reason: 'withdrawn-by-source', sure: 'yes', code: receipt }));
	expect(back.status, back.body.slice(0, 400)).toBeLessThan(400);
	expect((await readerAt({ origin }).get(published.to)).status).toBe(410);
	// Mails leave by the clock: long enough for those of this morning.
	await vi.waitFor(async () => expect((await readdir(dataDir, { recursive: true })).filter((name) => name.endsWith('.eml')).length).toBeGreaterThan(3), {
		timeout: 20_000,
	});
	expect(await leaks()).toEqual([]);
}, 120_000);
