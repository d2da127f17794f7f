import { both, canBe, eachCode, type First, firstOf, lastOf, lengthsOf } from './firsts.ts';
import { isOne, isWord, type Listed, lettersStep, put, type Step, text, textStep, turnTo, wordsStep } from './leaves.ts';
import type { Part } from './parts.ts';

/** Where a shape stands in a text, or what its group `it` holds. */
export interface Place {
	start: number;
	end: number;
}

let itStart = -1;
let itEnd = -1;

export function placesOf({ run, first }: Step, whole: string, begins: number[] | null): Place[] {
	const places: Place[] = [];
	turnTo(whole);
	const count = begins ? begins.length : whole.length;
	let last = 0;
	for (let next = 0; next < count; next += 1) {
		const at = begins ? (begins[next] as number) : next;
		if (at < last) continue;
		if (!canBe(first, whole.charCodeAt(at))) continue;
		itStart = -1;
		const end = run(at);
		if (end <= at) continue;
		places.push(itStart < 0 ? { start: at, end } : { start: itStart, end: itEnd });
		last = end;
	}
	return places;
}

/** Whether a shape begins only where a word does. */
export function beginsWithWord(part: Part, first: First): boolean {
	if (part.is === 'either') return part.of.every((one) => beginsWithWord(one, first));
	const head = part.is === 'row' ? part.of[0] : undefined;
	if (head?.is === 'edge') {
		let isWordOnly = true;
		eachCode(first, (code) => {
			isWordOnly &&= /\w/.test(String.fromCharCode(code));
		});
		return isWordOnly;
	}
	return head?.is === 'beside' && head.isBehind && head.isNot && head.of.is === 'letter' && head.of.of.ascii[97] === 1 && head.of.of.ascii[122] === 1;
}

export function stepOf(part: Part, rest: Step): Step {
	switch (part.is) {
		case 'text':
			return textStep(part.text, rest);
		case 'words':
			return wordsStep(part.of, rest);
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
			return { run: (at) => (at === 0 || (part.isOfLine && text[at - 1] === '\n') ? rest.run(at) : -1), first: rest.first };
		case 'end':
			return { run: (at) => (at === text.length || (part.isOfLine && text[at] === '\n') ? rest.run(at) : -1), first: null };
	}
}

/** The first alternative that leads on, of those that can begin with the letter. */
function eitherStep(alternatives: Part[], rest: Step): Step {
	const byLetter: Listed<Step['run']> = [];
	const none: Step['run'][] = [];
	const first = new Uint8Array(129);
	for (const alternative of alternatives) {
		const step = stepOf(alternative, rest);
		if (step.first === null) none.push(step.run);
		eachCode(step.first, (code) => {
			first[code] = 1;
			put(byLetter, code, step.run);
		});
	}
	const run = (at: number) => {
		for (const alternative of (at < text.length ? byLetter[Math.min(text.charCodeAt(at), 128)] : none) ?? []) {
			const end = alternative(at);
			if (end >= 0) return end;
		}
		return -1;
	};
	return { run, first: none.length > 0 ? null : first };
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

/** What stands before: it is looked for from where it can begin, if its last letter is there. */
function behindStep(of: Part, isNot: boolean, rest: Step): Step {
	let target = 0;
	const found = (of.is === 'either' ? of.of : [of]).map((part) => {
		if (part.is === 'letter') return (at: number) => at > 0 && isOne(part.of, at - 1);
		const { run, first } = stepOf(part, { run: (at) => (at === target ? at : -1), first: null });
		const last = lastOf(part);
		const [least, most] = lengthsOf(part);
		return (at: number) => {
			if (last !== null && !(at > 0 && canBe(last, text.charCodeAt(at - 1)))) return false;
			for (let from = at - least; from >= 0 && at - from <= most; from -= 1) {
				if (!canBe(first, text.charCodeAt(from))) continue;
				target = at;
				if (run(from) === at) return true;
			}
			return false;
		};
	});
	return { run: (at) => (found.some((isThere) => isThere(at)) === isNot ? -1 : rest.run(at)), first: rest.first };
}
