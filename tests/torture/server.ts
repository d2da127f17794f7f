import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { ROOT } from '#src/server/config.ts';
import { START } from '#tests/support/start-command.ts';
import { ask } from './ask.ts';

/** The ports that these servers take. */
const PORTS = { from: 4600, to: 4699 };
const MOST_START_MS = 30_000;

/** A real server in a process group of its own. */
export interface Running {
	pid: number;
	port: number;
	/** From its first instruction to its first page out of the database, in milliseconds. */
	readyMs: number;
	/** How it ended. */
	ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
	isOver: () => boolean;
	/** What it wrote on its output so far. */
	said: () => string;
	/** Kills it with everything that it started, as a power cut would. */
	kill: () => Promise<void>;
	/** Asks it to end, as Ctrl-C does. */
	stop: () => Promise<void>;
}

/** What was started here and has not ended: whatever becomes of this program, nothing of it stays. */
const started = new Set<ChildProcess>();
process.on('exit', killAll);

/** Kills every server that was started here and has not ended. */
export function killAll(): void {
	for (const child of started) signal(child, 'SIGKILL');
}

/**
 * Starts the server of this project on a data folder and resolves when it answers: with a page out of the database, or with `isAway`, with any page.
 * Throws what it said when it does not.
 */
export async function startServer(
	{ dataDir, port }: { dataDir: string; port: number },
	{ env = {}, isAway = false }: { env?: Record<string, string>; isAway?: boolean } = {},
): Promise<Running> {
	const began = performance.now();
	const child = spawn(process.execPath, START, {
		cwd: ROOT,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, PORT: String(port), PUBLIC_ORIGIN: `http://127.0.0.1:${port}`, ...env },
	});
	started.add(child);
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			said += chunk;
		});
	let isOver = false;
	const ended: Running['ended'] = new Promise((resolve) => {
		child.once('exit', (code, by) => {
			isOver = true;
			started.delete(child);
			resolve({ code, signal: by });
		});
	});
	for (;;) {
		const answer = await ask(port, isAway ? '/guides' : '/cases?lane=composite');
		if (answer.status === 200) break;
		if (isOver || performance.now() - began > MOST_START_MS) {
			signal(child, 'SIGKILL');
			throw new Error(`The server in ${dataDir} did not come up:\n${said}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	const end = async (by: NodeJS.Signals) => {
		signal(child, by);
		await ended;
	};
	return {
		pid: child.pid ?? 0,
		port,
		readyMs: performance.now() - began,
		ended,
		isOver: () => isOver,
		said: () => said,
		kill: () => end('SIGKILL'),
		stop: () => end('SIGTERM'),
	};
}

/** To the whole group: a server has children of its own. */
function signal({ pid }: ChildProcess, by: NodeJS.Signals): void {
	try {
		if (pid !== undefined) process.kill(-pid, by);
	} catch {
		// It is gone already.
	}
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
	const { from, to } = PORTS;
	for (let tries = 0; tries < 500; tries += 1) {
		const port = from + Math.floor(Math.random() * (to - from + 1));
		const isTaken = await new Promise<boolean>((resolve) => {
			const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true)));
			socket.once('error', () => resolve(false));
		});
		if (!isTaken && !given.has(port)) {
			given.add(port);
			return port;
		}
	}
	throw new Error(`No port from ${from} to ${to} is free.`);
}

/** Two recipes that run beside each other. */
const given = new Set<number>();
