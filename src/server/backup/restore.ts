import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Database, openDatabase } from '#db/client.ts';
import { migrateDatabase, schemaFault } from '#db/migrate.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { type TakenBackAgain, takeBackAgain } from '#src/features/retention/take-back-again.ts';
import { takeRightsAgain } from '#src/features/retention/take-rights-again.ts';
import { NOTHING, type TakenBack, takenBack } from '#src/features/retention/taken-back.ts';
import { renameDurably } from '#src/lib/durable.ts';
import { keysOf } from '#src/lib/keys.ts';
import type { Config } from '../config.ts';
import { isKeyOf, readSecrets, writeSecrets } from '../secrets.ts';
import { contentsOf, faultIn } from './contents.ts';
import { beginningOf, isDatabase, momentIn } from './kept.ts';
import { readKeyFile, usualKeyFile } from './key-file.ts';
import { type Note, noteIn, type TableContents } from './note.ts';
import { isSealed, openSealed } from './sealed-file.ts';
import { readTakenBack } from './taken-back-file.ts';

const BESIDE = ['-wal', '-shm', ''];
const MINUTE_MS = 60_000;

type Folder = Pick<Config, 'dataDir' | 'databaseFile' | 'origin'>;

export interface Restored {
	/** `null`: the file carries no note, as a database copied by hand. */
	madeAt: Date | null;
	tables: TableContents[];
	/** How many migrations brought it to the schema of this program. */
	migrations: number;
	/** What was taken back since and is taken back again; `null` when nothing says what that is. */
	again: (TakenBackAgain & { rights: number }) | null;
	/** Where the database is that was there before; `null` when there was none. */
	replaced: string | null;
}

/**
 * Puts a backup in the place of a data folder's database, after checks on a copy of it, and takes back again what was taken back since. The database
 * that was there is put aside as it is. The caller holds the folder's lock. Throws a sentence, and leaves everything as it was, when the backup is not
 * good, needs another key, or was made by a newer program.
 */
