import { stat } from 'node:fs/promises';
import { DAY_MS } from '#src/lib/time.ts';
import { roomIn } from '#src/server/health.ts';
import { secretsFileOf } from '#src/server/secrets.ts';
import type { Site } from '#src/server/site.ts';
import { since } from './backup-age.ts';
import type { Outcome } from './commands.ts';

const PRAGMAS = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'secure_delete'] as const;
const EXPECTED: Record<(typeof PRAGMAS)[number], string> = {
	journal_mode: 'wal',
	synchronous: '2',
	foreign_keys: '1',
	trusted_schema: '0',
	cell_size_check: '1',
	secure_delete: '1',
};
/** The first SQLite that mends the WAL-reset bug: before it, one process alone may write the file. */
const WAL_RESET_MENDED = [3, 51, 3];

interface Finding {
	name: string;
	is: string;
	/** What is wrong and what to do; `null` when nothing is. */
	wrong: string | null;
}

/** Looks at everything that a site needs, and says in a line each what it found. */
export async function doctor(site: Site): Promise<Outcome> {
	const findings = [version(), ...(await database(site)), await disk(site), await searchIndex(site), await newestBackup(site)];
	const wrong = findings.filter((finding) => finding.wrong);
	const lines = findings.map(({ name, is, wrong: why }) => `${why ? 'wrong' : 'ok   '}  ${name.padEnd(16)} ${is}${why ? `\n       ${why}` : ''}`);
	lines.push(wrong.length === 0 ? 'All is well.' : `${wrong.length === 1 ? 'One thing is' : `${wrong.length} things are`} wrong.`);
	return { lines, json: { ok: wrong.length === 0, findings }, exitCode: wrong.length === 0 ? 0 : 1 };
}

const version = (): Finding => ({ name: 'node', is: process.versions.node, wrong: null });

async function database(site: Site): Promise<Finding[]> {
	const { away } = site.keeper;
	if (away) return [{ name: 'database', is: `${site.config.databaseFile} is away`, wrong: away }];
	const { client } = site.keeper.database;
	const valueIn = async (query: string) => Object.values((await client.execute(query)).rows[0] ?? {}).map(String)[0] ?? '';
	try {
		const findings: Finding[] = [{ name: 'database', is: site.config.databaseFile, wrong: null }];
		const sqlite = await valueIn('select sqlite_version()');
		findings.push({
			name: 'sqlite',
			is: `${sqlite}; ${isOlder(sqlite) ? 'no other program may write the file while it serves (WAL-reset bug before 3.51.3)' : 'WAL-reset bug mended'}`,
			wrong: null,
		});
		const integrity = await valueIn('pragma integrity_check(1)');
		findings.push({
			name: 'integrity',
			is: integrity,
			wrong: integrity === 'ok' ? null : 'The database file is damaged. Stop the site, and run: npm run -s rapport -- restore FILE',
		});
		for (const pragma of PRAGMAS) {
			const is = await valueIn(`pragma ${pragma}`);
			findings.push({
				name: pragma,
				is,
				wrong: is === EXPECTED[pragma] ? null : `It must be ${EXPECTED[pragma]}. Restart the site; if it stays, another program changed the file.`,
			});
		}
		return findings;
	} catch (error) {
		site.keeper.report(error);
		return [{ name: 'database', is: site.config.databaseFile, wrong: site.keeper.away ?? String(error) }];
	}
}

async function disk(site: Site): Promise<Finding> {
	const { free, share, isLow } = await roomIn(site.config.dataDir);
	return {
		name: 'disk',
		is: `${(free / 1e9).toFixed(1)} GB free (${Math.round(share * 100)} %)`,
		wrong: isLow ? 'Less than 200 MB or 5 % is free. Make room before writes fail.' : null,
	};
}

async function searchIndex(site: Site): Promise<Finding> {
	const built = await site.index.built();
	if (!built) return { name: 'search index', is: 'never built', wrong: 'Run: npm run rapport -- reindex' };
	const minutes = Math.round((Date.now() - Date.parse(built.at)) / 60_000);
	const isBehind = site.keeper.away === null && !(await site.index.isCurrent());
	return {
		name: 'search index',
		is: `${built.records} records, built ${minutes} min ago`,
		wrong: isBehind ? 'It is behind what is published. Run: npm run rapport -- reindex' : null,
	};
}

async function newestBackup(site: Site): Promise<Finding> {
	const name = 'backup';
	if (site.isDemo) return { name, is: 'none: this is a demo', wrong: null };
	const { backups } = site;
	const newest = await backups.newest();
	const { mtimeMs } = await stat(secretsFileOf(site.config.dataDir));
	const inService = Date.now() - mtimeMs;
	const failed = backups.fault && `The last one failed: ${backups.fault}`;
	if (!newest) return { name, is: `none in ${backups.folder}`, wrong: failed ?? (inService > DAY_MS ? 'Run: npm run -s rapport -- backup' : null) };
	const isOld = Date.now() - newest.madeAt.getTime() > 2 * DAY_MS;
	return {
		name,
		is: `${since(newest.madeAt, new Date())}: ${newest.file}, ${(newest.bytes / 1e6).toFixed(1)} MB${newest.isSealed ? ', sealed' : ''}`,
		wrong: failed ?? (isOld ? 'The newest is older than two days. Run: npm run -s rapport -- backup' : null),
	};
}

function isOlder(sqlite: string): boolean {
	const parts = sqlite.split('.').map(Number);
	const at = WAL_RESET_MENDED.findIndex((wanted, index) => (parts[index] ?? 0) !== wanted);
	return at >= 0 && (parts[at] ?? 0) < (WAL_RESET_MENDED[at] ?? 0);
}
