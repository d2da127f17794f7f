import { type Letters, type Part, partsOf } from './shape-parser.ts';

/** Where a shape stands in a text, and where what its group `it` holds does. */
export interface Place {
	start: number;
	end: number;
}

/** Finds a shape in a text: the same places as the regular expression of its source. */
export interface Shape {
	placesIn(text: Reading): Place[];
}

/** A text as shapes read it. */
export interface Reading {
	text: string;
	lower: string;
	/** Where something begins that is no letter's continuation. */
	begins: number[];
}

/** In lower case, with a letter for each letter: "İ" alone grows. */
const lowered = (text: string) => text.replaceAll('İ', 'i').toLowerCase();

export function readingOf(text: string): Reading {
	const begins: number[] = [];
	let wasLetter = false;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (!wasLetter) begins.push(at);
		wasLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
	}
	return { text, lower: lowered(text), begins };
}

/**
 * A shape from the source of a regular expression. Browsers compile one that holds hundreds of words for a tenth of a
 * second, and ours hold thousands: read part by part, as here, words cost nothing until their first letters are met.
 */
export function shapeOf(source: string, anyCase: boolean): Shape {
	let first: Step | undefined;
	let isOfWords = false;
	return {
		placesIn(reading) {
			if (!first) {
				const parts = partsOf(source, anyCase);
				isOfWords = beginsWithWord(parts);
				first = stepOf(parts, { run: (at) => at, first: null });
			}
			return placesOf(first, anyCase ? reading.lower : reading.text, isOfWords ? reading.begins : null);
		},
	};
}

/** From a place in the text, where the rest of the shape ends that begins there, or -1. `first`: which letters can stand there, others than ASCII last; null for any and none. */
interface Step {
	run: (at: number) => number;
	first: Uint8Array | null;
}

let text = '';
let itStart = -1;
let itEnd = -1;

function placesOf({ run, first }: Step, whole: string, begins: number[] | null): Place[] {
	const places: Place[] = [];
	text = whole;
	const count = begins ? begins.length : whole.length;
	let last = 0;
	for (let next = 0; next < count; next += 1) {
		const at = begins ? (begins[next] as number) : next;
		if (at < last) continue;
		if (first && !first[Math.min(whole.charCodeAt(at), 128)]) continue;
		itStart = -1;
		const end = run(at);
		if (end <= at) continue;
		places.push(itStart < 0 ? { start: at, end } : { start: itStart, end: itEnd });
		last = end;
	}
	return places;
}

/** Whether a shape begins at the edge of a word, and with a word. */
function beginsWithWord(part: Part): boolean {
	if (part.is === 'either') return part.of.every(beginsWithWord);
	const head = part.is === 'row' ? part.of[0] : undefined;
	if (head?.is !== 'beside') return false;
	const { of, isBehind, isNot } = head;
	return isBehind && isNot && of.is === 'letter' && of.of.ascii[97] === 1 && of.of.ascii[122] === 1;
}

function stepOf(part: Part, rest: Step): Step {
	switch (part.is) {
		case 'text':
			return textStep(part.text, rest);
		case 'letter':
			return { run: (at) => (isOne(part.of, at) ? rest.run(at + 1) : -1), first: firstOf(part.of) };
		case 'row':
			return part.of.reduceRight((behind, one) => stepOf(one, behind), rest);
		case 'either':
			return eitherStep(part.of, rest);
		case 'times':
			return part.of.is === 'letter' ? lettersStep(part.of.of, part.least, part.most, part.isShort, rest) : timesStep(part, rest);
		case 'it':
			return itStep(part.of, rest);
		case 'beside':
			return part.isBehind ? behindStep(part.of, part.isNot, rest) : aheadStep(part.of, part.isNot, rest);
		case 'edge':
			return { run: (at) => (isWord(at - 1) === isWord(at) ? -1 : rest.run(at)), first: rest.first };
		case 'start':
			return { run: (at) => (at === 0 ? rest.run(at) : -1), first: rest.first };
		case 'end':
			return { run: (at) => (at === text.length ? rest.run(at) : -1), first: null };
	}
}

function isOne({ ascii, others }: Letters, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 128 ? ascii[code] === 1 : code >= 128 && others(code);
}

