import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export const HEALTH = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';

/** A connection to a server, on which nothing was asked yet. Throws when it is turned away. */
export async function connected(origin: string): Promise<Socket> {
	const socket = connect(Number(new URL(origin).port), '127.0.0.1');
	await once(socket, 'connect');
	socket.on('error', () => {});
	return socket;
}

/** A connection on which the server has answered once. Throws when it is closed before. */
export async function known(origin: string): Promise<Socket> {
	const socket = await connected(origin);
	socket.write(HEALTH);
	const closed = once(socket, 'close').then(() => {
		throw new Error('It was closed.');
	});
	await Promise.race([once(socket, 'data'), closed]);
	closed.catch(() => {});
	return socket;
}

/** What still comes on a connection until it is closed. */
export async function rest(socket: Socket): Promise<string> {
	let text = '';
	socket.on('data', (chunk: Buffer) => {
		text += chunk;
	});
	if (!socket.closed) await once(socket, 'close');
	return text;
}
