/**
 * Everything that goes wrong on a machine, done to the real server on purpose: `npm run torture`. Ends with a table, and with 1 when a bar is missed.
 *
 *     npm run torture -- [--only r1,r3] [--minutes 20] [--seed 1] [--quick]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '#src/server/config.ts';
import { giveUp } from '#src/server/steps.ts';
import { makeCorpus } from './corpus.ts';
import { isMet, type Measure, type Outcome } from './outcome.ts';
import { killAgainAndAgain } from './r1-kill.ts';
import { tearTheLog } from './r2-torn-wal.ts';
import { failToSync } from './r3-fsync.ts';
import { fillTheDisk } from './r5-disk-full.ts';
import { corruptTheFile } from './r6-corrupt.ts';
import { stepTheClock } from './r8-clock.ts';
import { holdTheLock } from './r9-lock.ts';
import { barLines, tableLines } from './table.ts';

/** In the order of running, the long ones last, each with its share of the minutes that are left then. */
const RECIPES = {
	r2: { run: tearTheLog, share: 0.3 },
	r3: { run: failToSync, share: 0.3 },
	r5: { run: fillTheDisk, share: 0.5 },
	r6: { run: corruptTheFile, share: 0.3 },
	r8: { run: stepTheClock, share: 0.5 },
	r9: { run: holdTheLock, share: 0.4 },
	r1: { run: killAgainAndAgain, share: 1 },
};
type Name = keyof typeof RECIPES;
const NAMES: Name[] = ['r2', 'r3', 'r5', 'r6', 'r8', 'r9', 'r1'];
const RESULTS = join(ROOT, 'tests/torture/results');

await main().catch(giveUp);

async function main(): Promise<void> {
	const { only, minutes, seed, isQuick } = readArguments();
	const ends = Date.now() + minutes * 60_000;
	const outcomes: Outcome[] = [];
	const corpus = await makeCorpus();
	let isStopping = false;
	process.on('SIGINT', () => {
		if (isStopping) process.exit(130);
		isStopping = true;
		console.log('\nStopping after this recipe; again to stop at once.');
	});
	process.on('SIGTERM', () => process.exit(143));
	try {
		for (const name of NAMES.filter((one) => only.includes(one))) {
			if (isStopping) break;
			const left = Math.max(0, ends - Date.now());
			const measure: Measure = { isQuick, seed, until: Date.now() + left * RECIPES[name].share, tell: (line) => console.log(line) };
			console.log(`\n== ${name.toUpperCase()}`);
			const outcome = await RECIPES[name].run(corpus, measure);
			outcomes.push(outcome);
			console.log(barLines(outcome).join('\n'));
		}
	} finally {
		corpus.remove();
	}
	const machine = `${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, ${process.platform}`;
	await mkdir(RESULTS, { recursive: true });
	const isWhole = !isQuick && outcomes.length === NAMES.length;
	await writeFile(
		join(RESULTS, isWhole ? 'latest.json' : 'partial.json'),
		`${JSON.stringify({ at: new Date().toISOString(), machine, seed, isQuick, minutes, outcomes }, null, '\t')}\n`,
	);
	console.log(`\n${tableLines(outcomes).join('\n')}\n`);
	const missed = outcomes.filter((outcome) => !isMet(outcome));
	const notRun = outcomes.filter((outcome) => outcome.notRun !== undefined);
	if (notRun.length > 0) console.log(`Not run: ${notRun.map(({ recipe, notRun: why }) => `${recipe} (${why})`).join(', ')}`);
	console.log(missed.length === 0 ? 'Every bar of what ran is met.' : `Bars are missed in ${missed.map(({ recipe }) => recipe).join(', ')}.`);
	process.exitCode = missed.length === 0 && outcomes.length > 0 ? 0 : 1;
}

function readArguments(): { only: Name[]; minutes: number; seed: number; isQuick: boolean } {
	const { values } = parseArgs({
		options: {
			only: { type: 'string', default: NAMES.join() },
			minutes: { type: 'string', default: '25' },
			seed: { type: 'string', default: '1' },
			quick: { type: 'boolean', default: false },
		},
	});
	const asked = values.only.toLowerCase().split(',');
	const unknown = asked.find((name) => !NAMES.some((known) => known === name));
	if (unknown !== undefined) throw new Error(`There is no recipe "${unknown}". There are: ${NAMES.toSorted().join(', ')}.`);
	const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
	if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes takes a number above 0, --seed a whole number.');
	return { only: NAMES.filter((name) => asked.includes(name)), minutes, seed, isQuick: values.quick };
}
