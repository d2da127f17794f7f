import { randomUUID } from 'node:crypto';

/**
 * Parts of one page that lie ready as bytes. A mark stands in their place while the page is made, so that nobody renders, encodes and copies again what
 * was kept. Marks are new for each page: no text of anybody's can hold one.
 */
export class ReadyParts {
	#parts: { mark: string; bytes: Buffer[] }[] = [];

	/** What stands in the page, as HTML, where `bytes` of safe HTML are to be. */
	mark(bytes: Buffer[]): string {
		const mark = `<!--${randomUUID()}-->`;
		this.#parts.push({ mark, bytes });
		return mark;
	}

	/** The page with each part where its mark stood. A part whose mark is nowhere belongs to a page that was given up. */
	fillIn(page: Buffer): Buffer {
		const found = this.#parts.map(({ mark, bytes }) => ({ at: page.indexOf(mark), end: mark.length, bytes })).filter(({ at }) => at >= 0);
		if (found.length === 0) return page;
		const pieces: Buffer[] = [];
		let done = 0;
		for (const { at, end, bytes } of found.sort((a, b) => a.at - b.at)) {
			pieces.push(page.subarray(done, at), ...bytes);
			done = at + end;
		}
		return Buffer.concat([...pieces, page.subarray(done)]);
	}
}
