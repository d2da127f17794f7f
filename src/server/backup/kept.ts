import { open, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DAY_MS } from '#src/lib/time.ts';
import { isSealed } from './sealed-file.ts';

/** How many are kept: the newest of each of so many days and weeks that have one. */
const DAYS = 14;
const WEEKS = 8;
/** For how long a copy from before a migration stays, whatever else was made that day, and for how long a database that a backup took the place of. */
const BEFORE_MS = DAYS * DAY_MS;
const REPLACED_MS = WEEKS * 7 * DAY_MS;

const NAME = /^rapport-(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})(\.before-\d{4})?\.db(\.sealed)?$/;
const REPLACED = /^\.(?:replaced-(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})|before-\d{4})(?:-wal|-shm|\.secrets\.json)?$/;
const SQLITE = Buffer.from('SQLite format 3\0');

/** A finished backup of the data folder. */
export interface KeptBackup {
	file: string;
	madeAt: Date;
	isSealed: boolean;
	bytes: number;
}

export const folderOf = (dataDir: string): string => join(dataDir, 'backups');

/** A moment in a name, in UTC: "2026-11-24T0312". */
export const momentIn = (at: Date): string => at.toISOString().slice(0, 16).replace(':', '');

/** What a backup is called: "rapport-2026-11-24T0312.db". */
export const nameOf = (at: Date, { label = '', sealed = false } = {}): string => `rapport-${momentIn(at)}${label && `.${label}`}.db${sealed ? '.sealed' : ''}`;

/** The backups in the data folder, newest first. Of one that has its name, all is there; one that begins like nothing of ours is passed over. */
export async function backupsIn(dataDir: string): Promise<KeptBackup[]> {
	const names = await readdir(folderOf(dataDir)).catch(() => []);
	const found = await Promise.all(names.map((name) => keptOf(join(folderOf(dataDir), name))));
	return found.filter((one) => one !== null).sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

async function keptOf(file: string): Promise<KeptBackup | null> {
	const madeAt = momentOf(NAME.exec(basename(file)));
	if (!madeAt) return null;
	const beginning = await beginningOf(file);
	if (!beginning || !(isSealed(beginning) || isDatabase(beginning))) return null;
	return { file, madeAt, isSealed: isSealed(beginning), bytes: (await stat(file)).size };
}

/** As much of a file as tells what it is; `null` when it cannot be read. */
export async function beginningOf(file: string): Promise<Buffer | null> {
	const opened = await open(file, 'r').catch(() => null);
	if (!opened) return null;
	const { buffer } = await opened.read(Buffer.alloc(SQLITE.length), 0, SQLITE.length, 0).finally(() => opened.close());
	return buffer;
}

/** Whether a file that begins so is a database. */
export const isDatabase = (beginning: Buffer): boolean => beginning.subarray(0, SQLITE.length).equals(SQLITE);

const momentOf = (named: RegExpExecArray | null): Date | null => (named?.[1] ? new Date(`${named[1]}:${named[2]}:00Z`) : null);

/** Those whose time is over. The newest always stays. */
export function over(backups: KeptBackup[], now: Date): KeptBackup[] {
	const newestFirst = backups.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
	const days = new Set<number>();
	const weeks = new Set<number>();
	return newestFirst.filter(({ file, madeAt }) => {
		const day = Math.floor(madeAt.getTime() / DAY_MS);
		// Weeks begin on Monday; the first day of the epoch was a Thursday.
		const week = Math.floor((day + 3) / 7);
		const isOfDay = isNext(days, day, DAYS);
		const isOfWeek = isNext(weeks, week, WEEKS);
		const isRecentCopy = file.includes('.before-') && now.getTime() - madeAt.getTime() < BEFORE_MS;
		return !isOfDay && !isOfWeek && !isRecentCopy;
	});
}

function isNext(seen: Set<number>, one: number, most: number): boolean {
	if (seen.has(one) || seen.size >= most) return false;
	seen.add(one);
	return true;
}

/** Whether it is time for the next one: every night at three, by the clock on the wall. */
export function isDue(newest: Date | null, now: Date): boolean {
	const three = new Date(now);
	three.setHours(3, 0, 0, 0);
	if (three > now) three.setDate(three.getDate() - 1);
	return newest === null || newest < three;
}

/** The newest backup. One from the future was made while the clock was wrong. */
export const newestOf = (backups: KeptBackup[], now: Date): KeptBackup | null =>
	backups.find(({ madeAt }) => madeAt.getTime() <= now.getTime() + DAY_MS / 24) ?? null;

/** Erases backups whose time is over, what an older release copied before a migration, and databases that a backup took the place of. */
export async function prune({ dataDir, databaseFile }: { dataDir: string; databaseFile: string }, now: Date): Promise<void> {
	const backups = await backupsIn(dataDir);
	for (const { file } of over(backups, now)) await rm(file);
	if (backups.length === 0) return;
	const folder = dirname(databaseFile);
	for (const name of await readdir(folder)) {
		const named = name.startsWith(basename(databaseFile)) ? REPLACED.exec(name.slice(basename(databaseFile).length)) : null;
		if (!named) continue;
		const since = momentOf(named) ?? (await stat(join(folder, name))).mtime;
		if (now.getTime() - since.getTime() > REPLACED_MS) await rm(join(folder, name));
	}
}
