import type { Letters } from './letters.ts';
import type { Part } from './parts.ts';

/** One letter or several, by their codes: of those that are not ASCII, 128. Null: any letter, or none. */
export type First = number | Uint8Array | null;

export const canBe = (first: First, code: number) =>
	first === null || (typeof first === 'number' ? first === Math.min(code, 128) : first[Math.min(code, 128)] === 1);

/** Calls with each code that can be first. */
export function eachCode(first: First, call: (code: number) => void) {
	if (typeof first === 'number') return call(first);
	for (let code = 0; code <= 128; code += 1) if (first === null || first[code]) call(code);
}

const known = new WeakMap<Letters, Uint8Array>();
export function firstOf(letters: Letters): Uint8Array {
	const before = known.get(letters);
	if (before) return before;
	const first = new Uint8Array(129).fill(1);
	first.set(letters.ascii);
	known.set(letters, first);
	return first;
}

export function both(one: First, other: First): First {
	if (one === null || other === null) return null;
	const first = typeof one === 'number' ? new Uint8Array(129) : one.slice();
	if (typeof one === 'number') first[one] = 1;
	eachCode(other, (code) => {
		first[code] = 1;
	});
	return first;
}

/** Which letters can end a part. */
export function lastOf(part: Part): First {
	switch (part.is) {
		case 'text':
			return Math.min(part.text.charCodeAt(part.text.length - 1), 128);
		case 'words':
			return part.of.map((text) => lastOf({ is: 'text', text })).reduce(both);
		case 'letter':
			return firstOf(part.of);
		case 'either':
			return part.of.map(lastOf).reduce(both);
		case 'times':
		case 'it':
			return lastOf(part.of);
		case 'row':
			return lastOfRow(part.of);
		default:
			return null;
	}
}

function lastOfRow(parts: Part[]): First {
	const some: First[] = [];
	for (const part of parts.toReversed()) {
		const [least, most] = lengthsOf(part);
		if (most > 0) some.push(lastOf(part));
		if (least > 0) return some.reduce(both);
	}
	return null;
}

/** How many letters a part takes, at least and at most. */
export function lengthsOf(part: Part): [number, number] {
	switch (part.is) {
		case 'text':
			return [part.text.length, part.text.length];
		case 'words':
			return widest(part.of.map(({ length }) => [length, length]));
		case 'letter':
			return [1, 1];
		case 'either':
			return widest(part.of.map(lengthsOf));
		case 'times': {
			const [least, most] = lengthsOf(part.of);
			return [least * part.least, most * part.most];
		}
		case 'it':
			return lengthsOf(part.of);
		case 'row':
			return part.of.map(lengthsOf).reduce(([least, most], [more, evenMore]) => [least + more, most + evenMore], [0, 0]);
		default:
			return [0, 0];
	}
}

const widest = (lengths: [number, number][]): [number, number] => [Math.min(...lengths.map(([least]) => least)), Math.max(...lengths.map(([, most]) => most))];
