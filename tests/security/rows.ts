import { createHash } from 'node:crypto';
import type { RunningSite } from '#tests/support/site.ts';

/** One digest over every row of every table, the search's own among them; without the tables that are left out. */
export async function digestOfRows({ site }: RunningSite, { without = [] }: { without?: string[] } = {}): Promise<string> {
	const { client } = site.keeper.database;
	const { rows: tables } = await client.execute("select name from sqlite_master where type = 'table' order by name");
	const names = tables.map(({ name }) => String(name)).filter((name) => !without.includes(name));
	if (names.length < 20) throw new Error('Tables are missing.');
	const hash = createHash('sha256');
	for (const name of names) {
		const query = `select * from "${name}"`;
		const { rows } = await client.execute(query);
		hash.update(`${name} ${rows.map((row) => JSON.stringify(Object.values(row))).join('\n')}`);
	}
	return hash.digest('hex');
}
