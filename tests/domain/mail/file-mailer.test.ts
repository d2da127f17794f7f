import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Mail, mailerFor, senderAt } from '#src/mail/mailer.ts';
import { freshFolder } from '#tests/support/database.ts';
import { readMail } from '#tests/support/smtp.ts';

const MAIL: Mail = {
	to: 'ines@example.org',
	subject: 'Set a new password for Rapport',
	text: 'Set it here:\nhttp://localhost:4321/new-password/abcdefghijklmnopqrstuvwxyz0123456789abcdefg\n',
	messageId: 'abc123@localhost',
	headers: {},
	date: new Date('2026-03-02T09:00:00Z'),
};

test('without a mail server, a mail becomes a file that only its owner reads, and its link can be copied from it', async () => {
	const dataDir = await freshFolder();
	await mailerFor({ smtpUrl: null, dataDir, origin: 'http://localhost:4321' }).send(MAIL);
	expect(await readdir(join(dataDir, 'mail'))).toEqual(['2026-03-02T09-00-00.000Z-abc123.eml']);
	const file = join(dataDir, 'mail', '2026-03-02T09-00-00.000Z-abc123.eml');
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	expect((await stat(join(dataDir, 'mail'))).mode & 0o777).toBe(0o700);
	const raw = await readFile(file, 'utf8');
	expect(raw).toContain(MAIL.text);
	const { headers } = readMail(raw);
	expect(headers).toMatchObject({ from: 'Rapport <noreply@localhost>', to: MAIL.to, subject: MAIL.subject, 'message-id': '<abc123@localhost>' });
});

test('a name that a mail gives cannot lead out of the folder', async () => {
	const dataDir = await freshFolder();
	await mailerFor({ smtpUrl: null, dataDir, origin: 'http://localhost:4321' }).send({ ...MAIL, messageId: '../../../x@localhost' });
	expect(await readdir(join(dataDir, 'mail'))).toEqual(['2026-03-02T09-00-00.000Z-x.eml']);
});

test('a folder that cannot be written is a fault that says so', async () => {
	const dataDir = await freshFolder();
	await writeFile(join(dataDir, 'mail'), '');
	await expect(mailerFor({ smtpUrl: null, dataDir, origin: 'http://localhost:4321' }).send(MAIL)).rejects.toMatchObject({
		message: 'The mail could not be written into the folder for mails.',
		isForAll: true,
	});
});

test.each([
	['http://localhost:4321', 'noreply@localhost'],
	['http://127.0.0.1:4321', 'noreply@localhost'],
	['http://[::1]:4321', 'noreply@localhost'],
	['https://rapport.example.org', 'noreply@rapport.example.org'],
])('mail of a site at %s comes from %s', (origin, address) => {
	expect(senderAt(origin)).toEqual({ name: 'Rapport', address });
});
