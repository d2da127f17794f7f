import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '#src/domain/context.ts';
import { changedSince, NOTHING, TakenBack, takenBack } from '#src/features/retention/taken-back.ts';
import { renameDurably } from '#src/lib/durable.ts';

const fileOf = (dataDir: string) => join(dataDir, 'taken-back.json');

/** What was taken back, as the data folder says; `null` when it says nothing that can be read. */
export async function readTakenBack(dataDir: string): Promise<TakenBack | null> {
	const text = await readFile(fileOf(dataDir), 'utf8').catch(() => 'null');
	try {
		return TakenBack.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** Notes beside the database what is taken back in it, when that changed. Returns how to do it again: it remembers how far it came. */
export function takenBackNoter(dataDir: string): (ctx: Context) => Promise<void> {
	let last: number | null = null;
	return async (ctx) => {
		const { isChanged, newest } = await changedSince(ctx, last);
		if (isChanged) {
			const list = await takenBack(ctx, (await readTakenBack(dataDir)) ?? NOTHING);
			const file = fileOf(dataDir);
			await writeFile(`${file}.new`, JSON.stringify(list), { mode: 0o600 });
			await renameDurably(`${file}.new`, file);
		}
		last = newest;
	};
}
