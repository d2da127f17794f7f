import type { Client } from '@libsql/client';
import { z } from 'zod';

/** The note that a backup carries in a table of its own, `backup`: what else restoring needs, and what to compare with. */
const Note = z.object({
	madeAt: z.iso.datetime(),
	/** The key of the data folder, in base64: it opens what is sealed in the database. */
	dataKey: z.string(),
	tables: z.array(z.object({ name: z.string(), rows: z.number(), digest: z.string() })),
});
export type Note = z.infer<typeof Note>;
export type TableContents = Note['tables'][number];

/** The note of a backup; `null` for a database that carries none. */
export async function noteIn(client: Pick<Client, 'execute'>): Promise<Note | null> {
	const { rows } = await client.execute("select name from sqlite_schema where name = 'backup'");
	if (rows.length === 0) return null;
	const [row] = (await client.execute('select note from backup')).rows;
	return Note.parse(JSON.parse(String(row?.note)));
}