export async function restoreBackup(
	folder: Folder,
	{ file, keyFile = null, withRights = true, now = new Date() }: { file: string; keyFile?: string | null; withRights?: boolean; now?: Date },
): Promise<Restored> {
	const { dataDir, databaseFile } = folder;
	await mkdir(dataDir, { recursive: true, mode: 0o700 });
	await mkdir(dirname(databaseFile), { recursive: true, mode: 0o700 });
	const scratch = `${databaseFile}.restoring`;
	await rm(scratch, { recursive: true, force: true });
	await mkdir(scratch, { mode: 0o700 });
	const incoming = join(scratch, 'incoming.db');
	try {
		await bring(file, incoming, keyFile ?? usualKeyFile(dataDir));
		const database = await openDatabase(pathToFileURL(incoming).href).catch((error: unknown) => {
			throw new Error(`${file} cannot be opened as a database. ${error instanceof Error ? error.message : error}`);
		});
		const { note, tables } = await check(database, file);
		await database.client.execute('drop table if exists backup');
		const migrations = await migrateDatabase(database, null);
		const key = note ? Buffer.from(note.dataKey, 'base64') : readSecrets(dataDir).encryptionKey;
		const ctxOn = (db: Database): Context => ({
			actor: SYSTEM,
			db,
			clock: () => now,
			keys: keysOf(key),
			origin: folder.origin,
			requestId: 'restore',
			announce: () => {},
		});
		const list = await takenBackSince(folder, scratch, ctxOn);
		const taken = await takeBackAgain(ctxOn(database), list ?? NOTHING);
		const rights = list && withRights ? await takeRightsAgain(ctxOn(database), list) : 0;
		// One file that holds everything: what lies in a log beside it would stay behind.
		const [mode] = (await database.client.execute('pragma journal_mode = DELETE')).rows;
		if (mode?.[0] !== 'delete') throw new Error('What was restored could not be brought into one file. Try again.');
		database.close();

		const aside = freeName(databaseFile, now);
		if (note && !isKeyOf(dataDir, key)) writeSecrets(dataDir, key, `${aside}.secrets.json`);
		// The log first: it would be taken for the new file's.
		const old = BESIDE.filter((suffix) => existsSync(databaseFile + suffix));
		for (const suffix of old) await rename(databaseFile + suffix, aside + suffix);
		await renameDurably(incoming, databaseFile);
		const madeAt = note ? new Date(note.madeAt) : null;
		return { madeAt, tables, migrations, again: list && { ...taken, rights }, replaced: old.length > 0 ? aside : null };
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

/** Brings what is to be restored into a file of our own, unsealed. */
async function bring(file: string, to: string, keyFile: string | null): Promise<void> {
	const beginning = await beginningOf(file);
	if (!beginning) throw new Error(`${file} cannot be read.`);
	if (isSealed(beginning)) {
		if (keyFile === null) throw new Error(`${file} is sealed. Say with --key which key file opens it.`);
		await openSealed(file, to, readKeyFile(keyFile));
		return;
	}
	if (!isDatabase(beginning)) throw new Error(`${file} is no backup: neither a database nor a sealed one.`);
	await copyWithLog(file, to);
}

/** Copies a database that nobody has open, with the log that it may have left. */
async function copyWithLog(from: string, to: string): Promise<void> {
	for (const suffix of ['', '-wal']) {
		if (suffix !== '' && !existsSync(from + suffix)) continue;
		await copyFile(from + suffix, to + suffix, constants.COPYFILE_FICLONE);
		await chmod(to + suffix, 0o600);
	}
}

/** What a backup holds. Throws a sentence when it is damaged, was changed since it was made, or is not for this program. */
async function check({ client, read }: Database, file: string): Promise<{ note: Note | null; tables: TableContents[] }> {
	const found = await Promise.all([faultIn(client), noteIn(client), contentsOf(client)]).catch((error: unknown) => {
		throw new Error(`${file} is damaged. ${error instanceof Error ? (error.cause ?? error) : error}`);
	});
	const [fault, note, tables] = found;
	if (fault) throw new Error(`${file} is not good. ${fault} Take another backup.`);
	const unfit = await schemaFault(read);
	if (unfit) throw new Error(`${file} cannot be restored. ${unfit}`);
	const were = new Map(note?.tables.map(({ name, digest }) => [name, digest]));
	const changed = note
		? [...new Set([...were.keys(), ...tables.map(({ name }) => name)])].filter((name) => were.get(name) !== tables.find((one) => one.name === name)?.digest)
		: [];
	if (changed.length > 0) throw new Error(`${file} is not what was backed up: ${changed.join(', ')} differ. Take another backup.`);
	return { note, tables };
}

/** What was taken back up to now: what the data folder noted, brought up to its database where that can be read. */
async function takenBackSince({ dataDir, databaseFile }: Folder, scratch: string, ctxOn: (database: Database) => Context): Promise<TakenBack | null> {
	const noted = await readTakenBack(dataDir);
	if (!existsSync(databaseFile)) return noted;
	// In a copy: opening the file itself would fold its log into it, and it may be damaged.
	const copy = join(scratch, 'before.db');
	try {
		await copyWithLog(databaseFile, copy);
		const database = await openDatabase(pathToFileURL(copy).href);
		await migrateDatabase(database, null);
		const list = await takenBack(ctxOn(database), noted ?? NOTHING);
		database.close();
		return list;
	} catch {
		return noted;
	}
}

/** A name beside the database that nothing has yet. */
function freeName(databaseFile: string, now: Date): string {
	const name = `${databaseFile}.replaced-${momentIn(now)}`;
	return existsSync(name) || existsSync(`${name}-wal`) ? freeName(databaseFile, new Date(now.getTime() + MINUTE_MS)) : name;
}
