import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseNotices } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { giveReceipt } from '#src/features/sharing/give-receipt.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { newReceipt } from '#src/features/sharing/receipt.ts';
import { pressed } from '#tests/support/forms.ts';
import { joinedAt, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { textThere } from '#tests/support/texts.ts';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

const ctx = () => running.site.contextAs(SYSTEM);
const mainOf = (page: string) => /<main[\s\S]*<\/main>/.exec(page)?.[0].replace(/\s+/g, ' ') ?? '';
const newsIn = (page: string) => /class="account[^>]*>[^<]*<strong[^>]*>\s*(\d+)/.exec(page)?.[1] ?? '0';

/** Everything in the folder of the site, in small letters. */
async function onDisk(): Promise<string> {
	const files = (await readdir(running.dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	// Files of the index come and go while it is built.
	const parts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1').catch(() => '')));
	return parts.join('\n').toLowerCase();
}

/** A text of somebody who just joined, and them. */
async function ownText(name: string, state: Parameters<typeof textThere>[1]['state']) {
	const author = await joinedAt(running, { name });
	return { author, ...(await textThere(ctx(), { state, author: author.actor.id })) };
}

test('whoever holds a receipt code withdraws a case with it, signed in to nothing, and the code stands in no address', async () => {
	const { author, id } = await ownText('Ines', 'submitted');
	const code = await giveReceipt(running.site.contextAs(author.actor), { id });
	const anybody = readerAt(running);
	const shown = await anybody.send('/receipt', { do: 'look', code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
	expect(shown.status).toBe(200);
	expect(mainOf(shown.body)).toContain('It was sent, and waits for a reviewer.');
	expect(mainOf(shown.body)).not.toContain('back steps');
	expect(shown.headers['cache-control']).toBe('no-store');
	const done = await anybody.send('/receipt', pressed(shown.body, 'withdraw'));
	expect([done.status, done.headers.location]).toEqual([200, undefined]);
	expect(mainOf(done.body)).toContain('This case was withdrawn. Its words are erased.');
	for (const { body } of [shown, done]) {
		for (const [, address = ''] of body.matchAll(/(?:href|action|src)="([^"]*)"/g)) expect(address.toUpperCase()).not.toContain(code.slice(0, 5));
	}
	expect(mainOf((await author.get(`/my/cases/${id}`)).body)).toContain('This case was withdrawn.');
	const bytes = await onDisk();
	expect(bytes).toContain('withdrawn');
	expect(bytes).not.toContain(code.toLowerCase());
	expect(bytes).not.toContain(code.toLowerCase().replaceAll('-', ' '));
});

test('whoever was forgotten takes a published case back with the code alone, and has to say why', async () => {
	const { author, id, slug, caseId } = await ownText('Iris', 'in_review');
	const code = await giveReceipt(running.site.contextAs(author.actor), { id });
	const { client } = ctx().db;
	const there = await textThere(ctx(), { state: 'published', author: author.actor.id, title: 'A blanket was enough' });
	await client.execute({ sql: 'update case_receipts set case_id = ? where case_id = ?', args: [there.caseId, caseId] });
	await client.execute({ sql: 'delete from case_authors where case_id = ?', args: [there.caseId] });
	expect(slug).not.toBe(there.slug);
	const anybody = readerAt(running);
	const shown = await anybody.send('/receipt', { do: 'look', code });
	expect(mainOf(shown.body)).toContain(`href="/cases/${there.slug}"`);
	const unsaid = await anybody.send('/receipt', { ...pressed(shown.body, 'retract'), reason: '' });
	expect(unsaid.status).toBe(422);
	expect(mainOf(unsaid.body)).toContain('Choose a reason.');
	const done = await anybody.send('/receipt', pressed(unsaid.body, 'retract', { reason: 'recognizable' }));
	expect(mainOf(done.body)).toContain('This case was taken back.');
	const stone = await running.get(`/cases/${there.slug}`);
	expect(stone.status).toBe(410);
	expect(await stone.text()).toContain('Somebody in it could have been recognized.');
});

test('S21: of many guesses at receipt codes from one address, 20 are made, and codes that are right count against nobody', async () => {
	const { author, id } = await ownText('Ivo', 'draft');
	const code = await giveReceipt(running.site.contextAs(author.actor), { id });
	const anybody = readerAt(running);
	for (let look = 0; look < 25; look += 1) expect((await anybody.send('/receipt', { do: 'look', code })).status).toBe(200);
	const statuses: number[] = [];
	for (let guess = 0; guess < 25; guess += 1) statuses.push((await anybody.send('/receipt', { do: 'look', code: newReceipt() })).status);
	expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(20);
	expect(statuses.at(-1)).toBe(429);
	const stopped = await anybody.send('/receipt', { do: 'look', code });
	expect(stopped.status).toBe(429);
	expect(mainOf(stopped.body)).toContain('There were too many tries.');
	expect(mainOf(stopped.body)).toContain(code);
});

test('news of a case stand in the count beside a name, on kept pages too, and are read with its page', async () => {
	const { author, id, caseId } = await ownText('Ida', 'in_review');
	const thread = async () => newsIn((await author.get('/t/1')).body);
	expect(await thread()).toBe('0');
	await ctx().db.read.insert(caseNotices).values({ memberId: author.actor.id, caseId, revisionId: id, kind: 'comment', at: Date.now() });
	expect([await thread(), newsIn((await author.get('/my')).body)]).toEqual(['1', '1']);
	const page = await author.get(`/my/cases/${id}`);
	expect(page.body).toContain('data-reads');
	// Looking at it changes nothing: the page says that it was seen.
	expect(await thread()).toBe('1');
	expect((await author.send(`/my/cases/${id}`, pressed(page.body, 'read'))).headers.location).toBe(`/my/cases/${id}`);
	expect(await thread()).toBe('0');
	expect((await author.get(`/my/cases/${id}`)).body).not.toContain('data-reads');
});

test('all news of threads and cases are marked as read with one button', async () => {
	const { author, id, caseId } = await ownText('Isa', 'in_review');
	await ctx().db.read.insert(caseNotices).values({ memberId: author.actor.id, caseId, revisionId: id, kind: 'comment', at: Date.now() });
	const page = await author.get('/my/notifications');
	expect(mainOf(page.body)).toContain('Something new was said about it');
	await author.send('/my/notifications', pressed(page.body, 'read'));
	expect(newsIn((await author.get('/my')).body)).toBe('0');
});

test('what points to one person in an account comes back with its places, and reaches no disk', async () => {
	const { author, id } = await ownText('Ilse', 'draft');
	const link = await inviteColleague(running.site.contextAs(author.actor), { id });
	const colleague = await joinedAt(running, { name: 'Sol' });
	const joined = await colleague.send(new URL(link).pathname, { do: 'join', voice: 'telecommunicator' });
	expect(joined.headers.location).toBe(`/my/cases/${id}/account`);
	const path = joined.headers.location ?? '';
	const said = 'I heard them cry, and rang back at 415-555-0173.';
	const sent = await colleague.send(path, { do: 'save', text: said });
	expect(sent.status).toBe(422);
	expect(mainOf(sent.body)).toMatch(/<mark[^>]*>415-555-0173<\/mark>/);
	expect(sent.body).toContain(`${said}</textarea>`);
	expect(await onDisk()).not.toContain('415-555-0173');
	const kept = await colleague.send(path, { do: 'save', text: 'I heard them cry, and rang back.' });
	expect(kept.status).toBe(303);
	expect((await colleague.get(path)).body).toContain('I heard them cry, and rang back.</textarea>');
	expect(mainOf((await author.get(`/my/cases/${id}`)).body)).toContain('A telecommunicator: wrote an account');
});

test('a text that changed since it was shown cannot be approved unseen', async () => {
	const { author, id } = await ownText('Ife', 'awaiting_author');
	const page = await author.get(`/my/cases/${id}`);
	expect(mainOf(page.body)).toContain('A neighbor called about a person who sat on the back steps');
	const { client } = ctx().db;
	await client.execute({ sql: 'update case_revisions set version = version + 1 where id = ?', args: [id] });
	const late = await author.send(`/my/cases/${id}`, pressed(page.body, 'accept'));
	expect(late.status).toBe(409);
	expect(mainOf(late.body)).toContain('The text has changed since you opened it.');
	const done = await author.send(`/my/cases/${id}`, pressed(late.body, 'accept'));
	expect(done.headers.location).toBe(`/my/cases/${id}?done=approved`);
});
