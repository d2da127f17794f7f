import { expect, test } from 'vitest';
import {
	attempts,
	caseLinks,
	caseNotices,
	cases,
	doneOnce,
	drafts,
	events,
	invitations,
	outbox,
	passwordResets,
	postEdits,
	posts,
	sessions,
	signInAddresses,
	threads,
} from '#db/schema/index.ts';
import { expireRecords } from '#src/features/retention/expire-records.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { COHORT_THREAD, INES, type MailCommunity, mailCommunity, OPEN_THREAD } from '#tests/domain/mail/arrange.ts';
import { bytesOnDisk } from '#tests/support/database.ts';

const DAY_MINUTES = 24 * 60;
/** An event of twenty days less than a year ago: a year passes for it here and for the machine, by whose clock the log is guarded. */
const lastYear = (now: Date, name: string) => ({ name, at: now.getTime() - 345 * DAY_MS, actorKey: 'key-1', subject: name, requestId: 'test' });

/** One record of each kind, made now. */
async function everything(): Promise<MailCommunity> {
	const here = await mailCommunity();
	const { read } = here.database;
	const at = here.now().getTime();
	const post = { threadId: OPEN_THREAD, authorId: INES.id, html: 'zephyrnox', markdown: 'zephyrnox', renderer: 1, createdAt: at };
	const mail = { kind: 'password-changed' as const, createdAt: at, dueAt: at, tries: 1 };
	await here.database.write([
		read.insert(signInAddresses).values({ actorKey: 'key-1', address: '203.0.113.7', at }),
		read.insert(doneOnce).values({ memberId: INES.id, key: 'k', result: '/t/1#p1', at }),
		read.insert(attempts).values({ key: 'account:x', failures: 3, since: at, blockedUntil: 0 }),
		read.insert(passwordResets).values({ memberId: INES.id, tokenHash: 'h', expiresAt: at + 3_600_000 }),
		read.insert(invitations).values({ tokenHash: 'h', email: 'quillwort@example.org', role: 'member', createdAt: at, expiresAt: at + 7 * DAY_MS }),
		read.insert(sessions).values({ id: 's', secretHash: Buffer.alloc(32), memberId: INES.id, createdAt: at, usedAt: at, provedAt: at, device: 'Firefox' }),
		read.insert(drafts).values({ memberId: INES.id, place: 'thread:1', title: '', markdown: 'marzipandor', savedAt: at }),
		read.insert(posts).values([
			{ ...post, id: 1, number: 1, deletedAt: at },
			{ ...post, id: 2, number: 2, deletedAt: null, markdown: 'staying', html: 'staying' },
		]),
		read.insert(postEdits).values([
			{ postId: 1, markdown: 'ambergrist', at },
			{ postId: 2, markdown: 'kept', at },
		]),
		read.update(threads).set({ removedAt: at }),
		read.insert(outbox).values([
			{ ...mail, messageId: 'sent', sentAt: at },
			{ ...mail, messageId: 'dead', deadAt: at, sealed: 'x' },
			{ ...mail, messageId: 'waits', dueAt: at, sealed: 'x' },
		]),
		read.insert(cases).values({ id: 1, slug: 'told', status: 'unpublished', origin: 'members', createdAt: at }),
		read.insert(caseNotices).values([
			{ memberId: INES.id, caseId: 1, kind: 'claimed', at, readAt: at },
			{ memberId: INES.id, caseId: 1, kind: 'comment', at },
		]),
		read.insert(caseLinks).values({ caseId: 1, kind: 'account', tokenHash: 'h', createdAt: at, expiresAt: at + 14 * DAY_MS }),
		read.insert(outbox).values([
			{ kind: 'case', memberId: INES.id, caseId: 1, createdAt: at, dueAt: at, tries: 1, messageId: 'case sent', sentAt: at },
			{ kind: 'cases', memberId: INES.id, createdAt: at, dueAt: at, tries: 1, messageId: 'cases dead', deadAt: at },
		]),
		read.insert(events).values([lastYear(here.now(), 'session.started'), lastYear(here.now(), 'case.published')]),
	]);
	return here;
}

/** What is left of each kind, by its name. */
async function left({ database: { read } }: MailCommunity): Promise<string[]> {
	const tables = { signInAddresses, doneOnce, attempts, passwordResets, invitations, sessions, drafts, postEdits, caseNotices, caseLinks };
	const counted = await Promise.all(Object.entries(tables).map(async ([name, table]) => `${name} ${await read.$count(table)}`));
	const words = (await read.select().from(posts)).map(({ markdown, html }) => `post ${markdown}|${html}`);
	const mails = (await read.select().from(outbox)).map(({ messageId }) => `mail ${messageId}`);
	const happened = (await read.select().from(events)).filter(({ name }) => name !== 'records.expired').map(({ name }) => `event ${name}`);
	const titles = (await read.select().from(threads)).map(({ title }) => `thread ${title.slice(0, 11)}`);
	return [...counted, ...words, ...mails, ...titles, ...happened];
}

/** The lines of the one list that are not in the other. */
const missing = (before: string[], after: string[]) => before.filter((line) => !after.includes(line));

