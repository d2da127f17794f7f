import { expect, test } from 'vitest';
import { outbox } from '#db/schema/index.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import { INES, type MailCommunity, mailCommunity, mailerTo, OPEN_THREAD, TOM } from '#tests/domain/mail/arrange.ts';
import { type Mood, mailServer } from '#tests/support/smtp.ts';

/** A day and its jitter: longer than any wait. */
const LONGEST_MINUTES = 30 * 60;

const changed = (here: MailCommunity, to: string) => here.database.write([queueSecretMail(here.ctxAs('system'), { kind: 'password-changed', to })]);

const FAULTS: [string, Mood, string][] = [
	['accepts and says nothing', 'stall', 'The mail server did not answer in time.'],
	['is busy', 'busy', 'The mail server answered 451.'],
	['hangs up after the mail', 'drop-after-data', 'The connection to the mail server failed.'],
	['falls silent after the mail', 'silent-after-data', 'The mail server did not answer in time.'],
	['does not know the address', 'reject', 'The mail server answered 550.'],
];

test.each(FAULTS)('R7: a mail to a server that %s is not lost, and arrives later as the same mail', async (_, mood, sentence) => {
	const here = await mailCommunity();
	const server = await mailServer(mood);
	const mailer = mailerTo(server);
	await changed(here, INES.email);
	const began = performance.now();
	await here.drain(mailer);
	expect(performance.now() - began).toBeLessThan(2000);
	expect(await here.rows()).toEqual([expect.objectContaining({ sentAt: null, deadAt: null, tries: 1, lastError: sentence, sealed: expect.any(String) })]);

	server.mood = 'accept';
	await here.drain(mailer);
	expect(server.inbox).toEqual([]);
	here.passMinutes(2);
	await here.drain(mailer);
	expect(server.inbox).toHaveLength(1);
	const [row] = await here.rows();
	expect(row).toMatchObject({ sentAt: here.now().getTime(), sealed: null, lastError: null });
	// Whoever got it twice is told by its id that it is one.
	expect(new Set(server.heard.map(({ headers }) => headers['message-id']))).toEqual(new Set([`<${row?.messageId}>`]));
	expect(server.heard).toHaveLength(mood.endsWith('after-data') ? 2 : 1);
});

test.each(FAULTS)('R7: a mail to a server that %s for days is given up, visible, with nothing secret beside it', async (_, mood, sentence) => {
	const here = await mailCommunity();
	const server = await mailServer(mood);
	const mailer = mailerTo(server);
	await changed(here, INES.email);
	for (let day = 0; day < 7; day += 1) {
		await here.drain(mailer);
		here.passMinutes(LONGEST_MINUTES);
	}
	expect(await here.rows()).toEqual([expect.objectContaining({ tries: 7, deadAt: expect.any(Number), lastError: sentence })]);
	await here.drain(mailer);
	expect((await here.rows())[0]?.tries).toBe(7);
	expect(server.inbox).toEqual([]);
});

test('R7: no server at all is a fault like any other', async () => {
	const here = await mailCommunity();
	await changed(here, INES.email);
	await here.drain(mailerTo({ url: 'smtp://127.0.0.1:9' }));
	expect((await here.rows())[0]).toMatchObject({ tries: 1, lastError: 'The connection to the mail server failed.' });
});

test('R7: one address that is rejected does not keep the others from their mail', async () => {
	const here = await mailCommunity();
	const server = await mailServer('reject');
	const mailer = mailerTo(server);
	await changed(here, INES.email);
	await changed(here, TOM.email);
	await here.drain(mailer);
	expect((await here.rows()).map(({ tries }) => tries)).toEqual([1, 1]);
});

test('R7: while the server is away, one mail pays for it and the others keep their tries', async () => {
	const here = await mailCommunity();
	const server = await mailServer('stall');
	const mailer = mailerTo(server);
	for (const email of [INES.email, TOM.email, 'noor@example.org']) await changed(here, email);
	expect(await here.drain(mailer)).toBe(false);
	expect((await here.rows()).map(({ tries }) => tries)).toEqual([1, 0, 0]);
	server.mood = 'accept';
	await here.drain(mailer);
	here.passMinutes(2);
	await here.drain(mailer);
	expect(server.inbox.map(({ to }) => to[0])).toEqual([TOM.email, 'noor@example.org', INES.email]);
});

test('R7: a server that sends a letter now and then does not hold the mails up', async () => {
	const here = await mailCommunity();
	const server = await mailServer('drip');
	await changed(here, INES.email);
	const began = performance.now();
	await here.drain(mailerTo(server));
	expect(performance.now() - began).toBeLessThan(3000);
	expect((await here.rows())[0]).toMatchObject({ tries: 1, lastError: 'The mail server did not answer in time.' });
});

test('R7: with ten thousand mails waiting for a server that says nothing, posting stays quick', async () => {
	const here = await mailCommunity();
	const server = await mailServer('stall');
	const mailer = mailerTo(server);
	await here.database.client.execute(`insert into members (id, key, name, email, role, password_hash, mail, created_at)
		with recursive n(i) as (select 10 union all select i + 1 from n where i < 10009)
		select i, 'k' || i, 'Member', 'm' || i || '@example.org', 'member', '-', 'posts', 0 from n`);
	const ids = Array.from({ length: 10_000 }, (_, at) => at + 10);
	await here.post(OPEN_THREAD, ids);
	expect(await here.database.read.$count(outbox)).toBe(10_000);
	here.passMinutes(10);

	let isStalling = true;
	const stalling = here.drain(mailer).finally(() => {
		isStalling = false;
	});
	const times: number[] = [];
	while (isStalling || times.length < 50) {
		const began = performance.now();
		await here.post(OPEN_THREAD, [INES.id, TOM.id]);
		times.push(performance.now() - began);
		await new Promise((resolve) => setTimeout(resolve, 2));
	}
	await stalling;
	times.sort((a, b) => a - b);
	console.log(`R7: ${times.length} posts while a mail stalled, p99 ${times[Math.floor(times.length * 0.99)]?.toFixed(1)} ms`);
	expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(300);
}, 60_000);
