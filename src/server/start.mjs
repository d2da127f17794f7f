// Plain JavaScript, as is what it imports: see sources-digest.mjs.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuilt, isCompiled } from '../build/sources-digest.mjs';

const HELP = `npm start

Does everything a site needs and serves it: installs packages, builds when the sources changed, brings the database
up to date, mirrors the cases of content/cases, builds the search index, and answers until Ctrl-C.
Its settings are environment variables: see .env.example.

--demo (npm run demo): the same on a folder of its own, with a community that is invented.`;

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' }, demo: { type: 'boolean' } }, strict: false });
if (values.help) {
	console.log(HELP);
	process.exit(0);
}
console.log('Rapport');
const missing = !(await isBuilt()) ? 'build.ts' : !(await isCompiled()) ? 'compile.ts' : null;
if (missing) {
	// In a process of its own: what building, compiling and stripping types hold in memory would stay with the server for good.
	const boot = fileURLToPath(new URL('../boot.mjs', import.meta.url));
	// With the same flags: what was compiled under others is no use here.
	const built = spawnSync(process.execPath, [...process.execArgv, boot, `src/build/${missing}`], { stdio: 'inherit' });
	if (built.status !== 0) process.exit(built.status ?? 1);
}
const { serve } = await import(new URL('../../dist/run/serve.mjs', import.meta.url).href);
await serve(process.env, { isDemo: values.demo === true });
