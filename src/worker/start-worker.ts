import { SYSTEM } from '#src/domain/actor.ts';
import { expireRecords } from '#src/features/retention/expire-records.ts';
import type { Mailer } from '#src/mail/mailer.ts';
import type { Site } from '#src/server/site.ts';
import { drainOutbox } from './drain-outbox.ts';

const DRAIN_EVERY_MS = 5000;
const EXPIRE_EVERY_MS = 3_600_000;

export interface Worker {
	/** Begins nothing more, and resolves when what was begun is done. */
	stop(): Promise<void>;
}

/** Does what nobody waits for, inside the server: sends mail, and erases what was kept long enough. Rests while the database is away. */
export function startWorker(site: Site, mailer: Mailer): Worker {
	const leaving = new AbortController();
	const jobs = [
		every(DRAIN_EVERY_MS, site, async () => {
			const ctx = site.contextAs(SYSTEM);
			while (await drainOutbox(ctx, mailer, { signal: leaving.signal }));
		}),
		every(EXPIRE_EVERY_MS, site, () => expireRecords(site.contextAs(SYSTEM))),
	];
	return {
		async stop() {
			leaving.abort();
			await Promise.all(jobs.map((stop) => stop()));
		},
	};
}

/** Works now and then again, never twice at once. A fault is reported and ends that turn only. Returns how to stop. */
function every(ms: number, site: Site, work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	const turn = () => {
		if (running || site.keeper.away) return;
		running = work()
			.catch((error: unknown) => {
				if (!site.keeper.report(error)) console.error(error);
			})
			.finally(() => {
				running = null;
			});
	};
	const timer = setInterval(turn, ms);
	timer.unref();
	turn();
	return async () => {
		clearInterval(timer);
		await running;
	};
}
