/** What a run found, and the file that keeps it: every figure of docs/performance.md comes from there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildResults } from './build.ts';
import type { CaseResults } from './cases.ts';
import type { CurveResults } from './curves.ts';
import type { FirstSearch } from './first-search.ts';
import type { HttpResults } from './http.ts';
import type { InstallResults } from './install.ts';
import type { LighthousePage } from './lighthouse.ts';
import type { Machine } from './machine.ts';
import type { MemoryResults } from './memory.ts';
import type { PageResults } from './pages.ts';
import type { ReplyResults } from './replies.ts';
import type { StartResults } from './start.ts';

/** By name, what each measurement found. */
export interface Found {
	http: HttpResults;
	replies: ReplyResults;
	cases: CaseResults;
	pages: PageResults;
	lighthouse: LighthousePage[];
	search: FirstSearch[];
	memory: MemoryResults;
	start: StartResults;
	build: BuildResults;
	install: InstallResults;
	curves: CurveResults;
}
export type Name = keyof Found;

/** Under which circumstances a measurement was made. */
export interface Circumstances extends Machine {
	at: string;
	/** Other work on the machine: how many processes wanted to run, over a minute, before and after. */
	load: [number, number];
}

export interface Results {
	found: Partial<Found>;
	circumstances: Partial<Record<Name, Circumstances>>;
}

const FOLDER = fileURLToPath(new URL('./results', import.meta.url));

/** The file of whole runs, which is kept with the sources, or that of quick ones, which is not. */
export const fileOf = ({ isQuick }: { isQuick: boolean }) => join(FOLDER, isQuick ? 'quick.json' : 'full.json');

/** What a file holds; nothing when there is none. */
export const readResults = (file: string): Results =>
	existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : { found: {}, circumstances: {} };

/** Writes a file, with its folder. */
export function writeResults(file: string, results: Results): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(results, null, '\t')}\n`);
}
