import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compileShim, numberBytes } from './shims.ts';

const run = promisify(execFile);
const MB = 1024 * 1024;

/** A data folder on a disk of its own. */
export interface SmallDisk {
	dataDir: string;
	how: string;
	/** What the server needs in its environment. */
	env: Record<string, string>;
	/** Lets another program take what is left, to the last byte. */
	fill: () => Promise<void>;
	/** Takes that away again, and makes the disk larger. */
	makeRoom: (megabytes: number) => Promise<void>;
	remove: () => Promise<void>;
}

/** A small disk with a copy of the data: mounted, or where that is not allowed, with files that cannot grow. `null` where neither can be. */
export async function smallDisk(from: string, folder: string, megabytes: number): Promise<SmallDisk | null> {
	await mkdir(folder, { recursive: true });
	return (await mounted(from, folder, megabytes)) ?? (await limited(from, folder, megabytes));
}

async function mounted(from: string, folder: string, megabytes: number): Promise<SmallDisk | null> {
	try {
		await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'rapport-torture', folder]);
	} catch {
		return null;
	}
	const leave = () => void spawnSync('umount', ['-l', folder]);
	process.prependListener('exit', leave);
	const dataDir = join(folder, 'data');
	await cp(from, dataDir, { recursive: true });
	const other = join(folder, 'of-another-program');
	return {
		dataDir,
		how: `tmpfs of ${megabytes} MB`,
		env: {},
		async fill() {
			const file = await open(other, 'a');
			for (const bytes of [MB, 4096])
				for (let room = true; room; )
					room = await file.write(Buffer.alloc(bytes)).then(
						({ bytesWritten }) => bytesWritten === bytes,
						() => false,
					);
			await file.close();
		},
		async makeRoom(more) {
			await rm(other, { force: true });
			await run('mount', ['-o', `remount,size=${more}m`, folder]);
		},
		async remove() {
			process.off('exit', leave);
			await run('umount', [folder]).catch(leave);
		},
	};
}

async function limited(from: string, folder: string, megabytes: number): Promise<SmallDisk | null> {
	const shim = await compileShim('limit-files', folder);
	if (!shim) return null;
	const dataDir = join(folder, 'data');
	await cp(from, dataDir, { recursive: true });
	const limit = join(folder, 'limit');
	const file = await open(limit, 'w+');
	const set = (bytes: number) => file.write(numberBytes(bytes), 0, 8, 0);
	await set(megabytes * MB);
	return {
		dataDir,
		how: `files of at most ${megabytes} MB`,
		env: { LD_PRELOAD: shim, LIMIT_FILE: limit, LIMIT_IN: dataDir },
		fill: async () => void (await set(Math.min((await stat(join(dataDir, 'rapport.db'))).size, MB))),
		makeRoom: async (more) => void (await set(more * MB)),
		remove: () => file.close(),
	};
}
