/**
 * Measures the built site on synthetic sites of its own, beside a bare node:http server and what peers take, and judges it by the bars.
 *
 *     npm run bench                          everything but the curves; writes tests/bench/results/full.json and docs/performance.md
 *     npm run bench -- --curves              also how cost grows with cases and posts
 *     npm run bench -- --only http,pages     only these; the others keep what was found before
 *     npm run bench -- --quick               short, to see that it works: figures go to tests/bench/results/quick.json and nowhere else
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { BARS, judge } from './bars.ts';
import { measureBuild } from './build.ts';
import { buildHere } from './build-here.ts';
import { measureCases } from './cases.ts';
import { measureCurves } from './curves.ts';
import { measureFirstSearch } from './first-search.ts';
import { measureHttp } from './http.ts';
import { measureInstall } from './install.ts';
import { Lab } from './lab.ts';
import { measureLighthouse } from './lighthouse.ts';
import { thisMachine } from './machine.ts';
import { measureMemory } from './memory.ts';
import { measurePages } from './pages.ts';
import { measureReplies } from './replies.ts';
import { report } from './report.ts';
import { type Found, fileOf, type Name, type Results, readResults, writeResults } from './results.ts';
import { measureStart } from './start.ts';
import { barTable, plain, tablesOf } from './tables.ts';

/** In the order in which they disturb each other least: replies and cases change the site that the others read. */
const MEASURES: { [N in Name]: (lab: Lab) => Promise<Found[N]> } = {
	install: measureInstall,
	build: measureBuild,
	start: measureStart,
	memory: measureMemory,
	http: measureHttp,
	pages: measurePages,
	lighthouse: measureLighthouse,
	search: measureFirstSearch,
	replies: measureReplies,
	cases: measureCases,
	curves: measureCurves,
};
const NAMES = Object.keys(MEASURES) as Name[];

const { values } = parseArgs({
	options: { only: { type: 'string' }, quick: { type: 'boolean' }, curves: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
	console.log(`npm run bench -- [--only ${NAMES.join(',')}] [--quick] [--curves]\n\nExits with 1 when a bar that is due is not met. See docs/performance.md.`);
	process.exit(0);
}
process.exitCode = (await bench(chosenNames(), values.quick === true)) ? 0 : 1;

function chosenNames(): Name[] {
	const asked = values.only?.split(',').map((name) => name.trim());
	const unknown = asked?.find((name) => !NAMES.some((known) => known === name));
	if (unknown !== undefined) {
		console.error(`Nothing is measured under the name "${unknown}". There is: ${NAMES.join(', ')}.`);
		process.exit(1);
	}
	return NAMES.filter((name) => (asked ? asked.includes(name) : name !== 'curves') || (name === 'curves' && values.curves));
}

/** Measures, prints, writes and judges. Returns whether every bar is met that what was chosen can meet. */
async function bench(chosen: Name[], isQuick: boolean): Promise<boolean> {
	await buildHere();
	const file = fileOf({ isQuick });
	const results = readResults(file);
	const machine = await thisMachine();
	console.log(`${machine.cores} × ${machine.processor}, Node ${machine.node}, Chromium ${machine.chromium}, ${machine.generator}`);
	const lab = new Lab({ isQuick });
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => {
			lab.close();
			process.exit(130);
		});
	const failed: Name[] = [];
	try {
		for (const name of chosen) {
			console.error(`\n== ${name}`);
			const before = load();
			try {
				await take(results, name, lab);
				results.circumstances[name] = { ...machine, at: new Date().toISOString(), load: [before, load()] };
				writeResults(file, results);
				for (const table of tablesOf(name, results.found)) console.log(plain(table));
			} catch (error) {
				// The others are worth having; what is missing meets no bar.
				delete results.found[name];
				failed.push(name);
				console.error(error);
			}
		}
	} finally {
		lab.close();
	}
	if (!isQuick) report(results);
	const judged = judge(
		results,
		BARS.filter(({ of }) => chosen.includes(of)),
	);
	console.log(plain(barTable(judged)));
	const missed = judged.filter(({ isMet }) => !isMet).length;
	console.log(`\n${judged.length - missed} bars met, ${missed} not met${failed.length > 0 ? `, and not measured: ${failed.join(', ')}` : ''}`);
	return missed === 0 && failed.length === 0;
}

function load(): number {
	return Number((loadavg()[0] ?? 0).toFixed(2));
}

async function take<N extends Name>(results: Results, name: N, lab: Lab): Promise<void> {
	const found: Found[N] = await MEASURES[name](lab);
	results.found = { ...results.found, [name]: found };
}
