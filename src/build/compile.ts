import { step } from '#src/server/steps.ts';
import { recordCompiled } from './sources-digest.mjs';

/** Loads what a server loads, so that one that starts next under the same flags finds its code compiled. */
await step(
	'server',
	() => Promise.all([import('#src/server/serve.ts'), import(new URL('../../dist/server/entry.mjs', import.meta.url).href)]),
	() => 'compiled',
);
await recordCompiled();
