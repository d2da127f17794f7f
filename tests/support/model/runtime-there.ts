import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const OWN = fileURLToPath(new URL('.', import.meta.url));
const Packages = z.object({ dependencies: z.record(z.string(), z.string()) });
const Package = z.object({ version: z.string() });

/** The packages that run an ONNX file, installed from their own lock file unless they are there: 140 MB that nobody needs who has no model. */
export async function runtimeThere(): Promise<string> {
	const read = <T>(schema: z.ZodType<T>, ...path: string[]) => schema.parse(JSON.parse(readFileSync(join(OWN, ...path), 'utf8')));
	const isThere = ([name, version]: [string, string]) =>
		existsSync(join(OWN, 'node_modules', name, 'package.json')) && read(Package, 'node_modules', name, 'package.json').version === version;
	if (!Object.entries(read(Packages, 'package.json').dependencies).every(isThere)) await promisify(execFile)('npm', ['ci', '--ignore-scripts'], { cwd: OWN });
	return join(OWN, 'node_modules');
}
