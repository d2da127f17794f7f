/** Where everything is measured: synthetic sites in a folder of their own, and the real server on them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '#src/server/config.ts';
import { START } from '#tests/support/start-command.ts';
import { endingWithUs } from './children.ts';
import { costOf } from './process-tree.ts';
import { answerOf } from './requests.ts';

const START_WITHIN_MS = 120_000;

const Loaded = z.object({
	members: z.array(z.object({ handle: z.string(), cookie: z.string() })),
	urls: z.object({ home: z.string(), guide: z.string(), case: z.string(), caseList: z.string(), search: z.string(), space: z.string(), thread: z.string() }),
	reply: z.object({ url: z.string(), field: z.string() }),
});

export interface Amounts {
	cases: number;
	threads: number;
	/** In each thread, beside its first post. */
	replies: number;
}

/** A synthetic site that can be served: its folder, its addresses, and the cookies of 16 members. */
export interface Corpus {
	dataDir: string;
	port: number;
	origin: string;
	cookies: string[];
	urls: z.infer<typeof Loaded>['urls'];
	reply: z.infer<typeof Loaded>['reply'];
}

/** The sites that measurements share. `main` is what the issue asks for; the others hold cases only, to compare. */
const SITES = {
	main: { cases: 1000, threads: 200, replies: 50 },
	/** With the editors' pages and terms, its index holds 220 pages, as peers' did. */
	likePeers: { cases: 128, threads: 1, replies: 1 },
	small: { cases: 220, threads: 1, replies: 1 },
	large: { cases: 2200, threads: 1, replies: 1 },
} satisfies Record<string, Amounts>;

/** What a measurement is given. */
export class Lab {
	readonly isQuick: boolean;
	readonly folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
	#sites = new Map<string, Promise<Corpus>>();

	constructor({ isQuick }: { isQuick: boolean }) {
		this.isQuick = isQuick;
	}

	/** A shared site, loaded when it is first asked for. */
	site(name: keyof typeof SITES): Promise<Corpus> {
		const known = this.#sites.get(name) ?? this.load(name, SITES[name]);
		this.#sites.set(name, known);
		return known;
	}

	/** Loads a site of this name, or tops one up: what is there stays. */
	async load(name: string, { cases, threads, replies }: Amounts): Promise<Corpus> {
		const dataDir = join(this.folder, name);
		const port = await freePort();
		const origin = `http://127.0.0.1:${port}`;
		const amounts = ['--cases', cases, '--threads', threads, '--replies', replies, '--members', 40, '--seed', 1].map(String);
		const { output } = await command(['load', ...amounts], { dataDir, port, origin });
		const { members, urls, reply } = Loaded.parse(JSON.parse(output));
		return { dataDir, port, origin, cookies: members.map(({ cookie }) => cookie), urls, reply };
	}

	/** Forgets everything that was loaded. */
	close(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}

const environment = ({ dataDir, port, origin }: Pick<Corpus, 'dataDir' | 'port' | 'origin'>) => ({
	DATA_DIR: dataDir,
	PORT: String(port),
	PUBLIC_ORIGIN: origin,
	HOST: '127.0.0.1',
});

/** Runs a command of `rapport` on a site that nobody serves, and says what it cost. */
export const command = (args: string[], corpus: Pick<Corpus, 'dataDir' | 'port' | 'origin'>) =>
	costOf(process.execPath, ['src/boot.mjs', 'src/command/rapport.ts', ...args, '--json'], { cwd: ROOT, env: environment(corpus) });

export interface RunningServer {
	pid: number;
	/** From the start of its process to the first page. */
	startMs: number;
	stop: () => Promise<void>;
}

/** Starts the real server on a site and waits for its first page. Throws what it said when none comes. */
export async function serve(corpus: Corpus): Promise<RunningServer> {
	const began = performance.now();
	const child = endingWithUs(spawn(process.execPath, START, { cwd: ROOT, env: { ...process.env, ...environment(corpus) }, stdio: ['ignore', 'pipe', 'pipe'] }));
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
	const ended = new Promise<never>((_, reject) =>
		child.once('exit', (code) => reject(new Error(`The server ended with ${code} before its first page.\n${said}`))),
	);
	await Promise.race([firstPage(corpus.urls.home), ended]);
	const startMs = performance.now() - began;
	ended.catch(() => {});
	return { pid: child.pid ?? 0, startMs, stop: () => stopped(child) };
}

async function firstPage(url: string): Promise<void> {
	for (const until = performance.now() + START_WITHIN_MS; performance.now() < until; ) {
		const status = await answerOf(url).then(
			(answer) => answer.status,
			() => 0,
		);
		if (status === 200) return;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	throw new Error('The server showed no page within two minutes.');
}

async function stopped(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	await ended;
}

async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
	const address = probe.address();
	await new Promise((resolve) => probe.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('There is no free port.');
	return address.port;
}
