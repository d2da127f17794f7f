import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a shim between the server and its C library does: see the file of that name in `shims`. */
export type Shim = 'fail-fsync' | 'shift-clock' | 'limit-files';

/** Compiles a shim into a folder and returns its path, for LD_PRELOAD; `null` where there is no gcc or no Linux. */
export async function compileShim(name: Shim, folder: string): Promise<string | null> {
	if (process.platform !== 'linux') return null;
	const source = fileURLToPath(new URL(`shims/${name}.c`, import.meta.url));
	const made = join(folder, `${name}.so`);
	try {
		await promisify(execFile)('gcc', ['-O2', '-shared', '-fPIC', '-o', made, source, '-ldl']);
		return made;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}

/** Writes the number that a shim reads from a file, where the file stands: the shim looks into its bytes. */
export const numberBytes = (value: number) => {
	const bytes = Buffer.alloc(8);
	bytes.writeBigInt64LE(BigInt(value));
	return bytes;
};