function isWord(at: number): boolean {
	const code = text.charCodeAt(at);
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

function textStep(words: string, rest: Step): Step {
	const first = new Uint8Array(129);
	first[Math.min(words.charCodeAt(0), 128)] = 1;
	const { length } = words;
	return { run: (at) => (text.startsWith(words, at) ? rest.run(at + length) : -1), first };
}

function firstOf({ ascii }: Letters): Uint8Array {
	const first = new Uint8Array(129).fill(1);
	first.set(ascii);
	return first;
}

const both = (one: Uint8Array | null, other: Uint8Array | null) => one && other && one.map((held, at) => held | (other[at] as number));

/** The first alternative that leads on, of those that can begin with the letter. */
function eitherStep(alternatives: Part[], rest: Step): Step {
	const byLetter: ((at: number) => number)[][] = Array.from({ length: 129 }, () => []);
	const none: ((at: number) => number)[] = [];
	const first = new Uint8Array(129);
	let isAny = false;
	for (const alternative of alternatives) {
		const step = stepOf(alternative, rest);
		if (!step.first) {
			isAny = true;
			none.push(step.run);
		}
		for (let code = 0; code < 129; code += 1) {
			if (step.first && !step.first[code]) continue;
			first[code] = 1;
			byLetter[code]?.push(step.run);
		}
	}
	return {
		run: (at) => {
			for (const run of at < text.length ? (byLetter[Math.min(text.charCodeAt(at), 128)] as typeof none) : none) {
				const end = run(at);
				if (end >= 0) return end;
			}
			return -1;
		},
		first: isAny ? null : first,
	};
}

function lettersStep(letters: Letters, least: number, most: number, isShort: boolean, rest: Step): Step {
	const run = (at: number) => {
		if (isShort) {
			for (let end = at; end - at <= most; end += 1) {
				const found = end - at >= least ? rest.run(end) : -1;
				if (found >= 0 || !isOne(letters, end)) return found;
			}
			return -1;
		}
		let end = at;
		while (end - at < most && isOne(letters, end)) end += 1;
		for (; end - at >= least; end -= 1) {
			const found = rest.run(end);
			if (found >= 0) return found;
		}
		return -1;
	};
	return { run, first: least > 0 ? firstOf(letters) : both(firstOf(letters), rest.first) };
}

function timesStep({ of, least, most, isShort }: Part & { is: 'times' }, rest: Step): Step {
	let times = 0;
	const again = (at: number): number => {
		if (times >= least && isShort) {
			const end = rest.run(at);
			if (end >= 0) return end;
		}
		if (times < most) {
			times += 1;
			const end = once.run(at);
			times -= 1;
			if (end >= 0) return end;
		}
		return times >= least && !isShort ? rest.run(at) : -1;
	};
	const once = stepOf(of, { run: again, first: null });
	const run = (at: number) => {
		const outer = times;
		times = 0;
		const end = again(at);
		times = outer;
		return end;
	};
	return { run, first: least > 0 ? once.first : both(once.first, rest.first) };
}

function itStep(of: Part, rest: Step): Step {
	let begun = -1;
	const inner = stepOf(of, {
		run: (at) => {
			const end = rest.run(at);
			if (end >= 0) [itStart, itEnd] = [begun, at];
			return end;
		},
		first: rest.first,
	});
	return {
		run: (at) => {
			begun = at;
			return inner.run(at);
		},
		first: inner.first,
	};
}

function aheadStep(of: Part, isNot: boolean, rest: Step): Step {
	const ahead = stepOf(of, { run: (at) => at, first: null });
	return { run: (at) => (ahead.run(at) >= 0 === isNot ? -1 : rest.run(at)), first: rest.first };
}

const MOST_BEHIND = 60;

function behindStep(of: Part, isNot: boolean, rest: Step): Step {
	let target = 0;
	const behind = stepOf(of, { run: (at) => (at === target ? at : -1), first: null });
	const isThere = (at: number) => {
		target = at;
		if (of.is === 'letter') return at > 0 && isOne(of.of, at - 1);
		for (let from = at; from >= 0 && at - from <= MOST_BEHIND; from -= 1) if (behind.run(from) === at) return true;
		return false;
	};
	return { run: (at) => (isThere(at) === isNot ? -1 : rest.run(at)), first: rest.first };
}
