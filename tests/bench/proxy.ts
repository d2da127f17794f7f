/** A proxy on this machine that passes on what a browser asks, and tells of it: whoever in the browser asked. */
import http, { type IncomingMessage } from 'node:http';
import { text as textOf } from 'node:stream/consumers';

export interface Watcher {
	/** A request with its body. Returns who is told of the answer's beginning and of each piece of its body. */
	asked(request: IncomingMessage, body: string): { answered?: (answer: IncomingMessage) => void; came: (piece: Buffer) => void };
	/** The host and port of a tunnel that was wanted: none is given. */
	refused?: (to: string) => void;
}

export async function startProxy({ asked, refused }: Watcher): Promise<{ url: string; close(): void }> {
	const proxy = http.createServer(async (req, res) => {
		const body = await textOf(req);
		const { answered, came } = asked(req, body);
		const { method, headers, url = '' } = req;
		const { hostname, port, pathname, search } = new URL(url);
		const onward = http.request({ hostname, port, path: pathname + search, method, headers }, (answer) => {
			answered?.(answer);
			res.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.on('data', came);
			answer.pipe(res);
		});
		onward.on('error', () => res.destroy());
		onward.end(body);
	});
	if (refused)
		proxy.on('connect', ({ url = '' }, socket) => {
			refused(url);
			socket.destroy();
		});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const address = proxy.address();
	if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
	return { url: `http://127.0.0.1:${address.port}`, close: () => void proxy.close() };
}
