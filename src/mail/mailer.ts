import { isIP } from 'node:net';
import { join } from 'node:path';
import { fileMailer } from './file.ts';
import { smtpMailer } from './smtp.ts';

/** One mail to one person, in plain text. */
export interface Mail {
	to: string;
	subject: string;
	text: string;
	/** The same at every try, without angle brackets. */
	messageId: string;
	headers: Record<string, string>;
	date: Date;
}

export interface Mailer {
	/** Resolves once somebody else answers for the mail. Throws `MailFault` when nobody does. */
	send(mail: Mail): Promise<void>;
	/** Ends what a mailer keeps open between mails. */
	close(): void;
}

/** How mail leaves this site: through its mail server, or as files while none is set. */
export function mailerFor({ smtpUrl, dataDir, origin }: { smtpUrl: string | null; dataDir: string; origin: string }): Mailer {
	const from = senderAt(origin);
	return smtpUrl ? smtpMailer(smtpUrl, from) : fileMailer(join(dataDir, 'mail'), from);
}

/** Who mail comes from. An address without a name in it is this machine's: mail knows no bare numbers. */
export function senderAt(origin: string) {
	const { hostname } = new URL(origin);
	return { name: 'Rapport', address: `noreply@${isIP(hostname.replace(/^\[|\]$/g, '')) ? 'localhost' : hostname}` };
}
