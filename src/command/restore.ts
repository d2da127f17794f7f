import { resolve } from 'node:path';
import { refuseDemo } from '#src/demo/mark.ts';
import { count } from '#src/lib/time.ts';
import { type Restored, restoreBackup } from '#src/server/backup/restore.ts';
import { type Config, ROOT } from '#src/server/config.ts';
import { lockDataDir } from '#src/server/lock.ts';
import { since } from './backup-age.ts';
import type { Outcome } from './commands.ts';

/** Restores a backup into the data folder. Throws a sentence while a server uses it, and when the backup is not good. */
export async function restore(config: Config, { file, key, 'rights-as-they-were': asTheyWere }: Record<string, string>): Promise<Outcome> {
	if (file === undefined) throw new Error('Say which file: npm run -s rapport -- restore FILE');
	refuseDemo(config);
	const lock = await lockDataDir(config.dataDir);
	if (!lock) throw new Error(`A server is running on ${config.dataDir}. Stop it, then restore.`);
	try {
		const began = performance.now();
		const restored = await restoreBackup(config, {
			file: resolve(ROOT, file),
			keyFile: key === undefined ? null : resolve(ROOT, key),
			withRights: asTheyWere === undefined,
		});
		const seconds = (performance.now() - began) / 1000;
		return { lines: linesOf(restored, new Date(), seconds, asTheyWere === undefined), json: { ...restored, seconds }, exitCode: 0 };
	} finally {
		lock.release();
	}
}

function linesOf({ madeAt, tables, migrations, again, replaced }: Restored, now: Date, seconds: number, withRights: boolean): string[] {
	const rowsOf = (name: string) => (tables.find((table) => table.name === name)?.rows ?? 0).toLocaleString('en-US');
	return [
		madeAt
			? `Restored what was backed up ${since(madeAt, now)}, on ${madeAt.toISOString()}, in ${seconds.toFixed(1)} s. What was written since is not in it.`
			: `Restored in ${seconds.toFixed(1)} s. The file does not say when it was made, nor what it held then: only its structure could be checked.`,
		`It holds ${rowsOf('members')} members, ${rowsOf('posts')} posts and ${rowsOf('case_publications')} cases.`,
		...(migrations > 0 ? [`It came from an older release: ${count(migrations, 'migration')} brought it up to this one.`] : []),
		takenBackAgain(again, withRights),
		'Every session is ended. Passwords are those of then: whoever changed theirs since has the old one.',
		...(replaced ? [`The database that was there is now ${replaced}. It is erased after eight weeks.`] : []),
		'Start the site: npm start',
	];
}

function takenBackAgain(again: Restored['again'], withRights: boolean): string {
	if (!again) return 'Nothing says what was taken back since: cases, posts and rights are as they were then. Look through them before you open the site.';
	const { cases, texts, authors, posts, invitations, rights } = again;
	const parts = [
		cases.length > 0 ? `${count(cases.length, 'case')} (${cases.join(', ')})` : '',
		texts > 0 ? `${count(texts, 'text')} of cases on their way` : '',
		authors > 0 ? `what joined ${count(authors, 'author')} to a case` : '',
		posts > 0 ? count(posts, 'post') : '',
		invitations > 0 ? count(invitations, 'invitation') : '',
		rights > 0 ? `${count(rights, 'right')} of members` : '',
	].filter(Boolean);
	const asked = withRights ? '' : ' Members have the rights of then, as you asked.';
	return (parts.length > 0 ? `Taken back again, as it was since: ${parts.join(', ')}.` : 'Nothing was taken back since.') + asked;
}
