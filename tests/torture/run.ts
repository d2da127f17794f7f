/**
 * Everything that goes wrong on a machine, done to the real server on purpose: `npm run torture`. Ends with a table, and with 1 when a bar is missed.
 *
 *     npm run torture -- [--only r1,r3] [--minutes 20] [--seed 1] [--quick]
 */
import { parseArgs } from 'node:util';
import { giveUp } from '#src/server/steps.ts';
import { type Corpus, makeCorpus } from './corpus.ts';
import { isMet, type Measure, type Outcome } from './outcome.ts';
import { NAMES, type Name, RECIPES } from './recipes.ts';
import { circumstances, report } from './report.ts';
import { barLines, missedLines, tableLines } from './table.ts';

/**
 * What runs at the same time, in order, with its share of the minutes that are left then: first what no other work disturbs, then what is measured, each
 * alone. The last one takes what remains.
 */
const STAGES: { names: Name[]; share: number }[] = [
	{ names: ['r2', 'r3', 'r5', 'r6', 'r8'], share: 0.3 },
	{ names: ['r10'], share: 0.3 },
	{ names: ['r1'], share: 0.7 },
	{ names: ['r9'], share: 1 },
];

await main().catch(giveUp);

async function main(): Promise<void> {
	const { only, minutes, seed, isQuick } = readArguments();
	const here = circumstances();
	const ends = here.at.getTime() + minutes * 60_000;
	const outcomes: Outcome[] = [];
	const corpus = await makeCorpus();
	let isStopping = false;
	process.on('SIGINT', () => {
		if (isStopping) process.exit(130);
		isStopping = true;
		console.log('\nStopping after what runs now; again to stop at once.');
	});
	process.on('SIGTERM', () => process.exit(143));
	try {
		for (const { names, share } of STAGES) {
			if (isStopping) break;
			const until = Date.now() + Math.max(0, ends - Date.now()) * share;
			const asked = names.filter((name) => only.includes(name));
			outcomes.push(...(await Promise.all(asked.map((name) => runOne(name, corpus, { isQuick, seed, until, tell: (line) => console.log(line) })))));
		}
	} finally {
		corpus.remove();
	}
	const isWhole = !isQuick && outcomes.length === NAMES.length;
	await report({ here, seed, minutes, isQuick, outcomes }, isWhole);
	const missed = missedLines(outcomes);
	console.log(`\n${tableLines(outcomes).join('\n')}\n`);
	const notRun = outcomes.filter((outcome) => outcome.notRun !== undefined);
	if (notRun.length > 0) console.log(`Not run: ${notRun.map(({ recipe, notRun: why }) => `${recipe} (${why})`).join(', ')}`);
	console.log(missed.length === 0 ? 'Every bar of what ran is met.' : `Missed:\n${missed.join('\n')}`);
	process.exitCode = outcomes.length > 0 && outcomes.every(isMet) ? 0 : 1;
}

async function runOne(name: Name, corpus: Corpus, measure: Measure): Promise<Outcome> {
	const outcome = await RECIPES[name](corpus, measure);
	console.log(`\n== ${outcome.recipe} ${outcome.name}\n${barLines(outcome).join('\n')}`);
	return outcome;
}

function readArguments(): { only: Name[]; minutes: number; seed: number; isQuick: boolean } {
	const { values } = parseArgs({
		options: {
			only: { type: 'string', default: NAMES.join() },
			minutes: { type: 'string', default: '20' },
			seed: { type: 'string', default: '1' },
			quick: { type: 'boolean', default: false },
		},
	});
	const asked = values.only.toLowerCase().split(',');
	const unknown = asked.find((name) => !NAMES.some((known) => known === name));
	if (unknown !== undefined) throw new Error(`There is no recipe "${unknown}". There are: ${NAMES.join(', ')}.`);
	const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
	if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes takes a number above 0, --seed a whole number.');
	return { only: NAMES.filter((name) => asked.includes(name)), minutes, seed, isQuick: values.quick };
}
