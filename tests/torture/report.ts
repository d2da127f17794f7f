import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#src/server/config.ts';
import type { Outcome } from './outcome.ts';
import { missedLines, tableLines } from './table.ts';

const DOCUMENT = join(ROOT, 'docs', 'durability.md');
const RESULTS = join(ROOT, 'tests', 'torture', 'results');
/** What people wrote stands around these lines and stays. */
const PART = /(<!-- results -->\n)[\s\S]*?(<!-- end -->)/;

/** Where and when a run began, and how many processes wanted to run already. */
export interface Circumstances {
	at: Date;
	machine: string;
	/** A plus sign when files had been changed since. */
	commit: string;
	load: number;
}

export interface Run {
	here: Circumstances;
	seed: number;
	minutes: number;
	isQuick: boolean;
	outcomes: Outcome[];
}

export function circumstances(): Circumstances {
	const [processor] = cpus();
	const machine = `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
	return {
		at: new Date(),
		machine,
		commit: said(['rev-parse', '--short', 'HEAD']) + (said(['status', '--porcelain', '--', 'src', 'db']) ? '+' : ''),
		load: loadNow(),
	};
}

/** Keeps what a run found in a file; with `isWhole`, in the document too. Throws when that has no place for it. */
export async function report(run: Run, isWhole: boolean): Promise<void> {
	await mkdir(RESULTS, { recursive: true });
	await writeFile(join(RESULTS, isWhole ? 'latest.json' : 'partial.json'), `${JSON.stringify(run, null, '\t')}\n`);
	if (!isWhole) return;
	const text = await readFile(DOCUMENT, 'utf8');
	if (!PART.test(text)) throw new Error('docs/durability.md has no part <!-- results -->.');
	await writeFile(
		DOCUMENT,
		text.replace(PART, (_, from: string, to: string) => `${from}\n${linesOf(run).join('\n')}\n\n${to}`),
	);
}

function linesOf({ here, seed, minutes, outcomes }: Run): string[] {
	const { at, machine, commit, load } = here;
	const took = Math.round((Date.now() - at.getTime()) / 60_000);
	const missed = missedLines(outcomes);
	return [
		`\`npm run torture -- --minutes ${minutes} --seed ${seed}\` on ${at.toISOString().slice(0, 10)}, commit ${commit}, ${machine}: ${took} minutes. Load was`,
		`${load.toFixed(1)} when it began and ${loadNow().toFixed(1)} at its end: more than there are cores means that something else took part.`,
		'',
		...tableLines(outcomes),
		'',
		...(missed.length === 0 ? ['Every bar is met.'] : ['Missed:', '', ...missed.map((line) => `- ${line}.`)]),
	];
}

const loadNow = () => loadavg()[0] ?? 0;

function said(args: string[]): string {
	try {
		return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
	} catch {
		return '';
	}
}
