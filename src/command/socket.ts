import { chmodSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { join, relative } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Site } from '#src/server/site.ts';
import { COMMANDS, type Outcome } from './commands.ts';

/** Where the server of a data folder listens for commands. Shortened against the working folder: a socket's path may have 107 bytes. */
const socketOf = (dataDir: string) => {
	const absolute = join(dataDir, 'rapport.sock');
	const short = relative(process.cwd(), absolute);
	return short.length < absolute.length ? short : absolute;
};

/** Answers commands on the Unix socket of the data folder, for its owner alone. The caller holds the folder's lock, so a socket left behind is stale. */
export async function serveCommands(site: Site): Promise<Server> {
	const socket = socketOf(site.config.dataDir);
	rmSync(socket, { force: true });
	const server = createServer((req, res) => {
		const command = COMMANDS[req.url?.slice(1) ?? ''];
		const work =
			command && 'run' in command
				? json(req).then((options) => command.run(site, (options ?? {}) as Record<string, string>))
				: Promise.reject(new Error('This server does not know that command. Restart it after an update.'));
		work
			.catch((error: unknown): Outcome => ({ lines: [error instanceof Error ? error.message : String(error)], json: { error: String(error) }, exitCode: 1 }))
			.then((outcome) => res.end(JSON.stringify(outcome)));
	});
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve));
	chmodSync(socket, 0o600);
	return server;
}

/** Asks the server that holds this data folder; `null` when none answers. */
export function askServer(dataDir: string, command: string, options: Record<string, string>): Promise<Outcome | null> {
	return new Promise((resolve, reject) => {
		const asked = request({ socketPath: socketOf(dataDir), path: `/${command}`, method: 'POST' }, (res) => resolve(json(res) as Promise<Outcome>));
		asked.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? resolve(null) : reject(error)));
		asked.end(JSON.stringify(options));
	});
}
