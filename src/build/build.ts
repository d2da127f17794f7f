import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { faultLine } from '#src/lib/front-matter.ts';
import { ROOT } from '#src/server/config.ts';
import { packLists } from '#src/server/static-files.ts';
import { giveUp, step } from '#src/server/steps.ts';
import { bundleServer } from './bundle-server.ts';
import { checkContent } from './check-content.ts';
import { makeFonts } from './fonts.ts';
import { recordBuild, sourcesDigest } from './sources-digest.mjs';
import { makeStylesheets, noteOwners } from './stylesheets.ts';

await buildSite().catch(giveUp);

/** Checks the content, makes the fonts and builds the site into `dist`. Throws every fault of the content with its line. */
async function buildSite(): Promise<void> {
	await step('content', checkedContent, (files) => files);
	await step('fonts', makeFonts, (made) => (made > 0 ? `${made} made` : 'there already'));
	const sources = await sourcesDigest();
	await step(
		'pages',
		async () => {
			await rm(join(ROOT, 'dist'), { recursive: true, force: true });
			await build({ root: ROOT, logLevel: 'warn', vite: { plugins: [noteOwners] } });
			// What the page script loads later is left on the server's side of the build.
			await cp(join(ROOT, 'dist/server/_astro'), join(ROOT, 'dist/client/_astro'), { recursive: true });
			await packLists(join(ROOT, 'dist', 'client', '_astro'));
			await makeStylesheets(join(ROOT, 'dist'));
		},
		() => 'built',
	);
	await step('server', bundleServer, () => 'in few files');
	await recordBuild(sources);
	await import('./compile.ts');
}

async function checkedContent(): Promise<string> {
	const faults = await checkContent('content');
	if (faults.length > 0)
		throw new Error(`The content has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map(faultLine).join('\n')}`);
	return 'every file reads well';
}
