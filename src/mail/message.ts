import { MailFault } from './mail-fault.ts';
import type { Mail } from './mailer.ts';
import { oneLine } from './one-line.ts';

/** An address of one person: no second address, no name, no quotes, nothing that a server could read as more than an address. */
const ONE_ADDRESS = /^(?=.{3,254}$)(?=.{1,64}@)[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+$/u;

/**
 * The mail as nodemailer takes it. Nothing in it can add a header or a recipient (S4): the envelope is set by hand, and everything that ends up in
 * a header is one line. Throws `MailFault` for an address that is not one.
 */
export function messageOf({ to, subject, text, messageId, headers, date }: Mail, from: { name: string; address: string }) {
	if (!ONE_ADDRESS.test(to)) throw new MailFault('The address is not one that mail can be sent to.', { isForAll: false });
	return {
		from,
		to: { name: '', address: to },
		envelope: { from: from.address, to: [to] },
		// Words that are encoded already would be decoded by whoever reads, into anything.
		subject: oneLine(subject).replaceAll('=?', '= ?'),
		text,
		messageId: `<${oneLine(messageId)}>`,
		headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)])),
		date,
		disableFileAccess: true,
		disableUrlAccess: true,
	};
}
