import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drafts, outbox } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { senderAt } from '#src/mail/mailer.ts';
import { smtpMailer } from '#src/mail/smtp.ts';
import { DIST } from '#src/server/site.ts';
import { drainOutbox } from '#src/worker/drain-outbox.ts';
import { type Reader, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { mailServer } from '#tests/support/smtp.ts';
import { CLOSED_SPACE, OPEN_SPACE, openTown, type Town } from './arrange.ts';
import { amongMembers, found, inCohort, rareWord, type Secrets, writeAmongMembers, writeInCohort } from './canaries.ts';
import { allLines } from './matrix.ts';
import { placeOf } from './matrix-places.ts';

let running: RunningSite;
let town: Town;
let secrets: Secrets;
let before: Record<string, string>;
let after: Record<string, string>;
const all = { ...inCohort, ...amongMembers };

beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
	before = await listsOf(town.people.outsider);
	const written = await writeInCohort(town);
	after = await listsOf(town.people.outsider);
	secrets = { ...written, ...(await writeAmongMembers(town)) };
	await running.site.index.build({ force: true });
});
afterAll(() => running.close());

/** What an outsider's lists say, counts and all. */
async function listsOf(reader: Reader): Promise<Record<string, string>> {
	const said: Record<string, string> = {};
	for (const path of ['/my', '/my/notifications', '/my/drafts', '/discussions', '/search?q=door']) said[path] = (await reader.get(path)).body;
	for (const slug of [OPEN_SPACE, 'newcomers']) said[slug] = (await reader.get(`/discussions/${slug}`)).body;
	return said;
}

const addressesIn = ({ closed, open }: Secrets) =>
	[closed, open].flatMap((id) => [
		...['', '?page=1', '?answer=1', '?answer=1&quote=1', '?answer=3&quote=1', '?answer=4&quote'].map((query) => `/t/${id}${query}`),
		...[1, 2, 3, 4].flatMap((number) => [`/t/${id}/${number}`, `/t/${id}/${number}/history`, `/t/${id}/${number}/edit`]),
	]);
const places = [`/discussions/${CLOSED_SPACE}`, `/discussions/${CLOSED_SPACE}/new`, `/discussions/${OPEN_SPACE}`, `/discussions/${OPEN_SPACE}/new`];

async function leaksTo(reader: Reader, words: Record<string, string>, addresses: string[]): Promise<string[]> {
	const leaks: string[] = [];
	for (const address of addresses) {
		const { headers, body } = await reader.get(address);
		for (const what of found(words, `${JSON.stringify(headers)} ${body}`)) leaks.push(`${what} at ${address}`);
	}
	return leaks;
}

/** Words that were asked for may be repeated; nothing else may tell them from words that were never written. */
async function answersDiffer(reader: Reader, words: Record<string, string>): Promise<string[]> {
	const different: string[] = [];
	const never = rareWord();
	for (const pattern of ['/search?q=@', '/search?q=@&kind=case', '/cases?technique=@', '/@', '/discussions/@', '/guides/@']) {
		const control = await reader.get(pattern.replace('@', never));
		for (const [what, word] of Object.entries(words)) {
			const answer = await reader.get(pattern.replace('@', word));
			if (answer.status !== control.status || answer.body.replaceAll(word, never) !== control.body) different.push(`${what} at ${pattern}`);
		}
	}
	return different;
}

test('S33: those whose words they are find them, where they belong', async () => {
	const { closed, author } = secrets;
	const { facilitator, admin } = town.people;
	const seenBy = async (reader: Reader, path: string) => found(all, (await reader.get(path)).body);
	expect(await seenBy(facilitator, `/t/${closed}`)).toEqual(expect.arrayContaining(['title', 'post', 'answer', 'name']));
	expect(await seenBy(facilitator, `/t/${closed}/1/history`)).toContain('words before an edit');
	expect(await seenBy(facilitator, `/t/${closed}?answer=1&quote=1`)).toContain('post');
	expect(await seenBy(facilitator, '/discussions')).toContain('title');
	expect(await seenBy(author, '/my/drafts')).toEqual(expect.arrayContaining(['draft', 'title of a draft']));
	expect(await seenBy(author, '/my')).toContain('title');
	expect(await seenBy(admin, '/admin/invitations')).toContain('invitation');
	expect(await seenBy(admin, '/admin/members?q=qz')).toContain('name');
	expect(await seenBy(town.people.outsider, `/t/${secrets.open}`)).toEqual(expect.arrayContaining(['open title', 'open post', 'open name']));
	expect(await running.site.contextAs(SYSTEM).db.read.$count(drafts)).toBe(2);
});

