import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Where the bench's own packages lie: nothing of the site needs them. A folder of their own, since `#src/…` ends at the nearest package.json. */
export const OWN = fileURLToPath(new URL('./packages', import.meta.url));

/** Installs autocannon and Lighthouse from the bench's own lock file, once. Throws when they cannot be had. */
export async function installOwnPackages(): Promise<void> {
	if (existsSync(join(OWN, 'node_modules', 'lighthouse')) && existsSync(join(OWN, 'node_modules', 'autocannon'))) return;
	console.error('Installing the packages of tests/bench/packages/package-lock.json …');
	await promisify(execFile)('npm', ['ci', '--ignore-scripts'], { cwd: OWN });
}
