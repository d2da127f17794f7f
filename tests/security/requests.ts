import { request } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** Asks for a path exactly as it is written, or sends a body there; only what Node refuses to send is escaped. Follows nothing. */
export function ask(
	origin: string,
	path: string,
	{ method = 'GET', headers = {}, body: sentBody }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
	const { hostname, port } = new URL(origin);
	const sent = path.replace(/[^\u0021-\u007e]+/gu, (characters) => encodeURIComponent(characters.toWellFormed()));
	return new Promise((resolve, reject) => {
		const length: Record<string, number> = sentBody === undefined ? {} : { 'content-length': Buffer.byteLength(sentBody) };
		const all = { host: `${hostname}:${port}`, ...length, ...headers };
		const asked = request({ hostname, port, path: sent, method, headers: all, setHost: false }, (answer) => {
			let body = '';
			answer.setEncoding('utf8');
			answer.on('data', (chunk: string) => {
				body += chunk;
			});
			answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string>, body }));
		});
		asked.on('error', reject);
		asked.end(sentBody);
	});
}

/** What a server answers to bytes that no client would send: everything until it closes, or until it has been silent for a moment. */
export function exchange(origin: string, parts: (string | Buffer)[], { silence = 1500 } = {}): Promise<Answer> {
	const { hostname, port } = new URL(origin);
	return new Promise((resolve) => {
		let text = '';
		const socket = connect(Number(port), hostname, () => {
			for (const part of parts) socket.write(part, 'latin1');
		});
		const finish = () => {
			socket.destroy();
			resolve(answerOf(text));
		};
		socket.setTimeout(silence, finish);
		socket.on('data', (chunk) => {
			text += chunk.toString('latin1');
		});
		// A server that has said no may close before it has read everything.
		socket.on('error', () => {});
		socket.on('close', finish);
	});
}

/** The first answer in what a socket gave; status 0 when it gave none. */
function answerOf(text: string): Answer {
	const [head = '', ...rest] = text.split('\r\n\r\n');
	const [first = '', ...lines] = head.split('\r\n');
	const headers = lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
	return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') };
}