test('S32: whoever is signed out finds no word of members on any page', async () => {
	const lines = allLines().filter(({ door }) => door === null);
	const pages = await Promise.all(lines.map(async (line) => (await placeOf(town, line, town.people.member)).path));
	const addresses = [...new Set([...pages, ...places, ...addressesIn(secrets), '/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt'])];
	expect(addresses.length).toBeGreaterThan(80);
	// Of an invitation, its own link names the cohort and whoever invites.
	const words = { ...all, cohort: '-never-' };
	for (const reader of [readerAt(running), readerAt(running, 'a'.repeat(60)), readerAt(running, town.people.suspended.cookie)]) {
		expect(await leaksTo(reader, words, addresses)).toEqual([]);
	}
	expect(
		await leaksTo(
			readerAt(running),
			all,
			addresses.filter((address) => !address.startsWith('/join/')),
		),
	).toEqual([]);
});

test('S32: whoever is signed out cannot find out by asking whether members wrote a word', async () => {
	expect(await answersDiffer(readerAt(running), all)).toEqual([]);
});

test('S32: no word of members stands in what is built, or in the index that browsers search', async () => {
	const folders = [DIST, running.site.index.folder];
	const leaks: string[] = [];
	let files = 0;
	for (const folder of folders) {
		for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const bytes = await readFile(join(entry.parentPath, entry.name));
			const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
			leaks.push(...found(all, text.toString('latin1')).map((what) => `${what} in ${entry.name}`));
			files += 1;
		}
	}
	expect(files).toBeGreaterThan(100);
	expect(leaks).toEqual([]);
});

test.each(['outsider', 'reviewer', 'editor'] as const)('S33: a member outside the cohort (%s) finds no word of it, on any page', async (who) => {
	const person = town.people[who];
	const addresses = [...places, ...addressesIn(secrets), '/my', '/my/notifications', '/my/drafts', '/my/settings', '/my/sessions', '/discussions'];
	expect(await leaksTo(person, inCohort, addresses)).toEqual([]);
	expect(await answersDiffer(person, inCohort)).toEqual([]);
});

test('S33: whoever has left the cohort finds no word of it any more, and nothing counts it', async () => {
	const { leaver } = secrets;
	const addresses = [...places, ...addressesIn(secrets), '/my', '/my/notifications', '/my/drafts', '/discussions'];
	expect(await leaksTo(leaver, inCohort, addresses)).toEqual([]);
	expect((await leaver.get('/my/notifications')).body).toContain('Nothing yet.');
});

test('S33: what a cohort writes changes no list and no count of those outside', () => {
	expect(Object.keys(before).length).toBeGreaterThan(4);
	for (const [path, said] of Object.entries(before)) expect(`${path} ${after[path]}`).toBe(`${path} ${said}`);
});

test('S33: a quote from another thread brings nothing along', async () => {
	for (const number of [1, 2, 3, 4, 99]) {
		const { body } = await town.people.outsider.get(`/t/${secrets.open}?answer=${number}&quote=1`);
		expect(found(inCohort, body)).toEqual([]);
	}
	const answer = await town.people.outsider.send(`/t/${secrets.open}`, { do: 'preview', text: 'x', replyTo: String(secrets.closed) });
	expect(found(inCohort, answer.body)).toEqual([]);
});

test('S33: a draft is its writer’s alone, and a deleted post’s words are nobody’s', async () => {
	const hidden = { draft: inCohort.draft, title: inCohort['title of a draft'], deleted: inCohort['words that were deleted'] };
	for (const who of ['member', 'facilitator', 'moderator', 'admin'] as const) {
		expect(await leaksTo(town.people[who], hidden, [...places, ...addressesIn(secrets), '/my/drafts', '/admin/outbox', '/admin/members'])).toEqual([]);
	}
	const { draft: _, title: __, ...deleted } = hidden;
	expect(await leaksTo(secrets.author, deleted, [...addressesIn(secrets), '/my', '/my/drafts'])).toEqual([]);
});

test('S33: no mail carries a word of a cohort, and none goes to whoever has left it', async () => {
	const server = await mailServer();
	const mailer = smtpMailer(server.url, senderAt(running.origin));
	const ctx = running.site.contextAs(SYSTEM);
	await ctx.db.read.update(outbox).set({ dueAt: 0 });
	while (await drainOutbox(ctx, mailer));
	mailer.close();
	expect(server.inbox.map(({ to }) => to[0])).toContain(secrets.author.email);
	expect(server.inbox.filter(({ to }) => to[0] === secrets.leaver.email)).toEqual([]);
	const { cohort: _, name: __, invitation: ___, ...words } = inCohort;
	for (const { raw, text } of server.inbox) expect(found(words, raw + text)).toEqual([]);
});
