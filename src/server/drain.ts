import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { closeWithAnswers } from './answered.ts';

const LOOK_EVERY_MS = 50;

/**
 * Returns how to end a server that does not listen yet: it takes no connection any more, gives the answers that were asked for, and closes each connection
 * behind its answer, or the rest after `mostMs`. Resolves when all are closed.
 */
export function drainOf(server: Server): (mostMs: number) => Promise<void> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	return (mostMs) =>
		new Promise((resolve) => {
			const hurry = setTimeout(() => server.closeAllConnections(), mostMs);
			const look = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
			server.close(() => {
				clearTimeout(hurry);
				clearInterval(look);
				resolve();
			});
			closeWithAnswers();
			// Browsers open connections ahead, and nothing was asked on these.
			for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
		});
}
