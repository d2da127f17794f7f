import type { Candidate, Recognizer } from '../types.ts';
import { BODIES, BODY_PAIRS, BRANDS, COLOR_PAIRS, COLORS, KIND_PAIRS, KINDS, MODELS, NUMBERED, PAIRS } from '../vehicle-words.ts';

const ID = 'vehicles';
const TOKEN = /[\p{L}\d][\p{L}\d'’-]{0,24}/gu;
const YEAR = /^(?:19|20)\d\d$/;
const SHORT_YEAR = /^\d\d$/;
/** "rust-colored", "butter-yellow". */
const COMPOUND = /^\p{Ll}{2,12}-(?<color>\p{Ll}{2,10})$/u;
const MODEL = /^(?:\p{Lu}[\p{L}\d-]{1,14}|\d{3,4})$/u;
/** Behind these stands somebody's car. */
const WHOSE = new Set('drives driving drove drv his her their a an in veh vehicle'.split(' '));
/** What is no model behind a make. */
const NO_MODEL = new Set('lic plate plates tag tags tmp temp vin reg in at on nb sb eb wb lp parked last w and with r from no'.split(' '));
const NO_CAR = /^(?:american|americans|hispanic|latino|latina|indian|asian|african|hmong|russian|english|christian|crocs|nike|carhartt|adidas)$/;
const MOST_BEFORE = 4;

interface Token {
	start: number;
	end: number;
	text: string;
	lower: string;
}

/** Cars, by what they look like: color, year, make and kind. */
export const vehicles: Recognizer = {
	id: ID,
	recognize({ text }) {
		const tokens = [...text.matchAll(TOKEN)].map(({ 0: it, index: start }): Token => ({ start, end: start + it.length, text: it, lower: it.toLowerCase() }));
		const found: Candidate[] = [];
		const add = (from: Token | undefined, to: Token | undefined, score: number, why: string) => {
			if (from && to) found.push({ start: from.start, end: to.end, type: 'vehicle', score, by: ID, why });
		};
		const reader = readerOf(text, tokens);
		for (let at = 0; at < tokens.length; at += 1) {
			const make = reader.make(at);
			if (make > 0) {
				const first = reader.described(at);
				const model = reader.model(at + make);
				const body = reader.body(at + make + model);
				const end = at + make + model + body;
				const isWhose = reader.isWhose(first);
				if (first < at) add(tokens[first], tokens[end - 1], 0.8, 'color, year and make tell whose car it is');
				else if (body > 0) add(tokens[at], tokens[end - 1], 0.6, 'the make tells whose car it is');
				else if (isWhose) add(tokens[at], tokens[end - 1], 0.55, 'the make tells whose car it is');
				at = end - 1;
				continue;
			}
			const kind = reader.kind(at);
			const first = kind > 0 ? reader.described(at) : at;
			if (first < at && reader.isColored(first, at)) add(tokens[first], tokens[at + kind - 1], 0.52, 'it may tell whose car it is');
			if (reader.isNamed(at)) add(tokens[at], tokens[at + reader.named(at) - 1], 0.55, 'color and a name tell whose car it is');
		}
		return found;
	},
};

/** What stands at a place among the tokens, in tokens: 0 for nothing. */
function readerOf(text: string, tokens: readonly Token[]) {
	const between = (at: number) => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
	const pair = (at: number) => (tokens[at + 1] && between(at + 1) === ' ' ? `${tokens[at]?.lower} ${tokens[at + 1]?.lower}` : '');
	const isCapital = (at: number) => /^[\p{Lu}\d]/u.test(tokens[at]?.text ?? '');
	const isColor = (at: number) => {
		const { lower = '', text: it = '' } = tokens[at] ?? {};
		const compound = COMPOUND.exec(it)?.groups?.color;
		return (
			COLORS.has(lower) ||
			(compound !== undefined && (COLORS.has(compound) || /^(?:colou?red|hulled|topped|trimmed|striped|roofed|paneled|cabbed)$/.test(compound)))
		);
	};
	const isColorPair = (at: number) => COLOR_PAIRS.has(pair(at));
	/** "09", "'14"; not "14", which is anything. */
	const isShortYear = (at: number) => {
		const { start = 0, text: it = '' } = tokens[at] ?? {};
		return SHORT_YEAR.test(it) && (it.startsWith('0') || /['’]/.test(text.charAt(start - 1)));
	};
	const reader = {
		make(at: number): number {
			const token = tokens[at];
			if (!token) return 0;
			if (PAIRS.has(pair(at)) && isCapital(at) && isCapital(at + 1)) return 2;
			if (BRANDS.has(token.lower)) return 1;
			return (MODELS.has(token.lower) || NUMBERED.test(token.lower)) && isCapital(at) ? 1 : 0;
		},
		/** The first token of color and year before a place; the place where there are none. */
		described(at: number): number {
			let first = at;
			while (first > 0 && first > at - MOST_BEFORE) {
				const gap = between(first);
				if (!/^(?:[ ,]{1,2}| ['’])$/.test(gap)) break;
				if (isColorPair(first - 2)) first -= 2;
				else if (isColor(first - 1) || YEAR.test(tokens[first - 1]?.text ?? '')) first -= 1;
				else if (isShortYear(first - 1)) first -= 1;
				else break;
			}
			return first;
		},
		isColored: (first: number, end: number) => Array.from({ length: end - first }, (_, step) => first + step).some((at) => isColor(at) || isColorPair(at)),
		model(at: number): number {
			const token = tokens[at];
			if (!token || between(at) !== ' ') return 0;
			if (NO_MODEL.has(token.lower) || BODIES.has(token.lower)) return 0;
			return MODEL.test(token.text) ? 1 : 0;
		},
		body(at: number): number {
			if (!tokens[at] || between(at) !== ' ') return 0;
			if (BODY_PAIRS.has(pair(at))) return 2;
			return BODIES.has(tokens[at]?.lower ?? '') ? 1 : 0;
		},
		kind: (at: number): number => (KIND_PAIRS.has(pair(at)) ? 2 : KINDS.has(tokens[at]?.lower ?? '') ? 1 : 0),
		isWhose: (at: number): boolean => at > 0 && between(at) === ' ' && WHOSE.has(tokens[at - 1]?.lower ?? ''),
		/** "a rust-colored Bel Air" */
		isNamed: (at: number): boolean =>
			at > 0 &&
			COMPOUND.test(tokens[at]?.text ?? '') &&
			isColor(at) &&
			/^(?:a|an|his|her|their|my|the|old|that)$/.test(tokens[at - 1]?.lower ?? '') &&
			reader.named(at) > 1,
		named(at: number): number {
			let end = at + 1;
			while (end < at + 3 && tokens[end] && between(end) === ' ' && /^\p{Lu}/u.test(tokens[end]?.text ?? '') && !NO_CAR.test(tokens[end]?.lower ?? ''))
				end += 1;
			return end - at;
		},
	};
	return reader;
}
