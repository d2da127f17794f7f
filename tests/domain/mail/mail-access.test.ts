import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cohortMembers, members, notifications, posts, threads } from '#db/schema/index.ts';
import type { Mailer } from '#src/mail/mailer.ts';
import { mailServer } from '#tests/support/smtp.ts';
import { COHORT_THREAD, following, INES, type MailCommunity, mailCommunity, mailerTo, OPEN_THREAD, TOM } from './arrange.ts';

const ENDINGS: [string, (here: MailCommunity) => Promise<unknown>][] = [
	['left the cohort', ({ database }) => database.write([database.read.delete(cohortMembers).where(eq(cohortMembers.memberId, INES.id))])],
	['was suspended', ({ database }) => database.write([database.read.update(members).set({ suspendedAt: 1 }).where(eq(members.id, INES.id))])],
	['turned mail off', ({ database }) => database.write([database.read.update(members).set({ mail: 'none' }).where(eq(members.id, INES.id))])],
	['muted the thread', (here) => following(here, INES.id, COHORT_THREAD, 'mute')],
	['read everything', ({ database }) => database.write([database.read.update(notifications).set({ readAt: 1 }).where(eq(notifications.memberId, INES.id))])],
	['would find the post deleted', ({ database }) => database.write([database.read.update(posts).set({ deletedAt: 1 })])],
	['would find the thread removed', ({ database }) => database.write([database.read.update(threads).set({ removedAt: 1 })])],
];

test.each(ENDINGS)('a member who %s since the post gets no mail of it', async (_, happens) => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.post(COHORT_THREAD, [INES.id]);
	here.passMinutes(10);
	await happens(here);
	await here.drain(mailerTo(server));
	expect(server.heard).toEqual([]);
	expect(await here.rows()).toEqual([expect.objectContaining({ sentAt: here.now().getTime(), tries: 0 })]);
	expect(await here.eventNames()).toEqual(['mail.dropped']);
});

test('a member whose access ends while the mails before theirs are sent gets none', async () => {
	const here = await mailCommunity();
	await here.post(COHORT_THREAD, [INES.id, TOM.id]);
	here.passMinutes(10);
	const sent: string[] = [];
	const slow: Mailer = {
		async send({ to }) {
			sent.push(to);
			await here.database.write([here.database.read.delete(cohortMembers)]);
		},
		close() {},
	};
	await here.drain(slow);
	expect(sent).toEqual([INES.email]);
	expect(await here.eventNames()).toEqual(['mail.sent', 'mail.dropped']);
});

test('a member who watches or tracks a thread gets its mail', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	await following(here, INES.id, OPEN_THREAD, 'watch');
	await following(here, TOM.id, OPEN_THREAD, 'track');
	await here.post(OPEN_THREAD, [INES.id, TOM.id]);
	here.passMinutes(10);
	await here.drain(mailerTo(server));
	expect(server.inbox).toHaveLength(2);
});

test('a moderator, who sees every space, gets the mail of a cohort that is not theirs', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.database.client.execute('delete from cohort_members');
	await here.database.write([here.database.read.update(members).set({ role: 'moderator' }).where(eq(members.id, INES.id))]);
	await here.post(COHORT_THREAD, [INES.id, TOM.id]);
	here.passMinutes(10);
	await here.drain(mailerTo(server));
	expect(server.inbox.map(({ to }) => to)).toEqual([[INES.email]]);
});
