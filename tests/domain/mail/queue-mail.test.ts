import { expect, test } from 'vitest';
import { members } from '#db/schema/index.ts';
import type { MemberActor } from '#src/domain/actor.ts';
import { queueSecretMail, queueThreadMail } from '#src/features/mail/queue-mail.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { mailServer } from '#tests/support/smtp.ts';
import { INES, mailCommunity, mailerTo, OPEN_THREAD, TOM } from './arrange.ts';

const LINK = 'http://rapport.test/join/abcdefghijklmnop';
const INES_ACTING: MemberActor = {
	kind: 'member',
	id: INES.id,
	key: 'key-1',
	name: 'Ines Ortega',
	role: 'member',
	agencyId: null,
	cohorts: [1],
	facilitates: [1],
	sessionId: 's',
	provedAt: 0,
};

test('somebody who is invited gets a link and learns who invites, why the mail came and how no other follows', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.database.write([queueSecretMail({ ...here.ctxAs('system'), actor: INES_ACTING }, { kind: 'invitation', to: 'noor@example.org', link: LINK })]);
	await here.drain(mailerTo(server));
	const [mail] = server.inbox;
	expect(mail?.to).toEqual(['noor@example.org']);
	expect(mail?.headers.subject).toBe('Ines Ortega invites you to Rapport');
	expect(mail?.headers.from).toBe('Rapport <noreply@rapport.test>');
	expect(mail?.text).toContain(`\n${LINK}\n`);
	expect(mail?.text).toContain('You get this mail because');
	expect(mail?.text).toContain('do nothing');
	expect(mail?.headers['list-unsubscribe']).toBeUndefined();
});

test('a member who forgot their password gets the link, and one whose password changed is told when', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	const ctx = here.ctxAs('system');
	await here.database.write([
		queueSecretMail(ctx, { kind: 'password-reset', to: INES.email, memberId: INES.id, link: 'http://rapport.test/new-password/xyz' }),
		queueSecretMail(ctx, { kind: 'password-changed', to: INES.email, memberId: INES.id }),
	]);
	await here.drain(mailerTo(server));
	expect(server.inbox.map(({ headers }) => headers.subject)).toEqual(['Set a new password for Rapport', 'Your password for Rapport was changed']);
	expect(server.inbox[0]?.text).toContain('http://rapport.test/new-password/xyz');
	expect(server.inbox[1]?.text).toContain('March 2, 2026 at 9:00 AM UTC');
	expect(server.inbox[1]?.text).toContain('http://rapport.test/new-password\n');
});

test('whoever steals the database reads neither address nor link of a mail, and after it was sent nobody does', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.database.write([queueSecretMail(here.ctxAs('system'), { kind: 'invitation', to: 'noor@example.org', link: LINK })]);
	const before = await bytesOnDisk(here.database, here.file);
	for (const secret of ['noor@example.org', 'abcdefghijklmnop']) expect(before).not.toContain(secret);
	const [{ sealed } = { sealed: null }] = await here.rows();
	await here.drain(mailerTo(server));
	expect(server.inbox).toHaveLength(1);
	expect((await here.rows())[0]?.sealed).toBeNull();
	expect(await bytesOnDisk(here.database, here.file)).not.toContain(sealed?.toLowerCase());
});

test('a mail and what it tells are written together or not at all', async () => {
	const here = await mailCommunity();
	const { read } = here.database;
	const again = read.insert(members).values({ id: INES.id, key: 'x', name: 'X', email: 'x@x', role: 'member', passwordHash: '-', mail: 'none', createdAt: 0 });
	const mail = queueSecretMail(here.ctxAs('system'), { kind: 'password-changed', to: INES.email });
	await expect(here.database.write([mail, again])).rejects.toThrow(/UNIQUE/);
	expect(await here.rows()).toEqual([]);
});

test('a member who leaves takes the mail that waits for them along', async () => {
	const here = await mailCommunity();
	await here.post(OPEN_THREAD, [INES.id]);
	await here.database.write([queueSecretMail(here.ctxAs('system'), { kind: 'password-changed', to: INES.email, memberId: INES.id })]);
	await here.database.client.execute('delete from members where id = 1');
	expect(await here.rows()).toEqual([]);
});

test('a thread without followers queues nothing, and one with a thousand queues a mail each', async () => {
	const here = await mailCommunity();
	const ctx = here.ctxAs('system');
	expect(queueThreadMail(ctx, [], OPEN_THREAD)).toEqual([]);
	const many = Array.from({ length: 1200 }, (_, at) => at + 1000);
	const { read } = here.database;
	const row = (id: number) => ({
		id,
		key: `k${id}`,
		name: 'M',
		email: `m${id}@example.org`,
		role: 'member' as const,
		passwordHash: '-',
		mail: 'posts' as const,
		createdAt: 0,
	});
	await here.database.write([read.insert(members).values(many.map(row)), ...queueThreadMail(ctx, many, OPEN_THREAD)]);
	const rows = await here.rows();
	expect(rows).toHaveLength(1200);
	expect(new Set(rows.map(({ messageId }) => messageId)).size).toBe(1200);
});

test('ten posts within ten minutes are one mail for each member, and the next post after it is another', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	const mailer = mailerTo(server);
	for (let minute = 0; minute < 10; minute += 1) {
		await here.post(OPEN_THREAD, [INES.id, TOM.id]);
		here.passMinutes(1);
		if (minute < 9) await here.drain(mailer);
	}
	expect(server.inbox).toEqual([]);
	await here.drain(mailer);
	expect(server.inbox.flatMap(({ to }) => to).sort()).toEqual([INES.email, TOM.email]);
	await here.post(OPEN_THREAD, [INES.id]);
	here.passMinutes(9);
	await here.drain(mailer);
	expect(server.inbox).toHaveLength(2);
	here.passMinutes(1);
	await here.drain(mailer);
	expect(server.inbox).toHaveLength(3);
});
