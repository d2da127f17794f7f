import { join, relative, sep } from 'node:path';
import { build } from 'rolldown';
import { ROOT } from '#src/server/config.ts';

/** Packages that load a binary from beside themselves. */
const WITH_BINARIES = ['libsql', '@node-rs/argon2', 'pagefind', 'sharp'];

/**
 * Writes the server and its packages into few files, `dist/run/serve.mjs` and its chunks: Node takes more than a second to find 700 modules.
 * What is started by path (workers, migrations) stays where it is, and is found from there.
 */
export async function bundleServer(): Promise<void> {
	const out = join(ROOT, 'dist', 'run');
	await build({
		cwd: ROOT,
		input: { serve: join(ROOT, 'src', 'server', 'serve.ts'), pages: join(ROOT, 'dist', 'server', 'entry.mjs') },
		platform: 'node',
		external: WITH_BINARIES.map((name) => new RegExp(`^${name}(/|$)`)),
		logLevel: 'warn',
		plugins: [
			{
				name: 'own-place',
				transform(code, id) {
					if (!id.startsWith(join(ROOT, 'src') + sep) && !id.startsWith(join(ROOT, 'db') + sep)) return null;
					const own = relative(out, id).split(sep).join('/');
					return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(own)}, import.meta.url).href`);
				},
			},
		],
		output: { dir: out, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
	});
}
