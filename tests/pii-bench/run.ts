/**
 * Measures how well our engine masks annotated texts, beside packages that anybody can install, and judges it by the bars.
 *
 *     npm run bench:anonymize              writes tests/pii-bench/results/latest.json and docs/anonymization.md
 *     npm run bench:anonymize -- --ours    our engine alone: nothing is installed and nothing is written
 *     npm run bench:anonymize -- --browser the workbench in a browser with a slow processor, and all that it asks for: nothing is written
 */
import { parseArgs } from 'node:util';
import { giveUp } from '#src/server/steps.ts';
import { buildHere } from '../bench/build-here.ts';
import { plain } from '../bench/tables.ts';
import { judgments, LOOKED_AT, narratives, UNSEEN } from './annotated.ts';
import { judge, judgeSize } from './bars.ts';
import { measureBrowser } from './browser.ts';
import { browserTable, missedBy, requestTable } from './browser-report.ts';
import { measure, measureSize } from './measure.ts';
import { ours } from './ours.ts';
import { installPeers, peers } from './peers.ts';
import { barTable, judgmentTable, LOOKED_TITLE, longTable, narrativeTable, report, UNSEEN_TITLE, weightTable } from './report.ts';
import { type Results, readResults, writeResults } from './results.ts';

const { values } = parseArgs({ options: { ours: { type: 'boolean' }, browser: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
if (values.help) {
	console.log('npm run bench:anonymize -- [--ours | --browser]\n\nExits with 1 when a bar is not met. See docs/anonymization.md.');
	process.exit(0);
}
const run = values.browser ? benchBrowser() : bench(values.ours === true);
process.exitCode = (await run.catch(giveUp)) ? 0 : 1;

/** Opens the workbench in a browser, prints what was measured there, and judges. */
async function benchBrowser(): Promise<boolean> {
	await buildHere();
	const found = await measureBrowser();
	console.log(plain(browserTable(found)));
	console.log(plain(requestTable(found)));
	const missed = missedBy(found);
	console.log(missed.length === 0 ? '\nEvery bar is met.' : `\nNot met: ${missed.join('; ')}`);
	return missed.length === 0;
}

/** Measures, prints and judges; with the peers, writes too. Returns whether every bar is met. */
async function bench(isOursAlone: boolean): Promise<boolean> {
	if (!isOursAlone) {
		await installPeers();
		await buildHere();
	}
	const readers = isOursAlone ? [ours] : [ours, ...peers()];
	console.error('\n== narratives');
	const found = await measure(narratives(), readers);
	console.log(plain(narrativeTable(found)));
	const looked = await measure(
		LOOKED_AT.flatMap((set) => narratives(set)),
		[ours],
	);
	const unseen = await measure(narratives(UNSEEN), readers);
	for (const table of [narrativeTable(unseen, UNSEEN_TITLE), narrativeTable(looked, LOOKED_TITLE)]) console.log(plain(table));
	// Where the judgments are not there, what was found of them before stays.
	const results: Results = { ...readResults(), narratives: found, looked, unseen };
	const legal = judgments();
	console.error(legal ? '\n== judgments' : '\nThe judgments of the Text Anonymization Benchmark are not on this machine.');
	if (legal) {
		results.judgments = await measure(legal, readers);
		console.log(plain(judgmentTable(results.judgments)));
	}
	const judged = judge(found);
	if (!isOursAlone) {
		console.error('\n== size');
		results.size = await measureSize();
		for (const table of [weightTable(results.size), longTable(results.size)]) console.log(plain(table));
		judged.push(...judgeSize(results.size));
	}
	console.log(plain(barTable(judged)));
	if (!isOursAlone) {
		writeResults(results);
		report(results, judged);
	}
	const missed = judged.filter(({ isMet }) => !isMet).length;
	console.log(`\n${judged.length - missed} bars met, ${missed} not met`);
	return missed === 0;
}
