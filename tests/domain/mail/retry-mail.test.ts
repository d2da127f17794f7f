import { expect, test } from 'vitest';
import type { MemberActor, Role } from '#src/domain/actor.ts';
import { markFailed } from '#src/features/mail/mark-failed.ts';
import { queueCasesMail } from '#src/features/mail/queue-mail.ts';
import { retryMail } from '#src/features/mail/retry-mail.ts';
import { mailServer } from '#tests/support/smtp.ts';
import { INES, type MailCommunity, mailCommunity, mailerTo, OPEN_THREAD, TOM } from './arrange.ts';

const acting = (role: Role): MemberActor => ({
	kind: 'member',
	id: 9,
	key: 'key-9',
	name: 'Noor',
	role,
	agencyId: null,
	cohorts: [],
	facilitates: [],
	sessionId: 's',
	provedAt: 0,
});
const ctxOf = (here: MailCommunity, role: Role) => ({ ...here.ctxAs('system'), actor: acting(role) });

async function withDeadMail(): Promise<MailCommunity> {
	const here = await mailCommunity();
	await here.post(OPEN_THREAD, [INES.id]);
	await markFailed(here.ctxAs('system'), { id: 1, tries: 0, reason: 'The mail server answered 550.', isLast: true });
	here.passMinutes(20);
	return here;
}

test('an administrator sends a mail that was given up on its way again', async () => {
	const here = await withDeadMail();
	const server = await mailServer();
	await retryMail(ctxOf(here, 'admin'), 1);
	expect((await here.rows())[0]).toMatchObject({ tries: 0, deadAt: null, dueAt: here.now().getTime() });
	await here.drain(mailerTo(server));
	expect(server.inbox).toHaveLength(1);
	expect(await here.eventNames()).toEqual(['mail.failed', 'mail.retried', 'mail.sent']);
});

test('a mail that is tried again still reaches nobody whose access ended', async () => {
	const here = await withDeadMail();
	const server = await mailServer();
	await here.database.client.execute('update members set suspended_at = 1');
	await retryMail(ctxOf(here, 'admin'), 1);
	await here.drain(mailerTo(server));
	expect(server.heard).toEqual([]);
});

test('a mail that waits, left, or is not there cannot be tried again', async () => {
	const here = await withDeadMail();
	const again = (id: number) => retryMail(ctxOf(here, 'admin'), id);
	await again(1);
	for (const id of [1, 77]) {
		await expect(again(id)).rejects.toMatchObject({ code: 'conflict', message: 'This mail, or a newer one about the same, is on its way already.' });
	}
});

test('a mail is not tried again while a newer one about the same thread waits', async () => {
	const here = await withDeadMail();
	await here.post(OPEN_THREAD, [INES.id]);
	await expect(retryMail(ctxOf(here, 'admin'), 1)).rejects.toMatchObject({ code: 'conflict' });
	expect(await here.eventNames()).toEqual(['mail.failed']);
});

test('nobody but an administrator finds this door', async () => {
	const here = await withDeadMail();
	for (const role of ['member', 'reviewer', 'editor', 'moderator'] as const) {
		await expect(retryMail(ctxOf(here, role), 1)).rejects.toMatchObject({ code: 'not-found' });
	}
	await expect(retryMail(here.ctxAs('visitor'), 1)).rejects.toMatchObject({ code: 'signed-out' });
	expect((await here.rows())[0]?.deadAt).not.toBeNull();
});

test('a mail about new cases is not tried again while a newer one waits for the same member', async () => {
	const here = await mailCommunity();
	const queue = () => here.database.write(queueCasesMail(here.ctxAs('system'), [INES.id, TOM.id]));
	await queue();
	for (const id of [1, 2]) await markFailed(here.ctxAs('system'), { id, tries: 0, reason: 'The mail server answered 550.', isLast: true });
	await here.database.write(queueCasesMail(here.ctxAs('system'), [INES.id]));
	await expect(retryMail(ctxOf(here, 'admin'), 1)).rejects.toMatchObject({ code: 'conflict' });
	await retryMail(ctxOf(here, 'admin'), 2);
	await queue();
	expect((await here.rows()).filter(({ sentAt, deadAt }) => sentAt === null && deadAt === null).map(({ memberId }) => memberId)).toEqual([TOM.id, INES.id]);
});
