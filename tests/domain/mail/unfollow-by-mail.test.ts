import { expect, test } from 'vitest';
import { threadMembers } from '#db/schema/index.ts';
import { unfollowByMail } from '#src/features/mail/unfollow-by-mail.ts';
import { unsubscribeToken } from '#src/features/mail/unsubscribe-token.ts';
import { mailServer } from '#tests/support/smtp.ts';
import { COHORT_THREAD, following, INES, type MailCommunity, mailCommunity, mailerTo, OPEN_THREAD, TOM } from './arrange.ts';

const tokenOf = (here: MailCommunity, memberId = INES.id, threadId = OPEN_THREAD) => unsubscribeToken(here.ctxAs('visitor').keys, { memberId, threadId });
const follows = ({ database }: MailCommunity) => database.read.select().from(threadMembers);

test('the link in a mail mutes its thread for its member, signed out, and the mail that waits is not sent', async () => {
	const here = await mailCommunity();
	const server = await mailServer();
	await here.post(OPEN_THREAD, [INES.id, TOM.id]);
	here.passMinutes(10);
	await unfollowByMail(here.ctxAs('visitor'), tokenOf(here));
	expect(await follows(here)).toEqual([expect.objectContaining({ memberId: INES.id, threadId: OPEN_THREAD, following: 'mute', readTo: 0 })]);
	expect(await here.eventNames()).toEqual(['mail.stopped']);
	await here.drain(mailerTo(server));
	expect(server.inbox.map(({ to }) => to)).toEqual([[TOM.email]]);
});

test('how far a member read stays, and other threads and members are left alone', async () => {
	const here = await mailCommunity();
	await following(here, INES.id, OPEN_THREAD, 'watch');
	await following(here, INES.id, COHORT_THREAD, 'watch');
	await following(here, TOM.id, OPEN_THREAD, 'watch');
	await here.database.client.execute('update thread_members set read_to = 7');
	await unfollowByMail(here.ctxAs('visitor'), tokenOf(here));
	expect((await follows(here)).map(({ memberId, threadId, following: how, readTo }) => [memberId, threadId, how, readTo])).toEqual([
		[INES.id, OPEN_THREAD, 'mute', 7],
		[INES.id, COHORT_THREAD, 'watch', 7],
		[TOM.id, OPEN_THREAD, 'watch', 7],
	]);
});

test('pressing twice does it once', async () => {
	const here = await mailCommunity();
	await unfollowByMail(here.ctxAs('visitor'), tokenOf(here));
	await unfollowByMail(here.ctxAs('visitor'), tokenOf(here));
	expect(await here.eventNames()).toEqual(['mail.stopped']);
	expect(here.announced).toHaveLength(1);
});

test('the link of a member who left, or of a thread that is gone, does nothing and says nothing', async () => {
	const here = await mailCommunity();
	await unfollowByMail(here.ctxAs('visitor'), tokenOf(here, 77));
	await unfollowByMail(here.ctxAs('visitor'), tokenOf(here, INES.id, 77));
	expect(await follows(here)).toEqual([]);
	expect(await here.eventNames()).toEqual([]);
});

test('a link that is not ours does nothing, whatever was changed in it', async () => {
	const here = await mailCommunity();
	const good = tokenOf(here);
	const signature = good.split('.')[2] ?? '';
	const { keys } = here.ctxAs('visitor');
	const wrong = [
		'',
		'1.1',
		`2.1.${signature}`,
		`1.2.${signature}`,
		`01.1.${signature}`,
		`1.1.${signature.slice(1)}`,
		`${good}A`,
		` ${good}`,
		`${good}\n`,
		`1.1.${keys.sign('unsubscribe', '1,1')}`,
		`1.1.${keys.sign('another purpose', '1', '1')}`,
		`1.1.${'A'.repeat(43)}`,
	];
	for (const token of wrong) await expect(unfollowByMail(here.ctxAs('visitor'), token), token).rejects.toMatchObject({ code: 'not-found' });
	expect(await follows(here)).toEqual([]);
});
