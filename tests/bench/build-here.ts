import { spawnSync } from 'node:child_process';
import { isBuilt } from '#src/build/sources-digest.mjs';
import { ROOT } from '#src/server/config.ts';

/** Builds what is served, unless it is built already: a server that has to build first would be measured while it does. */
export async function buildHere(): Promise<void> {
	if (await isBuilt()) return;
	const { status } = spawnSync(process.execPath, ['src/boot.mjs', 'src/build/build.ts'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
	if (status !== 0) process.exit(1);
}
