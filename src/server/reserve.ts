import { randomBytes } from 'node:crypto';
import { stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const BYTES = 1024 * 1024;
/** More than SQLite needs to open a file, so that there is something for the next start too. */
export const PIECE_BYTES = BYTES / 8;

/** Room that is held back in a file, for the day on which a disk has none: SQLite opens no database without some beside it. */
export class Reserve {
	#file: string;

	/** `folder` holds the database. */
	constructor(folder: string) {
		this.#file = join(folder, 'reserve');
	}

	/** Gives a piece of it back to the disk. Resolves to whether there was one. */
	async give(): Promise<boolean> {
		const left = await this.#bytes();
		if (left > 0) await truncate(this.#file, Math.max(0, left - PIECE_BYTES));
		return left > 0;
	}

	/** Makes it whole again. Throws what the disk says when there is no room. */
	async fill(): Promise<void> {
		// Random: what is the same everywhere takes no room on a disk that packs.
		if ((await this.#bytes()) < BYTES) await writeFile(this.#file, randomBytes(BYTES), { mode: 0o600 });
	}

	async #bytes(): Promise<number> {
		return stat(this.#file).then(
			({ size }) => size,
			() => 0,
		);
	}
}
