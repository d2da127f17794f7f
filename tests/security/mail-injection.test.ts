import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { threads } from '#db/schema/index.ts';
import { queueSecretMail } from '#src/features/mail/queue-mail.ts';
import { type Mailer, senderAt } from '#src/mail/mailer.ts';
import { smtpMailer } from '#src/mail/smtp.ts';
import { COHORT_THREAD, COHORT_TITLE, INES, type MailCommunity, mailCommunity, OPEN_THREAD, TITLE, WORDS } from '#tests/domain/mail/arrange.ts';
import { type MailServer, mailServer } from '#tests/support/smtp.ts';
import { linesIn } from './corpora.ts';

const own = JSON.parse(await readFile(new URL('./injection-misc.json', import.meta.url), 'utf8')) as Record<string, string[]>;
const HOSTILE = [
	...(own.email_header ?? []),
	...(own.log_injection ?? []),
	...(own.unicode_names ?? []),
	'x\r\nBcc: victim@example.org',
	'x\nTo: victim@example.org',
	'x\rCc: victim@example.org',
	'x\r\n\r\nAnother body',
	'x\u0085Bcc: victim@example.org',
	'x\u000bBcc: victim@example.org',
	'x\u2029Bcc: victim@example.org',
	'x\r\n.\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<victim@example.org>\r\nDATA\r\n',
	'=?utf-8?B?eA0KQmNjOiB2aWN0aW1AZXhhbXBsZS5vcmc=?=',
	'=?utf-8?Q?x=0D=0ABcc:_victim@example.org?=',
	'"x", victim@example.org',
	'victim@example.org, x',
	'<victim@example.org>',
	'\ud800',
	'\u202egro.elpmaxe@mitciv',
	`${'long '.repeat(300)}\r\nBcc: victim@example.org`,
	'é\r\nBcc: victim@example.org',
];
/** Every header that a mail of ours has; a mail about a thread has two more. */
const HEADERS = ['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'];
const OF_THREADS = ['list-unsubscribe', 'list-unsubscribe-post'];

let here: MailCommunity;
let server: MailServer;
let mailer: Mailer;
beforeEach(async () => {
	here = await mailCommunity();
	server = await mailServer();
	mailer = smtpMailer(server.url, senderAt('http://rapport.test'));
	return () => mailer.close();
});

/** The one mail that was received, after nothing in it was found to be more than one mail to one person. */
function theOnlyMail(text: string, headers: string[]) {
	expect({ text, mails: server.inbox.length }).toEqual({ text, mails: 1 });
	const [mail] = server.inbox.splice(0);
	if (!mail) throw new Error('unreachable');
	expect({ text, from: mail.from, to: mail.to }).toEqual({ text, from: 'noreply@rapport.test', to: [INES.email] });
	expect({ text, headers: Object.keys(mail.headers).sort() }).toEqual({ text, headers: headers.toSorted() });
	expect({ text, count: mail.headerCount }).toEqual({ text, count: headers.length });
	expect(mail.headers.to).toBe(INES.email);
	expect(mail.headers.from).toBe('Rapport <noreply@rapport.test>');
	expect(Object.values(mail.headers).join(''), text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
	return mail;
}

async function sendTo(to: string): Promise<void> {
	await here.database.write([queueSecretMail(here.ctxAs('system'), { kind: 'password-changed', to })]);
	await here.drain(mailer);
}

/** A mail that somebody of this name causes, and one about a thread of this title. */
async function sendBoth(text: string): Promise<void> {
	const { read } = here.database;
	const actor = {
		...here.ctxAs('system'),
		actor: {
			kind: 'member' as const,
			id: 9,
			key: 'k',
			name: text,
			role: 'admin' as const,
			agencyId: null,
			cohorts: [],
			facilitates: [],
			sessionId: 's',
			provedAt: 0,
		},
	};
	await here.database.write([
		queueSecretMail(actor, { kind: 'invitation', to: INES.email, link: 'http://rapport.test/join/x' }),
		read.update(threads).set({ title: text }).where(eq(threads.id, OPEN_THREAD)),
	]);
	await here.drain(mailer);
	theOnlyMail(text, HEADERS);
	await here.post(OPEN_THREAD, [INES.id]);
	here.passMinutes(10);
	await here.drain(mailer);
	const mail = theOnlyMail(text, [...HEADERS, ...OF_THREADS]);
	expect(mail.text, text).toContain('You get this mail because');
	expect(mail.text.split('\n').length, text).toBe(15);
}

test('S4: no name and no title adds a header, a recipient, a mail or a line', async () => {
	for (const text of HOSTILE) await sendBoth(text);
}, 60_000);

test('S4: neither do the public collections of injections', async () => {
	const lines = (await linesIn('payloadsallthethings/sqli')).slice(0, 150);
	console.log(`S4: ${lines.length} strings of the public collection, ${HOSTILE.length} of ours`);
	for (const text of lines) await sendBoth(text);
}, 60_000);

test('S4: what is no single address is written to by nobody', async () => {
	const wrong = ['a@b@example.org', 'a b@example.org', '<a@example.org>', 'a@example.org>', '"a b"@example.org', 'a@[127.0.0.1]', 'a@', '@b', '', 'x'];
	const all = [...(own.email_header ?? []), ...wrong];
	for (const to of all) await sendTo(to);
	expect(server.heard).toEqual([]);
	const errors = (await here.rows()).map(({ lastError }) => lastError);
	expect(errors).toEqual(all.map(() => 'The address is not one that mail can be sent to.'));
});

test('S4: of the public collection of addresses, each is one recipient as it stands or none', async () => {
	for (const to of await linesIn('.')) {
		await sendTo(to);
		for (const mail of server.heard.splice(0)) expect(mail.to.map((address) => address.toLowerCase())).toEqual([to.toLowerCase()]);
	}
}, 60_000);

test('S4: an address as people have them is written to as it is', async () => {
	const right = ["o'brien@example.org", 'first.last+tag@sub.example-site.org', 'x_1@example.org', 'jos\u00e9@example.org'];
	for (const to of right) await sendTo(to);
	expect(server.inbox.flatMap(({ to }) => to)).toEqual(right);
});

test('S38: no mail carries a word of a post, and of a private space not even the title', async () => {
	await here.post(OPEN_THREAD, [INES.id]);
	await here.post(COHORT_THREAD, [INES.id]);
	here.passMinutes(10);
	await here.drain(mailer);
	expect(server.inbox.map(({ headers }) => headers.subject)).toEqual([`New reply: ${TITLE}`, 'New reply in a private space']);
	for (const { raw, text, headers } of server.inbox) {
		const all = `${raw}${text}${Object.values(headers).join('\n')}`.toLowerCase();
		for (const word of [...WORDS.split(' '), 'quillwort', 'spring']) expect(all).not.toContain(word);
	}
	expect(server.inbox[1]?.raw).not.toContain(TITLE);
	expect(COHORT_TITLE).toContain('quillwort');
});
