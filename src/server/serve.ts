import { mkdirSync } from 'node:fs';
import { serveCommands } from '#src/command/socket.ts';
import { processWide } from '#src/lib/process-wide.ts';
import { readConfig } from './config.ts';
import { createSiteServer, type Renderer } from './http.ts';
import { lockDataDir } from './lock.ts';
import { Site } from './site.ts';
import { giveUp, step } from './steps.ts';

const DRAIN_MS = 10_000;

/** Opens the site that `environment` configures and serves it until Ctrl-C. Ends the process with a sentence when it cannot. */
export const serve = (environment: Record<string, string | undefined>): Promise<void> => start(environment).catch(giveUp);

async function start(environment: Record<string, string | undefined>): Promise<void> {
	const config = readConfig(environment);
	mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
	const lock = await lockDataDir(config.dataDir);
	if (!lock) throw new Error(`Another Rapport is using ${config.dataDir}. Stop it, or set DATA_DIR to another folder.`);

	const site = await step(
		'database',
		() => Site.open(config),
		(opened) => opened.keeper.away ?? 'up to date',
	);
	processWide('site', () => site);
	site.keeper.watch();
	if (!site.keeper.away) {
		await step(
			'search',
			() => site.index.build(),
			({ records, at }) => `${records} records, built ${at}`,
		).catch((error: unknown) => console.error(`The search index could not be built. ${error}`));
	}
	const { handler } = await step(
		'pages',
		() => import(new URL('../../dist/server/entry.mjs', import.meta.url).href) as Promise<{ handler: Renderer }>,
		() => 'loaded',
	);

	const server = createSiteServer(site, handler);
	const commands = await serveCommands(site);
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(config.port, config.host, resolve)).catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'EADDRINUSE' ? new Error(`PORT ${config.port} is taken by another program. Stop it, or set PORT to another number.`) : error;
	});
	console.log(`\n  Rapport is at ${config.origin}  (ready in ${(performance.now() / 1000).toFixed(1)} s; Ctrl-C stops it)\n`);

	// What loading took is given back before the first reader comes.
	globalThis.gc?.();

	let isStopping = false;
	const stop = () => {
		if (isStopping) process.exit(130);
		isStopping = true;
		console.log('\n  Finishing what was begun …');
		const hurry = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
		server.close(async () => {
			clearTimeout(hurry);
			commands.close();
			await site.close();
			lock.release();
			console.log('  Stopped.');
			process.exit(0);
		});
		server.closeIdleConnections();
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
}
