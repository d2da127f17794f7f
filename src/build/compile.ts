import { step } from '#src/server/steps.ts';
import { recordCompiled } from './sources-digest.mjs';

/** Loads what a server loads, so that one that starts next under the same flags finds its code compiled. */
await step(
	'code',
	() => Promise.all(['serve', 'pages'].map((built) => import(new URL(`../../dist/run/${built}.mjs`, import.meta.url).href))),
	() => 'compiled',
);
await recordCompiled();
