import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '#src/domain/errors.ts';
import type { Candidate } from '#src/features/anonymize/types.ts';
import { modelIn } from './model-folder.ts';

const PROCESS = fileURLToPath(new URL('./model-process.ts', import.meta.url));
/** It may read files and load the runtime, and nothing else: neither write, nor start another process. */
const MAY = ['--permission', '--allow-fs-read=*', '--allow-addons', '--disable-warning=SecurityWarning'];
/** A text takes seconds; whoever comes after so many would wait a minute. */
const MOST_WAITING = 8;
/** For so many characters a slow model on a slow machine has a minute. Then something is wrong with it. */
const CHARACTERS_A_MINUTE = 20_000;
const MINUTE_MS = 60_000;

/** A text to read. */
export interface Asked {
	id: number;
	text: string;
}

/** What the process of a model says: that it is there, why it is not, or what it saw in a text; `null`: it broke at that text. */
export type Told = { name: string; sha256: string; runtime: string } | { fault: string } | { id: number; seen: Candidate[] | null };

/** Where the models of a site are. */
export const modelsDirOf = (dataDir: string): string => join(dataDir, 'models');

/** A token classifier that an operator put on this machine, in a process of its own. Without one, nothing is seen and nothing is started. */
export class LocalModel {
	#modelsDir: string;
	#tell: (sentence: string) => void;
	#child: ChildProcess | null = null;
	#opening: Promise<boolean> | null = null;
	/** In the order in which they are read. */
	#waiting = new Map<number, { length: number; answer: (seen: Candidate[] | null) => void }>();
	#late: NodeJS.Timeout | undefined;
	#asked = 0;
	#isClosed = false;

	/** `tell` gets a sentence when the model is there, when it cannot be used, and when it broke. None holds a word of a text. */
	constructor(modelsDir: string, tell: (sentence: string) => void) {
		this.#modelsDir = modelsDir;
		this.#tell = tell;
	}

	/** Whether there is a model that reads. Starts it when it is first asked for. */
	open(): Promise<boolean> {
		this.#opening ??= this.#start();
		return this.#opening;
	}

	/** What the model sees in a text; nothing where there is none, or where it broke. Refuses when too many texts wait. */
	async seen(text: string): Promise<Candidate[]> {
		const child = (await this.open()) ? this.#child : null;
		if (!child) return [];
		if (this.#waiting.size >= MOST_WAITING) throw new DomainError('busy', 'Many texts are being read just now. Nothing is lost: send yours again in a minute.');
		this.#asked += 1;
		const id = this.#asked;
		const answered = new Promise<Candidate[] | null>((answer) => this.#waiting.set(id, { length: text.length, answer }));
		if (this.#waiting.size === 1) this.#watch(child);
		child.send({ id, text } satisfies Asked, (error) => error && this.#answer(id, []));
		const seen = await answered;
		this.#watch(child);
		if (seen === null) this.#tell('The model broke at a text, which was read without it.');
		return seen ?? [];
	}

	close(): void {
		this.#isClosed = true;
		this.#child?.kill('SIGKILL');
	}

	#answer(id: number, seen: Candidate[] | null): void {
		this.#waiting.get(id)?.answer(seen);
		this.#waiting.delete(id);
	}

	/** Ends a process that takes too long for the text that it reads now. */
	#watch(child: ChildProcess): void {
		clearTimeout(this.#late);
		const [now] = this.#waiting.values();
		if (now) this.#late = setTimeout(() => child.kill('SIGKILL'), MINUTE_MS * Math.ceil((now.length + 1) / CHARACTERS_A_MINUTE));
	}

	async #start(): Promise<boolean> {
		try {
			const folder = modelIn(this.#modelsDir);
			if (folder === null) return false;
			const { name, sha256, runtime } = await this.#begun(folder);
			this.#tell(`The model ${name} reads along, with ${runtime}. SHA-256 of its file: ${sha256}.`);
			return true;
		} catch (error) {
			if (!this.#isClosed) this.#tell(`${error instanceof Error ? error.message : error} Texts are read without a model.`);
			return false;
		}
	}

	#begun(folder: string): Promise<Extract<Told, { sha256: string }>> {
		return new Promise((resolve, reject) => {
			const child = fork(PROCESS, [this.#modelsDir, folder], { execArgv: MAY, env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
			this.#child = child;
			let isThere = false;
			// Whoever waits for a page comes first.
			if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
			child.on('message', (told: Told) => {
				if ('seen' in told) this.#answer(told.id, told.seen);
				else if ('fault' in told) reject(new Error(told.fault));
				else {
					isThere = true;
					resolve(told);
				}
			});
			child.on('error', reject);
			child.once('exit', (code, signal) => {
				reject(new Error(`The process of the model in ${folder} ended with ${signal ?? code}.`));
				this.#child = null;
				if (isThere && !this.#isClosed) this.#tell(`The process of the model ended with ${signal ?? code}. Texts are read without it until the next start.`);
				for (const id of [...this.#waiting.keys()]) this.#answer(id, []);
			});
		});
	}
}
