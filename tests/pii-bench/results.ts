/** What a run found, and the file that keeps it: every figure of docs/anonymization.md comes from there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LongText } from './long-text.ts';
import type { Part } from './weight.ts';

/** How one program did on a set of texts. Shares are of 1. */
export interface Row {
	name: string;
	direct: number;
	quasi: number;
	/** `null` when it masked nothing. */
	precision: number | null;
	leakFree: number;
	structured: number | null;
	toldTogether: number | null;
	decoysMasked: number;
	/** Milliseconds a text. */
	ms: number;
}

/** When and where something was measured. */
export interface Circumstances {
	at: string;
	machine: string;
	/** A plus sign when files had been changed since. */
	commit: string;
	/** How many processes wanted to run when it began. */
	load: number;
}

/** One set of texts, with everything that read it. Ours stand first. */
export interface Measured extends Circumstances {
	texts: number;
	decoys: number;
	rows: Row[];
}

/** What the engine weighs in a browser, and how it reads a long text. */
export interface Size extends Circumstances {
	parts: Part[];
	longText: LongText;
}

export interface Results {
	narratives?: Measured;
	/** Texts by other hands that rules were made after. */
	looked?: Measured;
	/** Texts that nobody who works on the rules has read. */
	unseen?: Measured;
	judgments?: Measured;
	size?: Size;
}

const FILE = fileURLToPath(new URL('results/latest.json', import.meta.url));

/** What was found before; nothing when no run was kept. */
export const readResults = (): Results => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {});

export function writeResults(results: Results): void {
	mkdirSync(dirname(FILE), { recursive: true });
	writeFileSync(FILE, `${JSON.stringify(results, null, '\t')}\n`);
}
