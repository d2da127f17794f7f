import { resolve } from 'node:path';
import { makeKeyFile } from '#src/server/backup/key-file.ts';
import { ROOT } from '#src/server/config.ts';
import type { Site } from '#src/server/site.ts';
import type { Outcome } from './commands.ts';

const IN_THE_CLEAR = `It holds everything in the clear: names, mail addresses, what members wrote, and the key of this site. Keep it as you keep the data folder, or seal it with --encrypt.`;
const SEALED = 'It is sealed, and holds everything: the database and the key of this site. Without the key file nobody can open it, you included.';

/** Makes a backup while the site serves, or a key for backups. Throws a sentence when it cannot. */
export async function backup(site: Site, options: Record<string, string>): Promise<Outcome> {
	const { 'new-key': newKey, encrypt, file } = options;
	if (newKey !== undefined) {
		if (encrypt !== undefined || file !== undefined) throw new Error('A new key is made by itself. Leave the rest out.');
		const keyFile = resolve(ROOT, newKey);
		makeKeyFile(keyFile);
		const lines = [`Made a key for backups: ${keyFile}`, 'Keep a copy of it on another machine: a sealed backup without its key is lost.'];
		return { lines, json: { keyFile }, exitCode: 0 };
	}
	if (site.isDemo) throw new Error('This is a demo: nothing in it needs a backup.');
	if (site.keeper.away) throw new Error(`The database is away. ${site.keeper.away}`);
	const made = await site.backups.make({
		file: file === undefined ? undefined : resolve(ROOT, file),
		keyFile: encrypt === undefined ? null : resolve(ROOT, encrypt),
	});
	const rows = made.tables.reduce((sum, table) => sum + table.rows, 0);
	const lines = [
		`${made.file}`,
		`${(made.bytes / 1e6).toFixed(1)} MB, ${rows.toLocaleString('en-US')} rows, copied and checked in ${made.seconds.toFixed(1)} s.`,
		made.isSealed ? SEALED : IN_THE_CLEAR,
	];
	return { lines, json: made, exitCode: 0 };
}
