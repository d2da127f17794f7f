import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { members, outbox } from '#db/schema/index.ts';
import { markFailed } from '#src/features/mail/mark-failed.ts';
import { retryMail } from '#src/features/mail/retry-mail.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { readNotices } from '#src/features/sharing/read-notices.ts';
import { senderAt } from '#src/mail/mailer.ts';
import { smtpMailer } from '#src/mail/smtp.ts';
import { drainOutbox } from '#src/worker/drain-outbox.ts';
import { CANARY, caseAt, SCANNER, type Sharing, sharing } from '#tests/domain/sharing/arrange.ts';
import { mailServer, type ReceivedMail } from '#tests/support/smtp.ts';

const drain = async (here: Sharing) => {
	const server = await mailServer();
	const mailer = smtpMailer(server.url, senderAt('http://rapport.test'));
	onTestFinished(() => mailer.close());
	here.passMinutes(2);
	while (await drainOutbox(here.ctxAs('system'), mailer));
	return server.inbox;
};
/** Ines has a case in review, and everything that was to be told so far was sent. */
async function inReview(): Promise<{ here: Sharing; id: number }> {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	await drain(here);
	await readNotices(here.ines);
	return { here, id };
}
const say = (here: Sharing, id: number) => commentOnCase(here.ben, { id, text: 'What did you say first?', field: '', passage: '', instead: '' }, SCANNER);
const toInes = (inbox: ReceivedMail[]) => inbox.filter(({ to }) => to.includes('ines@rapport.test'));

test('an author gets a mail that says there is news, and not a word of the case, its title or who wrote', async () => {
	const { here, id } = await inReview();
	await say(here, id);
	const [mail, ...others] = toInes(await drain(here));
	expect(others).toEqual([]);
	expect(mail?.raw).toContain('Subject: News about a case');
	expect(mail?.raw).toContain('http://rapport.test/my/notifications');
	expect(mail?.raw).toContain('http://rapport.test/my/settings');
	for (const word of [CANARY, 'back steps', 'evening', 'What did you say', 'Ben', `/${id}`]) expect(mail?.raw).not.toContain(word);
});

test('what happens to one case within two minutes is one mail', async () => {
	const { here, id } = await inReview();
	await say(here, id);
	here.passMinutes(1);
	await say(here, id);
	expect(toInes(await drain(here))).toHaveLength(1);
});

test.each([
	['has read it on the site meanwhile', async ({ ines }: Sharing) => readNotices(ines)],
	['wants no mail', async ({ database: { read } }: Sharing) => read.update(members).set({ mail: 'none' }).where(eq(members.name, 'Ines'))],
	['is suspended', async ({ database: { read } }: Sharing) => read.update(members).set({ suspendedAt: 1 }).where(eq(members.name, 'Ines'))],
	['has nothing to do with it any more', async ({ database: { client } }: Sharing) => client.execute('delete from case_authors')],
])('an author who %s gets no mail', async (_, happens) => {
	const { here, id } = await inReview();
	await say(here, id);
	await happens(here);
	expect(toInes(await drain(here))).toEqual([]);
	expect(await here.eventNames()).toContain('mail.dropped');
});

test('a reviewer is told by mail of a text that waits, and not any more once they lost the role', async () => {
	const here = await sharing();
	await caseAt(here, 'submitted');
	await here.database.read.update(members).set({ role: 'member' }).where(eq(members.name, 'Cleo'));
	expect((await drain(here)).flatMap(({ to }) => to).sort()).toEqual(['ada@rapport.test', 'ben@rapport.test', 'grace@rapport.test']);
});

test('nobody is sent to the desk for a text that its author withdrew meanwhile', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'submitted');
	await here.database.client.execute({ sql: "update case_revisions set status = 'withdrawn' where id = ?", args: [id] });
	expect(await drain(here)).toEqual([]);
});

test('a mail about a case that was given up goes out again, unless a newer one about the same case waits', async () => {
	const { here, id } = await inReview();
	await say(here, id);
	const { read } = here.database;
	const waiting = async () => (await read.select().from(outbox)).filter(({ sentAt, kind }) => sentAt === null && kind === 'case');
	const [first] = await waiting();
	await markFailed(here.ctxAs('system'), { id: first?.id ?? 0, tries: 0, reason: 'The mail server answered 550.', isLast: true });
	await retryMail(here.grace, first?.id ?? 0);
	await markFailed(here.ctxAs('system'), { id: first?.id ?? 0, tries: 0, reason: 'The mail server answered 550.', isLast: true });
	await say(here, id);
	await expect(retryMail(here.grace, first?.id ?? 0)).rejects.toMatchObject({ code: 'conflict' });
});
