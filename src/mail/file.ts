import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { MailFault } from './mail-fault.ts';
import type { Mailer } from './mailer.ts';
import { messageOf } from './message.ts';

/** Writes mails into a folder, one a file that only its owner can read: for a site without a mail server. */
export function fileMailer(folder: string, from: { name: string; address: string }): Mailer {
	const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
	return {
		async send(mail) {
			const { message } = await transport.sendMail(messageOf(mail, from));
			const id = mail.messageId.replace(/@.*$/, '').replace(/[^\w-]/g, '');
			const file = join(folder, `${mail.date.toISOString().replaceAll(':', '-')}-${id}.eml`);
			try {
				await mkdir(folder, { recursive: true, mode: 0o700 });
				await writeFile(`${file}.part`, readable(String(message), mail.text), { mode: 0o600 });
				await chmod(`${file}.part`, 0o600);
				// Whoever watches the folder sees whole mails only.
				await rename(`${file}.part`, file);
			} catch {
				throw new MailFault('The mail could not be written into the folder for mails.', { isForAll: true });
			}
		},
		close() {},
	};
}

/** The message with its text as it was written: on the wire, long links are broken in two. */
const readable = (message: string, text: string) =>
	`${message.slice(0, message.indexOf('\n\n')).replace(/^content-transfer-encoding:.*$/im, 'Content-Transfer-Encoding: 8bit')}\n\n${text}`;
