import { mkdirSync } from 'node:fs';
import { serveCommands } from '#src/command/socket.ts';
import { demoEnvironment, markDemo, refuseDemo } from '#src/demo/mark.ts';
import { openDemo } from '#src/demo/open-demo.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { DomainError } from '#src/domain/errors.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import { hasAdmin } from '#src/features/members/queries.ts';
import { processWide } from '#src/lib/process-wide.ts';
import { mailerFor } from '#src/mail/mailer.ts';
import { startWorker } from '#src/worker/start-worker.ts';
import { readConfig } from './config.ts';
import { drainOf } from './drain.ts';
import { createSiteServer } from './http.ts';
import { lockDataDir } from './lock.ts';
import { Log } from './log.ts';
import { watchPressure } from './pressure.ts';
import type { Renderer } from './rendered.ts';
import { Site } from './site.ts';
import { giveUp, step } from './steps.ts';

/** Answers may take so long when the site stops; all of stopping, less than the ten seconds after which Docker kills. */
const DRAIN_MS = 7000;
const MOST_STOP_MS = 9000;
/** How a process ends that must be started again: EX_TEMPFAIL of sysexits.h. */
const START_AGAIN = 75;
const BROKEN_MS = 1000;

/** Opens the site, or the demo, that `environment` configures and serves it until Ctrl-C. Ends the process with a sentence when it cannot. */
export const serve = (environment: Record<string, string | undefined>, { isDemo = false } = {}): Promise<void> =>
	start(isDemo ? demoEnvironment(environment) : environment, isDemo).catch(giveUp);

async function start(environment: Record<string, string | undefined>, isDemo: boolean): Promise<void> {
	const config = readConfig(environment);
	const log = process.stderr.isTTY ? Log.inWords() : Log.inLines();
	if (isDemo) markDemo(config.dataDir);
	mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
	const lock = await lockDataDir(config.dataDir);
	if (!lock) throw new Error(`Another Rapport is using ${config.dataDir}. Stop it, or set DATA_DIR to another folder.`);
	if (!isDemo) refuseDemo(config);

	const site = await step(
		'database',
		() => (isDemo ? openDemo(config, log) : Site.open(config, { log })),
		(opened) => opened.keeper.away ?? 'up to date',
	);
	processWide('site', () => site);
	site.keeper.watch();
	if (!site.keeper.away) {
		await step(
			'search',
			() => site.index.build(),
			({ records, at }) => `${records} records, built ${at}`,
		).catch((error: unknown) => log.fault(error, 'The search index could not be built.'));
	}
	const { render } = await step(
		'pages',
		() => import(new URL('../../dist/run/pages.mjs', import.meta.url).href) as Promise<{ render: Renderer }>,
		() => 'loaded',
	);

	const pressure = watchPressure((sentence) => log.tell(sentence));
	const server = createSiteServer(site, render, { isBusy: pressure.isHigh });
	const drain = drainOf(server);
	const commands = await serveCommands(site);
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(config.port, config.host, resolve)).catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'EADDRINUSE' ? new Error(`PORT ${config.port} is taken by another program. Stop it, or set PORT to another number.`) : error;
	});
	const setupLink = await firstAdminLink(site);
	console.log(`\n  Rapport is at ${config.origin}  (ready in ${(performance.now() / 1000).toFixed(1)} s; Ctrl-C stops it)\n`);
	if (isDemo) console.log(`  This is a demo: its people and threads are invented. Be one of them: ${config.origin}/demo\n`);

	if (setupLink) console.log(`  Nobody administers this site yet. The first administrator joins here, within seven days:\n  ${setupLink}\n`);

	const mailer = mailerFor(config);
	const worker = startWorker(site, mailer);
	void site.model.open();

	// What loading took is given back before the first reader comes.
	globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });

	let isStopping = false;
	const stop = async () => {
		if (isStopping) process.exit(130);
		isStopping = true;
		console.log('\n  Finishing what was begun …');
		setTimeout(() => {
			log.tell('Something that was begun does not end, and is left. What was answered is kept; a mail may be sent twice.');
			process.exit(0);
		}, MOST_STOP_MS).unref();
		pressure.stop();
		const stopped = worker.stop();
		await drain(DRAIN_MS);
		commands.close();
		await stopped;
		mailer.close();
		await site.close();
		lock.release();
		console.log('  Stopped.');
		process.exit(0);
	};
	void site.keeper.writes.broken.then((reason) => {
		log.tell(reason);
		// Nothing is closed in order: that would write.
		const end = () => process.exit(START_AGAIN);
		void drain(BROKEN_MS).then(end);
	});
	if (!process.stderr.isTTY) keepOthersQuiet(log);
	process.on('unhandledRejection', (error) => log.fault(error));
	process.on('uncaughtException', (error) => {
		log.fault(error, 'Something broke where nobody waited for it. The site stops, so that it can be started again.');
		process.exit(START_AGAIN);
	});
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
}

/** A one-time link for the first administrator, new at each start until there is one (S26); `null` when there is, or while the database is away. */
async function firstAdminLink(site: Site): Promise<string | null> {
	if (site.keeper.away) return null;
	const ctx = site.contextAs(SYSTEM);
	if (await hasAdmin(ctx)) return null;
	const invited = inviteMember(ctx, { email: null, role: 'admin', agencyId: null, cohortId: null });
	return invited.then(
		({ link }) => link,
		(error: unknown) => {
			// A disk that is full is no reason to serve nobody.
			if (!(error instanceof DomainError)) throw error;
			site.log.tell(error.message);
			return null;
		},
	);
}

/** Astro says on the console at which address something broke, and with which words: of that, the log has where in the program it was. */
function keepOthersQuiet(log: Log): void {
	const report = (...said: unknown[]) => log.fault(said.find((one) => one instanceof Error) ?? said.join(' '));
	console.error = report;
	console.warn = report;
	console.info = report;
}
