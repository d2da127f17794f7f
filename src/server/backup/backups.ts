import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { LEAST_FREE_BYTES, roomIn } from '../health.ts';
import { Log } from '../log.ts';
import { readSecrets } from '../secrets.ts';
import { backupsIn, folderOf, isDue, type KeptBackup, nameOf, newestOf, prune } from './kept.ts';
import { readKeyFile, usualKeyFile } from './key-file.ts';
import type { TableContents } from './note.ts';

const WORKER = fileURLToPath(new URL('./copy-worker.ts', import.meta.url));
/** What was left when the machine went down meanwhile. */
const PART = /\.part(-journal)?$/;
const MINUTE_MS = 60_000;
const AGAIN_MS = 60 * MINUTE_MS;

/** What the copying process is asked for. */
export interface Asked {
	database: string;
	/** Where the copy is made, before it is sealed or gets its name. */
	plain: string;
	/** Where it is sealed, before that gets its name. */
	sealed: string;
	file: string;
	madeAt: string;
	/** Both in base64. */
	dataKey: string;
	key: string | null;
}

/** What came of it. */
export type Came = { bytes: number; tables: TableContents[] } | { fault: string };

export interface Backup {
	file: string;
	bytes: number;
	isSealed: boolean;
	tables: TableContents[];
	seconds: number;
}

/** Copies the database while it serves: when asked to, before a migration, and every night. */
export class Backups {
	readonly folder: string;
	#config: Config;
	#log: Log;
	#making: Promise<Backup> | null = null;
	#leaving = new AbortController();
	#fault: { sentence: string; at: number } | null = null;

	constructor(config: Config, log = Log.inWords()) {
		this.folder = folderOf(config.dataDir);
		this.#config = config;
		this.#log = log;
	}

	/** Why the last one by itself failed, as a sentence; `null` when it did not. */
	get fault(): string | null {
		return this.#fault?.sentence ?? null;
	}

