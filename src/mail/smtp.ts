import { createTransport } from 'nodemailer';
import { MailFault } from './mail-fault.ts';
import type { Mailer } from './mailer.ts';
import { messageOf } from './message.ts';

/** How long a mail server may keep us waiting, in milliseconds: it must not hold up the mails behind. */
export interface Patience {
	connection: number;
	/** Silence on an open connection. */
	silence: number;
	/** One mail in all: a server that sends a letter now and then is never silent. */
	mail: number;
}
const PATIENCE: Patience = { connection: 10_000, silence: 20_000, mail: 60_000 };
/** An idle connection is left before servers leave theirs. */
const IDLE_MS = 10_000;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Sends by a mail server, over TLS unless it is on this machine. */
export function smtpMailer(url: string, from: { name: string; address: string }, patience = PATIENCE): Mailer {
	const isHere = LOOPBACK.test(new URL(url).hostname);
	const transport = createTransport({
		url,
		pool: true,
		maxConnections: 1,
		// Trying again is the outbox's task, which remembers it.
		maxRequeues: 0,
		idleTimeout: IDLE_MS,
		connectionTimeout: patience.connection,
		greetingTimeout: patience.connection,
		dnsTimeout: patience.connection,
		socketTimeout: patience.silence,
		...(isHere ? { ignoreTLS: true } : { requireTLS: true }),
	});
	return {
		async send(mail) {
			const message = messageOf(mail, from);
			try {
				await transport.sendMail({ ...message, signal: AbortSignal.timeout(patience.mail) });
			} catch (error) {
				throw faultOf(error);
			}
		},
		close: () => transport.close(),
	};
}

const SENTENCES: Record<string, string> = {
	EAUTH: 'The mail server does not accept the name and password in SMTP_URL.',
	ETLS: 'The mail server cannot be spoken to over TLS.',
	EDNS: 'The mail server’s name is not known.',
	ETIMEDOUT: 'The mail server did not answer in time.',
	ABORT_ERR: 'The mail server did not answer in time.',
};

function faultOf(error: unknown): MailFault {
	const { code, responseCode } = { code: '', responseCode: 0, ...(error instanceof Error ? error : {}) };
	const isAbort = error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
	const known = SENTENCES[isAbort ? 'ABORT_ERR' : String(code)];
	if (known) return new MailFault(known, { isForAll: true });
	// What a server says may quote the address.
	if (responseCode) return new MailFault(`The mail server answered ${Number(responseCode)}.`, { isForAll: responseCode === 421 });
	return new MailFault('The connection to the mail server failed.', { isForAll: true });
}
