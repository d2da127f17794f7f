import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { ROOT } from '#src/server/config.ts';
import { findChromium } from '../browser.ts';
import { generator } from './generator.ts';

/** What figures depend on. It names no host and no path. */
export interface Machine {
	cores: number;
	processor: string;
	memoryGb: number;
	node: string;
	chromium: string;
	generator: string;
	/** The commit that was measured; a plus sign when files had been changed since. */
	commit: string;
}

/** Looks at this machine, its programs and the sources. What cannot be told is "unknown". */
export async function thisMachine(): Promise<Machine> {
	const said = (command: string, args: string[]) => {
		try {
			return execFileSync(command, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
		} catch {
			return '';
		}
	};
	const chromium = await findChromium().catch(() => '');
	const commit = said('git', ['rev-parse', '--short', 'HEAD']);
	return {
		cores: availableParallelism(),
		processor: cpus()[0]?.model.trim() ?? 'unknown',
		memoryGb: Math.round(totalmem() / 2 ** 30),
		node: process.versions.node,
		chromium: (chromium && /[\d.]+/.exec(said(chromium, ['--version']))?.[0]) || 'unknown',
		generator,
		commit: commit ? commit + (said('git', ['status', '--porcelain', '--', 'src', 'db', 'content']) ? '+' : '') : 'unknown',
	};
}