const ENDS: [string, number, string[]][] = [
	['an hour', 61 / DAY_MINUTES, ['passwordResets 1']],
	['a day', 1 + 1 / DAY_MINUTES, ['doneOnce 1', 'attempts 1']],
	['seven days', 7 + 1 / DAY_MINUTES, ['mail sent', 'mail case sent']],
	['ten days', 10 + 1 / DAY_MINUTES, ['sessions 1']],
	['twenty days more, and so a year', 20 + 1 / DAY_MINUTES, ['event session.started']],
	['thirty days', 30 + 1 / DAY_MINUTES, ['postEdits 2', 'post zephyrnox|zephyrnox', 'mail dead', 'mail cases dead', 'thread Staying on ']],
	['thirty-seven days', 37 + 1 / DAY_MINUTES, ['invitations 1']],
	['forty-four days', 44 + 1 / DAY_MINUTES, ['caseLinks 1']],
	['ninety days', 90 + 1 / DAY_MINUTES, ['signInAddresses 1', 'caseNotices 2']],
	['180 days', 180 + 1 / DAY_MINUTES, ['drafts 1']],
];

test('S37: each record leaves when its time is over and not a minute before', async () => {
	const here = await everything();
	let passed = 0;
	let before = await left(here);
	await expireRecords(here.ctxAs('system'));
	expect(await left(here)).toEqual(before);
	for (const [when, days, ended] of ENDS) {
		const minutes = Math.round(days * DAY_MINUTES);
		here.passMinutes(minutes - 2 - passed);
		await expireRecords(here.ctxAs('system'));
		expect(missing(before, await left(here)), `just before ${when}`).toEqual([]);
		here.passMinutes(2);
		passed = minutes;
		await expireRecords(here.ctxAs('system'));
		const after = await left(here);
		expect(missing(before, after), `after ${when}`).toEqual(ended);
		before = after;
	}
	expect(before).toEqual(expect.arrayContaining(['post |', 'post staying|staying', 'mail waits', 'postEdits 1', 'caseNotices 1', 'event case.published']));
});

test('S37: what was erased is on the disk no more', async () => {
	const here = await everything();
	const words = ['zephyrnox', 'ambergrist', 'marzipandor', '203.0.113.7', 'quillwort@example.org', 'staying on the line'];
	const before = await bytesOnDisk(here.database, here.file);
	for (const word of words) expect(before).toContain(word);
	here.passMinutes(181 * DAY_MINUTES);
	await expireRecords(here.ctxAs('system'));
	const after = await bytesOnDisk(here.database, here.file);
	for (const word of words) expect(after).not.toContain(word);
});

test('S37: a session that is used ends after 90 days all the same', async () => {
	const here = await everything();
	const { read } = here.database;
	here.passMinutes(90 * DAY_MINUTES);
	await here.database.write([read.update(sessions).set({ usedAt: here.now().getTime() })]);
	await expireRecords(here.ctxAs('system'));
	expect(await read.$count(sessions)).toBe(1);
	here.passMinutes(1);
	await expireRecords(here.ctxAs('system'));
	expect(await read.$count(sessions)).toBe(0);
});

test('S37: a thread whose last post was deleted lately can still be restored with its title', async () => {
	const here = await everything();
	const { read } = here.database;
	here.passMinutes(31 * DAY_MINUTES);
	await here.database.write([read.update(threads).set({ removedAt: here.now().getTime() })]);
	await expireRecords(here.ctxAs('system'));
	expect((await read.select().from(threads)).every(({ title }) => title.length > 0)).toBe(true);
});

test('S37: a thread that nobody removed keeps its title, whatever became of its first post', async () => {
	const here = await everything();
	const { read } = here.database;
	await here.database.write([read.update(threads).set({ removedAt: null })]);
	here.passMinutes(31 * DAY_MINUTES);
	await expireRecords(here.ctxAs('system'));
	expect((await read.select().from(threads)).map(({ id, title }) => [id, title.length > 0])).toEqual([
		[OPEN_THREAD, true],
		[COHORT_THREAD, true],
	]);
});

test('S37: erasing is recorded once for each kind, and only when something went', async () => {
	const here = await everything();
	here.passMinutes(200 * DAY_MINUTES);
	await expireRecords(here.ctxAs('system'));
	await expireRecords(here.ctxAs('system'));
	const { rows } = await here.database.client.execute("select subject from events where name = 'records.expired' order by subject");
	expect(rows.map(({ subject }) => subject)).toEqual([
		'drafts',
		'edits-of-posts',
		'events',
		'invitations',
		'links-into-cases',
		'mail',
		'notices-of-cases',
		'sign-in-addresses',
		'titles-of-threads',
		'words-of-posts',
	]);
});

test('S37: a clock that runs ahead erases nothing of this year from the log, and everything else all the same', async () => {
	const here = await everything();
	await here.database.read.insert(events).values({ ...lastYear(here.now(), 'member.joined'), at: Date.now() });
	here.passMinutes(4000 * DAY_MINUTES);
	await expireRecords(here.ctxAs('system'));
	expect(await left(here)).toEqual(expect.arrayContaining(['drafts 0', 'event member.joined', 'event case.published']));
});

test('S37: nobody but the server erases', async () => {
	const here = await everything();
	here.passMinutes(200 * DAY_MINUTES);
	const before = await left(here);
	await expect(expireRecords(here.ctxAs('visitor'))).rejects.toThrow('Only the server itself can do this.');
	expect(await left(here)).toEqual(before);
});
