/** A proxy that writes down every request of a browser, whoever in it asks: pages, workers and service workers alike. */
import http from 'node:http';
import { text as textOf } from 'node:stream/consumers';

export interface Asked {
	method: string;
	url: string;
	body: string;
	/** Line, headers and body, decoded: whatever could carry a text. */
	sent: string;
	/** Of the answer's body, as it came. */
	bytes: number;
}

export interface Recorder {
	url: string;
	asked: Asked[];
	close(): void;
}

/** Starts one. What wants a tunnel is written down and refused: nothing of ours needs one. */
export async function startRecorder(): Promise<Recorder> {
	const asked: Asked[] = [];
	const proxy = http.createServer(async (req, res) => {
		const { method = '', url = '', headers } = req;
		const body = await textOf(req);
		const noted: Asked = { method, url, body, sent: decoded(`${url} ${JSON.stringify(headers)} ${body}`), bytes: 0 };
		asked.push(noted);
		const { hostname, port, pathname, search } = new URL(url);
		const onward = http.request({ hostname, port, path: pathname + search, method, headers }, (answer) => {
			res.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.on('data', (chunk: Buffer) => {
				noted.bytes += chunk.length;
			});
			answer.pipe(res);
		});
		onward.on('error', () => res.destroy());
		onward.end(body);
	});
	proxy.on('connect', ({ url = '' }, socket) => {
		asked.push({ method: 'CONNECT', url, body: '', sent: decoded(url), bytes: 0 });
		socket.destroy();
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const address = proxy.address();
	if (address === null || typeof address === 'string') throw new Error('The recording proxy has no port.');
	return { url: `http://127.0.0.1:${address.port}`, asked, close: () => void proxy.close() };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return text;
	}
}
