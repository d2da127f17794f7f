import { SYSTEM } from '#src/domain/actor.ts';
import { tellOfSavedSearches } from '#src/features/cases/tell-of-saved-searches.ts';
import { expireRecords } from '#src/features/retention/expire-records.ts';
import { lastSeen } from '#src/features/retention/last-seen.ts';
import { tellOfDue } from '#src/features/sharing/tell-of-due.ts';
import { isSynthetic } from '#src/features/synthetic/queries.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { demoMailer } from '#src/mail/demo-mailer.ts';
import type { Mailer } from '#src/mail/mailer.ts';
import { takenBackNoter } from '#src/server/backup/taken-back-file.ts';
import type { Site } from '#src/server/site.ts';
import { drainOutbox } from './drain-outbox.ts';
import { watchClock } from './watch-clock.ts';

const DRAIN_EVERY_MS = 5000;
const NOTE_EVERY_MS = 5000;
const EXPIRE_EVERY_MS = 3_600_000;
const TELL_EVERY_MS = 3_600_000;
const BACKUP_EVERY_MS = 600_000;

export interface Worker {
	/** Begins nothing more, and resolves when what was begun is done. */
	stop(): Promise<void>;
}

/**
 * Does what nobody waits for, inside the server: sends mail, tells of new cases and of those to be read again, notes what was taken back, erases what was
 * kept long enough, and makes the backup of the night. Rests while the database is away.
 */
export function startWorker(site: Site, given: Mailer): Worker {
	const mailer = site.isDemo ? demoMailer(given) : given;
	const leaving = new AbortController();
	const isBelievable = watchClock((sentence) => site.log.tell(sentence));
	const noteTakenBack = takenBackNoter(site.config.dataDir);
	const jobs = [
		every(DRAIN_EVERY_MS, site, async () => {
			const ctx = site.contextAs(SYSTEM);
			while (await drainOutbox(ctx, mailer, { signal: leaving.signal }));
		}),
		every(NOTE_EVERY_MS, site, () => noteTakenBack(site.contextAs(SYSTEM))),
		every(EXPIRE_EVERY_MS, site, async () => {
			const ctx = site.contextAs(SYSTEM);
			const now = ctx.clock();
			// What is of today was noted by the same clock.
			const seen = await lastSeen(ctx, new Date(now.getTime() - DAY_MS));
			if (isBelievable(now, seen)) await expireRecords(ctx);
		}),
		every(TELL_EVERY_MS, site, () => tellOfSavedSearches(site.contextAs(SYSTEM))),
		every(TELL_EVERY_MS, site, () => tellOfDue(site.contextAs(SYSTEM))),
		every(BACKUP_EVERY_MS, site, () => keepBackups(site), { isPatient: true }),
	];
	return {
		async stop() {
			leaving.abort();
			await site.backups.stop();
			await Promise.all(jobs.map((stop) => stop()));
		},
	};
}

/** Invented people need no backups, and measuring must not be disturbed by one. */
async function keepBackups(site: Site): Promise<void> {
	if (site.isDemo || (await isSynthetic(site.contextAs(SYSTEM)))) return;
	await site.backups.keep();
}

/** Works now (`isPatient`: not yet) and then again, never twice at once. A fault is reported and ends that turn only. Returns how to stop. */
function every(ms: number, site: Site, work: () => Promise<void>, { isPatient = false } = {}): () => Promise<void> {
	let running: Promise<void> | null = null;
	const turn = () => {
		if (running || site.keeper.away) return;
		running = work()
			.catch((error: unknown) => {
				if (!site.keeper.report(error)) site.log.fault(error);
			})
			.finally(() => {
				running = null;
			});
	};
	const timer = setInterval(turn, ms);
	timer.unref();
	if (!isPatient) turn();
	return async () => {
		clearInterval(timer);
		await running;
	};
}
