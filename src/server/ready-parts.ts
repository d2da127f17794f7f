import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { escapeHtml } from '#src/lib/html.ts';

/** A page without what is one reader's: what stands between its holes, and the name of each hole. */
interface Frame {
	pieces: Buffer[];
	holes: string[];
}

interface Part {
	mark: string;
	name: string | null;
	bytes: Buffer[];
}

const MOST_BYTES = 8_000_000;
const frames = new LRUCache<string, Frame>({ maxSize: MOST_BYTES, sizeCalculation: ({ pieces }) => pieces.reduce((sum, { length }) => sum + length, 1) });

/**
 * Parts of one page that lie ready as bytes. A mark stands in their place while the page is made, so that nobody renders, encodes and copies again what
 * was kept. Marks are new for each page: no text of anybody's can hold one. Where every part has a name, what is around them can be kept as a frame, and
 * the next reader gets it with parts of their own.
 */
export class ReadyParts {
	#parts: Part[] = [];
	#frame: string | null = null;
	/** The page, where it was made out of a frame. */
	whole: Buffer | null = null;

	/** What stands in the page, as HTML, where `bytes` of safe HTML are to be. */
	mark(bytes: Buffer[], name: string | null = null): string {
		const mark = randomUUID();
		this.#parts.push({ mark, name, bytes });
		return mark;
	}

	/** What stands in the page where a word or a number of this reader's is to be. */
	own(name: string, value: string | number): string {
		return this.mark([wordsOf(value)], name);
	}

	/** Makes the page out of the frame that is kept under `key`, where there is one and all of its holes can be filled. Says whether it did. */
	useFrame(key: string, own: Record<string, Buffer[] | string | number>): boolean {
		const frame = frames.get(key);
		if (!frame?.holes.every((name) => own[name] !== undefined)) return false;
		const parts = frame.holes.map((name) => own[name] ?? []).map((part) => (Array.isArray(part) ? part : [wordsOf(part)]));
		this.whole = joined(frame.pieces, parts);
		return true;
	}

	/** Has what is around the parts kept under `key`, once the page is made. `key` names everything that differs in it. */
	keepFrame(key: string): void {
		this.#frame = key;
	}

	/** The page with each part where its mark stood. A part whose mark is nowhere belongs to a page that was given up; of another page in its place (`isFound`) no frame is kept. */
	fillIn(page: Buffer, { isFound }: { isFound: boolean }): Buffer {
		const found = this.#parts.map((part) => ({ ...part, at: page.indexOf(part.mark) })).filter(({ at }) => at >= 0);
		if (found.length === 0) return page;
		found.sort((a, b) => a.at - b.at);
		const ends = found.map(({ at, mark }) => at + mark.length);
		const pieces = [...found.map(({ at }, nth) => page.subarray(ends[nth - 1] ?? 0, at)), page.subarray(ends.at(-1))];
		const holes = found.map(({ name }) => name).filter((name) => name !== null);
		if (this.#frame !== null && isFound && holes.length === found.length) frames.set(this.#frame, { pieces, holes });
		return joined(
			pieces,
			found.map(({ bytes }) => bytes),
		);
	}
}

/** Pieces of a page, and between them its parts. */
const joined = (pieces: Buffer[], parts: Buffer[][]) => Buffer.concat(pieces.flatMap((piece, at) => [piece, ...(parts[at] ?? [])]));
const wordsOf = (value: string | number) => Buffer.from(escapeHtml(String(value)));