	/** The newest one in the data folder. */
	async newest(now = new Date()): Promise<KeptBackup | null> {
		return newestOf(await backupsIn(this.#config.dataDir), now);
	}

	/**
	 * Makes one: under a name of its own in the data folder, in the folder of that name, or as the file of that name. It is sealed with the key file, or with
	 * the data folder's `backup.key` where there is one. The file has its name only when it is whole and was checked. Throws a sentence when it cannot be made.
	 */
	async make(options: MakeOptions = {}): Promise<Backup> {
		if (this.#making) throw new Error('A backup is being made. Try again in a moment.');
		this.#making = this.#make(options);
		try {
			return await this.#making;
		} finally {
			this.#making = null;
		}
	}

	/** Makes the one that a migration needs, unless the same was made a moment ago: a start that fails may be tried again and again. */
	async makeBefore(applied: number, now = new Date()): Promise<void> {
		const label = `before-${String(applied).padStart(4, '0')}`;
		const made = (await backupsIn(this.#config.dataDir)).find(({ file }) => file.includes(`.${label}.`));
		if (!made || now.getTime() - made.madeAt.getTime() > AGAIN_MS) await this.make({ label, now });
	}

	/** Makes the one of the night when it is time, and erases those whose time is over. A failure is said once, and tried again an hour later. */
	async keep(now = new Date()): Promise<void> {
		if (this.#making || this.#leaving.signal.aborted || (this.#fault && now.getTime() - this.#fault.at < AGAIN_MS)) return;
		if (!isDue((await this.newest(now))?.madeAt ?? null, now)) return;
		try {
			await this.make({ now });
			await prune(this.#config, now);
			this.#fault = null;
		} catch (error) {
			if (this.#leaving.signal.aborted) return;
			const sentence = error instanceof Error ? error.message : String(error);
			if (sentence !== this.fault) this.#log.tell(`The backup of the night failed. ${sentence}`);
			this.#fault = { sentence, at: now.getTime() };
		}
	}

	/** Gives up the one under way, and begins no other. */
	async stop(): Promise<void> {
		this.#leaving.abort();
		await this.#making?.catch(() => undefined);
	}

	async #make({ file: asked = this.folder, keyFile = null, label = '', now = new Date() }: MakeOptions): Promise<Backup> {
		const { dataDir, databaseFile } = this.#config;
		const sealing = keyFile ?? usualKeyFile(dataDir);
		const key = sealing === null ? null : readKeyFile(sealing);
		mkdirSync(this.folder, { recursive: true, mode: 0o700 });
		for (const name of await readdir(this.folder)) if (PART.test(name)) await rm(join(this.folder, name));
		const file = freeFile(asked, now, { label, sealed: key !== null });
		if (existsSync(file)) throw new Error(`${file} is there already. Move it away, or give another name.`);
		if (!existsSync(dirname(file))) throw new Error(`There is no folder ${dirname(file)}.`);
		// A name of its own: what copies for a server that was killed may still be at work.
		const mark = `${randomBytes(4).toString('hex')}.part`;
		const plain = key === null ? `${file}.${mark}` : join(this.folder, mark);
		await refuseWithoutRoom(databaseFile, key === null ? [plain] : [plain, file]);
		const began = performance.now();
		const came = await this.#copy({
			database: databaseFile,
			plain,
			sealed: `${file}.${mark}`,
			file,
			madeAt: now.toISOString(),
			dataKey: readSecrets(dataDir).encryptionKey.toString('base64'),
			key: key?.toString('base64') ?? null,
		});
		return { ...came, file, isSealed: key !== null, seconds: (performance.now() - began) / 1000 };
	}

	async #copy(asked: Asked): Promise<Exclude<Came, { fault: string }>> {
		const parts = [asked.plain, `${asked.plain}-journal`, asked.sealed];
		const child = spawn(process.execPath, [WORKER], { stdio: ['pipe', 'pipe', 'pipe'], signal: this.#leaving.signal, killSignal: 'SIGKILL' });
		// At once: what starting it takes, too, is taken from nobody who waits for a page.
		if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
		const ended = new Promise((resolve) => child.once('close', resolve));
		let said = '';
		child.stderr.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
		// It may have ended before it read anything.
		child.stdin.on('error', () => {});
		child.stdin.write(`${JSON.stringify(asked)}\n`);
		try {
			const came = await new Promise<Came>((resolve, reject) => {
				createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as Came));
				child.once('error', reject);
				ended.then(() => reject(new Error(said.trim() || 'The copying process was ended.')));
			});
			if ('fault' in came) throw new Error(came.fault);
			return came;
		} catch (error) {
			const why = this.#leaving.signal.aborted ? 'The site is stopping.' : error instanceof Error ? error.message : String(error);
			throw new Error(`The backup could not be made. ${why}`);
		} finally {
			child.kill('SIGKILL');
			await ended;
			for (const part of parts) await rm(part, { force: true });
		}
	}
}

interface MakeOptions {
	/** A folder or a new file. */
	file?: string | undefined;
	keyFile?: string | null | undefined;
	/** Goes into the name of its own. */
	label?: string;
	now?: Date;
}

/** The file itself, or one in the folder, whose name nothing has yet. */
function freeFile(asked: string, now: Date, named: { label: string; sealed: boolean }): string {
	if (!existsSync(asked) || !statSync(asked).isDirectory()) return asked;
	const file = join(asked, nameOf(now, named));
	return existsSync(file) ? freeFile(asked, new Date(now.getTime() + MINUTE_MS), named) : file;
}

async function refuseWithoutRoom(databaseFile: string, files: string[]): Promise<void> {
	const sizes = [databaseFile, `${databaseFile}-wal`].map((file) => (existsSync(file) ? statSync(file).size : 0));
	const needed = sizes.reduce((sum, size) => sum + size, 0) * files.length + LEAST_FREE_BYTES;
	for (const file of files) {
		if ((await roomIn(dirname(file))).free < needed)
			throw new Error(`There is too little room in ${dirname(file)}: a backup needs ${Math.ceil(needed / 1e6)} MB.`);
	}
}
