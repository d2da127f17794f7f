import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members, outbox, savedSearches } from '#db/schema/index.ts';
import { dropSearch } from '#src/features/cases/drop-search.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { saveSearch } from '#src/features/cases/save-search.ts';
import { isSaved, MOST_SEARCHES, savedSearchesOf } from '#src/features/cases/saved-searches.ts';
import { CALL_TYPES, TECHNIQUES } from '#src/features/cases/taxonomy.ts';
import { tellOfSavedSearches } from '#src/features/cases/tell-of-saved-searches.ts';
import { dueMail } from '#src/features/mail/queries.ts';
import type { Mail } from '#src/mail/mailer.ts';
import { drainOutbox } from '#src/worker/drain-outbox.ts';
import { type CaseFields, caseFile } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';

const SLOW = '/cases?technique=slow-down';
const VALIDATE = '/cases?technique=validate';

/** Publishes a case, and lets the two minutes pass after which nobody is in the middle of publishing any more. */
async function publish(here: Community, changes: Partial<CaseFields>): Promise<void> {
	here.passMinutes(5);
	await publishEditorsCase(here.ctxAs('system'), caseFile(changes));
	here.passMinutes(2);
}
const rows = (here: Community) => here.database.read.select().from(outbox).orderBy(asc(outbox.id));
const tell = (here: Community) => tellOfSavedSearches(here.ctxAs('system'));
async function sent(here: Community): Promise<Mail[]> {
	const mails: Mail[] = [];
	await drainOutbox(here.ctxAs('system'), { send: async (mail) => void mails.push(mail), close() {} });
	return mails;
}

test('a member saves a search once, in whatever order its codes were chosen', async () => {
	const here = await community();
	const ana = await here.member('Ana');
	await saveSearch(ana, { address: '/cases?call=barricade&technique=slow-down' });
	await saveSearch(ana, { address: '/cases?technique=slow-down&call=barricade&page=3' });
	const [only, ...others] = await savedSearchesOf(ana, ana.actor);
	expect(only).toMatchObject({ address: '/cases?technique=slow-down&call=barricade', words: 'Slowing down; Barricade', found: 0, newest: [] });
	expect(others).toEqual([]);
	expect(await isSaved(ana, ana.actor, '/cases?technique=slow-down&call=barricade')).toBe(true);
	expect(await isSaved(ana, ana.actor, SLOW)).toBe(false);
	expect(await here.eventNames()).toEqual(['search.saved']);
});

test.each(['/cases', '/cases?technique=nothing', 'https://example.org/', '', 'http://[', '//', '/cases?page=2'])(
	'%j narrows nothing and is not saved',
	async (address) => {
		const here = await community();
		const ana = await here.member('Ana');
		await expect(saveSearch(ana, { address })).rejects.toMatchObject({ code: 'invalid' });
		expect(await here.eventNames()).toEqual([]);
	},
);

test('a member keeps twenty searches and is told to remove one before the next; one that is there already is no next', async () => {
	const here = await community();
	const ana = await here.member('Ana');
	const addresses = [...Object.keys(TECHNIQUES).map((code) => `/cases?technique=${code}`)];
	await Promise.all(addresses.slice(0, MOST_SEARCHES).map((address) => saveSearch(ana, { address })));
	await expect(saveSearch(ana, { address: `/cases?call=${Object.keys(CALL_TYPES)[0]}` })).rejects.toMatchObject({ code: 'too-many' });
	await saveSearch(ana, { address: addresses[0] ?? '' });
	expect(await savedSearchesOf(ana, ana.actor)).toHaveLength(MOST_SEARCHES);
	const [oldest] = (await savedSearchesOf(ana, ana.actor)).slice(-1);
	await dropSearch(ana, oldest?.id ?? 0);
	await saveSearch(ana, { address: '/cases?call=barricade' });
});

