/**
 * Everything that must hold, step by step, with one closing line over all of it. `--fast`: the inner loop, without build and browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#src/server/config.ts';
import { findChromium } from './browser.ts';

const isFast = process.argv.includes('--fast');
const REPORTS = join(ROOT, 'test-results');
const VITEST = ['run', '--config', 'tests/vitest.config.ts', `--maxWorkers=${availableParallelism()}`];
const PATH = `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}`;
const began = Date.now();
let passed = 0;
let failed = 0;

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

check('format and lint', 'biome', ['check', '--error-on-warnings', '.']);
const types = isFast ? null : beside('types', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
// A process reads the code once for all its files: they share nothing else.
vitest('architecture, unit and domain', ['--no-isolate', 'tests/architecture', 'tests/unit', 'tests/domain', 'tests/content']);
await types?.();
if (!isFast && check('build', process.execPath, ['src/build/build.ts'])) {
	vitest('site and security', ['tests/site', 'tests/security']);
	await browser();
}
console.log(`\nIn ${Math.round((Date.now() - began) / 1000)} s.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function browser(): Promise<void> {
	try {
		const env = { CHROMIUM_PATH: await findChromium() };
		console.log(`\nBrowser: ${env.CHROMIUM_PATH}`);
		const ran = run('in the browser', 'playwright', ['test', '--config', 'tests/playwright.config.ts'], env);
		const { stats } = JSON.parse(readFileSync(join(REPORTS, 'e2e.json'), 'utf8')) as {
			stats: { expected: number; unexpected: number; flaky: number; skipped: number };
		};
		const notPassed = stats.unexpected + stats.flaky + stats.skipped;
		// A run that ended badly before its first test has failed all the same.
		count(stats.expected, notPassed > 0 || ran ? notPassed : 1);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		count(0, 1);
	}
}

function vitest(name: string, folders: string[]): void {
	const report = join(REPORTS, `${name.replaceAll(/\W+/g, '-')}.json`);
	const ran = run(name, 'vitest', [...VITEST, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...folders]);
	try {
		const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numTotalTests: number; numFailedTestSuites: number };
		const notPassed = result.numTotalTests - result.numPassedTests;
		count(result.numPassedTests, notPassed > 0 || ran ? notPassed : 1);
	} catch {
		count(0, 1);
	}
}

/** A step that counts as one test. */
function check(name: string, command: string, args: string[]): boolean {
	const ran = run(name, command, args);
	count(ran ? 1 : 0, ran ? 0 : 1);
	return ran;
}

/** Begins a step that uses one core and counts as one test, beside what comes next. The returned function waits for it and says what it said. */
function beside(name: string, command: string, args: string[]): () => Promise<void> {
	const start = Date.now();
	const said = join(REPORTS, `${name}.txt`);
	const file = openSync(said, 'w');
	const ended = once(spawn(command, args, { stdio: ['ignore', file, file], cwd: ROOT, env: { ...process.env, PATH } }), 'exit');
	return async () => {
		const [status] = (await ended) as [number | null];
		console.log(
			`\n== ${name}\n${readFileSync(said, 'utf8')}== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - start) / 1000).toFixed(1)} s, beside the step before`,
		);
		count(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
	};
}

function run(name: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
	const start = Date.now();
	console.log(`\n== ${name}`);
	const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: ROOT, env: { ...process.env, PATH, ...env } });
	console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
	return status === 0;
}

function count(good: number, bad: number): void {
	passed += good;
	failed += bad;
}
