import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '#src/server/config.ts';
import { rounded, sum } from './figures.ts';

export interface InstallResults {
	packages: number;
	megabytes: number;
	/** The Node that the project brings along, left out above. */
	nodeMegabytes: number;
}

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });
const NODE = /^node_modules\/node(-bin)?(-linux-(x64|arm64))?$/;

/**
 * What a production install holds: the packages of the lock file that are not for development and that this machine has, by what their files take
 * on disk. Counted instead of installed, which takes a minute and a network.
 */
export async function measureInstall(): Promise<InstallResults> {
	const { packages } = Lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
	const wanted = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev && existsSync(join(ROOT, path)));
	const [node, others] = [wanted.filter(([path]) => NODE.test(path)), wanted.filter(([path]) => !NODE.test(path))];
	const megabytes = (entries: typeof wanted) => rounded(sum(entries.map(([path]) => bytesOf(join(ROOT, path)))) / 1e6, 1);
	return { packages: others.length, megabytes: megabytes(others), nodeMegabytes: megabytes(node) };
}

/** What a package takes on disk, without the packages inside of it, which have lines of their own. */
function bytesOf(folder: string): number {
	return sum(
		readdirSync(folder, { withFileTypes: true })
			.filter(({ name }) => name !== 'node_modules')
			.map((entry) => {
				const path = join(folder, entry.name);
				// As du counts: whole blocks of 512 bytes.
				return entry.isDirectory() ? bytesOf(path) : entry.isFile() ? statSync(path).blocks * 512 : 0;
			}),
	);
}
