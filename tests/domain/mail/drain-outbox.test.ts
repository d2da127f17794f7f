import { expect, test } from 'vitest';
import { outbox } from '#db/schema/index.ts';
import { dropMail } from '#src/features/mail/drop-mail.ts';
import { markFailed, WAITS_MS } from '#src/features/mail/mark-failed.ts';
import { markSent } from '#src/features/mail/mark-sent.ts';
import { dueMail, mailInOutbox } from '#src/features/mail/queries.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import type { Mailer } from '#src/mail/mailer.ts';
import { mailServer } from '#tests/support/smtp.ts';
import { INES, mailCommunity, mailerTo, OPEN_THREAD, TITLE, TOM } from './arrange.ts';

/** A day and its jitter: longer than any wait. */
const LONGEST_MINUTES = 30 * 60;

test('a member is told of new posts by title and link, and how to stop that', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.post(OPEN_THREAD, [INES.id]);
	here.passMinutes(10);
	await here.drain(mailerTo(server));
	const [mail] = server.inbox;
	expect(mail?.headers.subject).toBe(`New reply: ${TITLE}`);
	expect(mail?.headers['auto-submitted']).toBe('auto-generated');
	expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
	expect(mail?.headers['list-unsubscribe']).toMatch(/^<http:\/\/rapport\.test\/unsubscribe\/1\.1\.[\w-]{43}>$/);
	expect(mail?.text).toContain('http://rapport.test/t/1/1\n');
	expect(mail?.text).toContain(mail?.headers['list-unsubscribe']?.slice(1, -1));
	expect(mail?.text).toContain('http://rapport.test/my/settings\n');
	expect(mail?.text).toContain('You get this mail because');
	expect(await here.eventNames()).toEqual(['mail.sent']);
	expect(await here.drain(mailerTo(server))).toBe(false);
	expect(server.inbox).toHaveLength(1);
});

test('a mail that became wanted again is not put away', async () => {
	const here = await mailCommunity();
	await here.post(OPEN_THREAD, [INES.id]);
	await dropMail(here.ctxAs('system'), 1);
	expect((await here.rows())[0]?.sentAt).toBeNull();
	expect(await here.eventNames()).toEqual([]);
});

test('a mail is tried seven times over a day and a half, each wait longer, and then given up where administrators see it', async () => {
	const here = await mailCommunity();
	const server = await mailServer('reject');
	const mailer = mailerTo(server);
	await here.database.write([queueSecretMail(here.ctxAs('system'), { kind: 'password-changed', to: INES.email })]);
	for (const [tries, wait] of WAITS_MS.entries()) {
		await here.drain(mailer);
		const [row] = await here.rows();
		expect(row).toMatchObject({ tries: tries + 1, deadAt: null, sentAt: null, lastError: 'The mail server answered 550.' });
		const waits = (row?.dueAt ?? 0) - here.now().getTime();
		expect(waits).toBeGreaterThanOrEqual(wait);
		expect(waits).toBeLessThanOrEqual(wait * 1.2);
		here.passMinutes(Math.floor(wait / 60_000) - 0.5);
		expect(await dueMail(here.ctxAs('system'), 9)).toEqual([]);
		here.passMinutes(LONGEST_MINUTES);
	}
	await here.drain(mailer);
	expect(await here.rows()).toEqual([expect.objectContaining({ tries: 7, deadAt: here.now().getTime(), sentAt: null })]);
	here.passMinutes(LONGEST_MINUTES);
	await here.drain(mailer);
	expect((await here.eventNames()).filter((name) => name === 'mail.failed')).toHaveLength(7);
	const { dead, waiting } = await mailInOutbox(here.ctxAs('system'));
	expect(waiting).toEqual({ all: 0, first: [] });
	expect(dead).toEqual({ all: 1, first: [expect.objectContaining({ kind: 'password-changed', tries: 7, lastError: 'The mail server answered 550.' })] });
	expect(JSON.stringify(dead)).not.toContain('example.org');
});

test.each([
	['password-reset' as const, 61],
	['invitation' as const, 7 * 24 * 60 + 1],
])('a %s whose link stopped working is given up and not sent', async (kind, minutes) => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.database.write([queueSecretMail(here.ctxAs('system'), { kind, to: INES.email, link: 'http://rapport.test/x' })]);
	here.passMinutes(minutes);
	await here.drain(mailerTo(server));
	expect(server.heard).toEqual([]);
	expect(await here.rows()).toEqual([expect.objectContaining({ deadAt: here.now().getTime(), lastError: expect.stringContaining('The link in it') })]);
});

test('a mail that another data folder sealed is given up and does not stand in the way', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.database.write([
		queueSecretMail(here.ctxAs('system'), { kind: 'password-changed', to: INES.email }),
		here.database.read.update(outbox).set({ sealed: 'AAAA' }),
		queueSecretMail(here.ctxAs('system'), { kind: 'password-changed', to: TOM.email }),
	]);
	await here.drain(mailerTo(server));
	expect(server.inbox.map(({ to }) => to)).toEqual([[TOM.email]]);
	expect((await here.rows())[0]?.lastError).toBe('It was sealed with the key of another data folder.');
});

test('a fault of our own is reported, costs its mail a try, and does not stand in the way', async () => {
	const here = await mailCommunity();
	await here.database.write([INES, TOM].map(({ email }) => queueSecretMail(here.ctxAs('system'), { kind: 'password-changed', to: email })));
	const sent: string[] = [];
	const faulty: Mailer = {
		async send({ to }) {
			if (to === INES.email) throw new TypeError('a bug');
			sent.push(to);
		},
		close() {},
	};
	await expect(here.drain(faulty)).rejects.toThrow('a bug');
	await here.drain(faulty);
	expect(sent).toEqual([TOM.email]);
	expect((await here.rows())[0]).toMatchObject({ tries: 1, lastError: expect.not.stringContaining('a bug') });
});

test('whoever waits at a form is served before the threads', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.post(OPEN_THREAD, [INES.id]);
	here.passMinutes(20);
	await here.database.write([queueSecretMail(here.ctxAs('system'), { kind: 'password-reset', to: TOM.email, link: 'http://rapport.test/x' })]);
	await here.drain(mailerTo(server));
	expect(server.inbox.map(({ to }) => to[0])).toEqual([TOM.email, INES.email]);
});

test('nobody but the server says what became of a mail', async () => {
	const here = await mailCommunity();
	await here.post(OPEN_THREAD, [INES.id]);
	const visitor = here.ctxAs('visitor');
	const sentence = 'Only the server itself can do this.';
	await expect(markSent(visitor, 1)).rejects.toThrow(sentence);
	await expect(dropMail(visitor, 1)).rejects.toThrow(sentence);
	await expect(markFailed(visitor, { id: 1, tries: 0, reason: '-', isLast: true })).rejects.toThrow(sentence);
	expect((await here.rows())[0]).toMatchObject({ sentAt: null, deadAt: null, tries: 0 });
});

test('of two who say that a try failed, one is heard', async () => {
	const here = await mailCommunity();
	await here.post(OPEN_THREAD, [INES.id]);
	const failed = () => markFailed(here.ctxAs('system'), { id: 1, tries: 0, reason: '-', isLast: false });
	await Promise.all([failed(), failed()]);
	expect((await here.rows())[0]?.tries).toBe(1);
	expect(await here.eventNames()).toEqual(['mail.failed']);
});
