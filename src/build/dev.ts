import { mkdirSync } from 'node:fs';
import { dev } from 'astro';
import { refuseDemo } from '#src/demo/mark.ts';
import { processWide } from '#src/lib/process-wide.ts';
import { mailerFor } from '#src/mail/mailer.ts';
import { ROOT, readConfig } from '#src/server/config.ts';
import { lockDataDir } from '#src/server/lock.ts';
import { Site } from '#src/server/site.ts';
import { giveUp, step } from '#src/server/steps.ts';
import { startWorker } from '#src/worker/start-worker.ts';
import { makeFonts } from './fonts.ts';

/** Serves the sources as they change, on the real database, with /styleguide. */
async function develop(): Promise<void> {
	const config = readConfig(process.env);
	mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
	if (!(await lockDataDir(config.dataDir))) throw new Error(`Another Rapport is using ${config.dataDir}. Stop it, or set DATA_DIR to another folder.`);
	refuseDemo(config);
	await step('fonts', makeFonts);
	const site = await step(
		'database',
		() => Site.open(config),
		(opened) => opened.keeper.away ?? 'up to date',
	);
	processWide('site', () => site);
	startWorker(site, mailerFor(config));
	await dev({ root: ROOT, server: { host: config.host, port: config.port } });
}

await develop().catch(giveUp);
