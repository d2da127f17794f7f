import type { AddressInfo, Socket } from 'node:net';
import { text as textOf } from 'node:stream/consumers';

import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What a mail server may do to us. */
export type Mood = 'accept' | 'stall' | 'busy' | 'drop-after-data' | 'silent-after-data' | 'drip' | 'reject';

export interface ReceivedMail {
	from: string;
	/** Whom the envelope names. */
	to: string[];
	/** Each header by its name in small letters, unfolded and decoded; the values of one that comes twice stand in lines. */
	headers: Record<string, string>;
	headerCount: number;
	text: string;
	raw: string;
}

export interface MailServer {
	url: string;
	mood: Mood;
	/** Mails that it answers for. */
	inbox: ReceivedMail[];
	/** Mails that it heard in full, whether or not it said so. */
	heard: ReceivedMail[];
	connections: number;
}

/** A real SMTP server on this machine until the test ends. */
export async function mailServer(mood: Mood = 'accept'): Promise<MailServer> {
	const sockets = new Set<Socket>();
	const here: MailServer = { url: '', mood, inbox: [], heard: [], connections: 0 };
	const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
	const smtp = new SMTPServer({
		secure: false,
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		logger: false,
		onConnect(_, next) {
			here.connections += 1;
			if (here.mood !== 'stall') next();
		},
		onMailFrom(_, __, next) {
			if (here.mood !== 'drip') return next();
			// A reply of many lines that never ends.
			for (const socket of sockets) {
				const drip = setInterval(() => socket.write('250-wait\r\n'), 100);
				socket.once('close', () => clearInterval(drip));
			}
		},
		onRcptTo({ address }, _, next) {
			if (here.mood === 'busy') next(refusal(451, `4.3.0 ${address} is greylisted`));
			else if (here.mood === 'reject') next(refusal(550, `5.1.1 <${address}> is unknown here`));
			else next();
		},
		onData(stream, session, done) {
			void textOf(stream).then((raw) => {
				const { mailFrom, rcptTo } = session.envelope;
				const mail = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw, ...readMail(raw) };
				here.heard.push(mail);
				if (here.mood === 'silent-after-data') return;
				if (here.mood === 'drop-after-data') {
					for (const socket of sockets) socket.destroy();
					return;
				}
				here.inbox.push(mail);
				done();
			});
		},
	});
	smtp.on('error', () => {});
	smtp.server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
	const { port } = smtp.server.address() as AddressInfo;
	here.url = `smtp://127.0.0.1:${port}`;
	onTestFinished(async () => {
		for (const socket of sockets) socket.destroy();
		await new Promise<void>((resolve) => smtp.close(() => resolve()));
	});
	return here;
}

/** A mail as its reader's program shows it. */
export function readMail(raw: string): { headers: Record<string, string>; headerCount: number; text: string } {
	const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
	const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
	const headers: Record<string, string> = {};
	for (const line of lines) {
		const name = line.slice(0, line.indexOf(':')).toLowerCase();
		const value = decodeWords(line.slice(line.indexOf(':') + 1).trim());
		headers[name] = name in headers ? `${headers[name]}\n${value}` : value;
	}
	const body = rest.join('\n\n').replaceAll('\r\n', '\n');
	return { headers, headerCount: lines.length, text: headers['content-transfer-encoding'] === 'base64' ? base64(body) : decodeQuoted(headers, body) };
}

const base64 = (body: string) => Buffer.from(body, 'base64').toString();
const decodeQuoted = (headers: Record<string, string>, body: string) =>
	headers['content-transfer-encoding'] === 'quoted-printable' ? bytesOf(body.replace(/=\n/g, '')).toString() : body;

/** RFC 2047, with the space between two encoded words gone. */
const decodeWords = (value: string) =>
	value
		.replace(/(\?=)\s+(=\?)/g, '$1$2')
		.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
			kind.toLowerCase() === 'b' ? base64(word) : bytesOf(word.replaceAll('_', ' ')).toString(),
		);

const bytesOf = (quoted: string) =>
	Buffer.from(
		quoted.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
		'latin1',
	);
