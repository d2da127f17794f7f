import { type FileHandle, open } from 'node:fs/promises';

/** One thing that somebody asked of the server. */
export interface Deed {
	/** Nobody asks for two with the same id. */
	id: string;
	kind: 'post' | 'thread' | 'edit' | 'draft' | 'sign-in' | 'sign-out';
	/** Who asked. */
	cookie: string;
	path: string;
	fields: Record<string, string>;
	/** What the answer must look like to count as done. */
	isDone: (answer: { status: number; body: string }) => boolean;
	/** The deed that it is about: the post that an edit changes, the post that a draft was begun for. */
	of?: string;
	/** Where a draft is kept. */
	place?: string;
}

/** Whoever asked, in the order of asking: what was done came before what was asked for next. */
export interface Ledger {
	deeds: Deed[];
	/** What the server said was done, with the path that it gave or the cookie that it set. */
	acked: Map<string, string>;
	/** Notes that something is asked for. */
	ask: (deed: Deed) => void;
	/** Notes that it was done; resolves when that is on the disk, as what it tells of has to be. */
	ack: (deed: Deed, where: string) => Promise<void>;
	close: () => Promise<void>;
}

/** A ledger in a file that is written through to the disk at each entry. */
export async function openLedger(file: string): Promise<Ledger> {
	const handle: FileHandle = await open(file, 'a');
	const deeds: Deed[] = [];
	const acked = new Map<string, string>();
	let last: Promise<unknown> = Promise.resolve();
	return {
		deeds,
		acked,
		ask: (deed) => void deeds.push(deed),
		async ack({ id, kind }, where) {
			acked.set(id, where);
			last = last.then(async () => {
				await handle.appendFile(`${JSON.stringify({ id, kind, where })}\n`);
				await handle.datasync();
			});
			await last;
		},
		close: () => handle.close(),
	};
}
