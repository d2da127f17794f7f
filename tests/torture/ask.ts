import { Agent, request } from 'node:http';

export interface Answer {
	/** 0: none came. */
	status: number;
	location: string;
	/** The cookies that it sets, as the next request sends them. */
	cookies: string;
	retryAfter: number;
	body: string;
	ms: number;
}

const MOST_MS = 20_000;
/** One for everybody: a browser keeps its connection too, and a server that was killed takes it along. */
const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Asks a server of ours for a page, or with `fields` sends it a form. Follows nothing, and never throws: what got no answer has status 0. */
export function ask(port: number, path: string, { cookie = '', fields }: { cookie?: string; fields?: Record<string, string> } = {}): Promise<Answer> {
	const began = performance.now();
	const body = fields && new URLSearchParams(fields).toString();
	const headers: Record<string, string> = { host: `127.0.0.1:${port}` };
	if (cookie) headers.cookie = cookie;
	if (body !== undefined) {
		headers['content-type'] = 'application/x-www-form-urlencoded';
		headers['content-length'] = String(Buffer.byteLength(body));
		headers.origin = `http://127.0.0.1:${port}`;
	}
	return new Promise((resolve) => {
		const none = () => resolve({ status: 0, location: '', cookies: '', retryAfter: 0, body: '', ms: performance.now() - began });
		const asked = request({ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers, agent, timeout: MOST_MS }, (res) => {
			let text = '';
			res.setEncoding('utf8');
			res.on('data', (chunk: string) => {
				text += chunk;
			});
			// An answer that was cut off says nothing for sure.
			res.on('close', () => {
				if (!res.complete) return none();
				const cookies = (res.headers['set-cookie'] ?? []).map((set) => set.slice(0, set.indexOf(';'))).join('; ');
				const { location = '', 'retry-after': retryAfter } = res.headers;
				resolve({ status: res.statusCode ?? 0, location, cookies, retryAfter: Number(retryAfter ?? 0), body: text, ms: performance.now() - began });
			});
		});
		asked.on('timeout', () => asked.destroy());
		asked.on('error', (error: NodeJS.ErrnoException) => {
			// It was kept for too long, and closed as this was on its way: a browser asks again, too.
			if (asked.reusedSocket && error.code === 'ECONNRESET') ask(port, path, { cookie, ...(fields && { fields }) }).then(resolve);
			else none();
		});
		asked.end(body);
	});
}