test('nobody removes a search of somebody else, or sees it', async () => {
	const here = await community();
	const [ana, ben] = [await here.member('Ana'), await here.member('Ben')];
	await saveSearch(ana, { address: SLOW });
	const [mine] = await savedSearchesOf(ana, ana.actor);
	await dropSearch(ben, mine?.id ?? 0);
	expect(await savedSearchesOf(ana, ana.actor)).toHaveLength(1);
	expect(await savedSearchesOf(ben, ben.actor)).toEqual([]);
	await dropSearch(ana, mine?.id ?? 0);
	expect(await savedSearchesOf(ana, ana.actor)).toEqual([]);
	expect(await here.eventNames()).toEqual(['search.saved', 'search.dropped']);
});

test('a visitor saves and removes nothing, and only the server tells', async () => {
	const here = await community();
	await expect(saveSearch(here.ctxAs('visitor'), { address: SLOW })).rejects.toMatchObject({ code: 'signed-out' });
	await expect(dropSearch(here.ctxAs('visitor'), 1)).rejects.toMatchObject({ code: 'signed-out' });
	await expect(tellOfSavedSearches(await here.member('Ana'))).rejects.toMatchObject({ code: 'forbidden' });
});

test('a member gets one mail for all of what was published, however many searches find it, and none twice', async () => {
	const here = await community();
	const [ana, ben] = [await here.member('Ana'), await here.member('Ben')];
	for (const address of [SLOW, '/cases?technique=slow-down&outcome=left-with-support']) await saveSearch(ana, { address });
	await saveSearch(ben, { address: VALIDATE });
	await publish(here, { slug: 'first' });
	await publish(here, { slug: 'second' });
	await tell(here);
	await tell(here);
	expect((await rows(here)).map(({ kind, memberId }) => [kind, memberId])).toEqual([['cases', ana.actor.id]]);
	const [mail] = await sent(here);
	expect(mail?.text).toContain('http://rapport.test/my/searches\n');
	expect(mail?.text).not.toContain('An evening');
	await tell(here);
	expect(await sent(here)).toEqual([]);
	await publish(here, { slug: 'third' });
	await tell(here);
	expect(await sent(here)).toHaveLength(1);
	expect((await here.eventNames()).filter((name) => name === 'search.told')).toHaveLength(2);
});

test('a second mail does not queue up behind one that waits', async () => {
	const here = await community();
	await saveSearch(await here.member('Ana'), { address: SLOW });
	for (const slug of ['first', 'second']) {
		await publish(here, { slug });
		await tell(here);
	}
	expect(await rows(here)).toHaveLength(1);
});

test('what was there when the search was saved is no news, nor is a new text of it, nor what lacks one of its codes', async () => {
	const here = await community();
	const ana = await here.member('Ana');
	await publish(here, { slug: 'first' });
	await saveSearch(ana, { address: SLOW });
	await saveSearch(ana, { address: '/cases?technique=slow-down&call=barricade' });
	await publish(here, { slug: 'first', title: 'Another title' });
	await publish(here, { slug: 'second', techniques: [{ technique: 'validate', effect: 'helped' }], callType: { initial: 'barricade', final: 'barricade' } });
	await tell(here);
	expect(await rows(here)).toEqual([]);
});

test('a case of this minute waits for the next hour, since another may be written behind it', async () => {
	const here = await community();
	await saveSearch(await here.member('Ana'), { address: SLOW });
	here.passMinutes(5);
	await publishEditorsCase(here.ctxAs('system'), caseFile({ slug: 'first' }));
	await tell(here);
	expect(await rows(here)).toEqual([]);
	here.passMinutes(60);
	await tell(here);
	expect(await rows(here)).toHaveLength(1);
});

test.each<[string, (here: Community) => Promise<unknown>]>([
	['removed her searches', (here) => Promise.resolve(here.database.read.delete(savedSearches))],
	['was suspended', (here) => Promise.resolve(here.database.read.update(members).set({ suspendedAt: 1 }))],
])('no mail leaves for a member who %s meanwhile', async (_, happened) => {
	const here = await community();
	await saveSearch(await here.member('Ana'), { address: SLOW });
	await publish(here, { slug: 'first' });
	await tell(here);
	await happened(here);
	expect(await sent(here)).toEqual([]);
	expect(await dueMail(here.ctxAs('system'), 9)).toEqual([]);
	expect((await here.eventNames()).at(-1)).toBe('mail.dropped');
});
