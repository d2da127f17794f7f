/**
 * The metrics of the Text Anonymization Benchmark (Pilán et al., Computational Linguistics 48(4), 2022), written from their definitions. Two differences
 * from the published evaluation, on purpose: a closed list of words stands for its tagger's ADP, PART, CCONJ and DET, and spans that overlap are merged
 * before precision is counted.
 */
import type { Annotated } from './annotated.ts';

export type Span = [start: number, end: number];

export interface Scores {
	/** Shares of direct and of quasi entities whose every mention is masked. */
	direct: number;
	quasi: number;
	/** Share of masked words that had to be. */
	precision: number;
	/** How many words that is of. */
	maskedWords: number;
	/** Texts in which no direct entity is left. */
	leakFree: number;
	texts: number;
	/** Mentions by type: masked, and all. */
	byType: Map<string, [masked: number, all: number]>;
	missed: { id: string; type: string; isDirect: boolean; words: string }[];
}

const FREE_SIGNS = new Set(' ,.-;:/&()[]–\'"’“”');
const FREE_WORDS = new Set(
	"mr mrs ms no nr about a an the this that these those each every some any all both another such of in to for with on at from by as into like through after over between out against during without before under around among since until towards toward upon within near off up down per via onto behind beyond despite along across outside inside except above below beneath beside besides than and or but nor & 's ’s not n't".split(
		' ',
	),
);
const WORD = /['’]s(?![\p{L}\p{N}_])|n['’]t(?![\p{L}\p{N}_])|[\p{L}\p{N}_]+|&/gu;

/** How well texts are masked. `masked`: the spans of each text, by its id. */
export function score(texts: readonly Annotated[], masked: ReadonlyMap<string, Span[]>): Scores {
	const entities = { direct: [0, 0], quasi: [0, 0] } as Record<'direct' | 'quasi', [number, number]>;
	const byType: Scores['byType'] = new Map();
	const missed: Scores['missed'] = [];
	let right = 0;
	let all = 0;
	let leakFree = 0;
	for (const { id, text, mentions } of texts) {
		const spans = merged(masked.get(id) ?? []);
		const isMasked = maskedIn(text, spans);
		const whole = new Map<string, { isDirect: boolean; isMasked: boolean }>();
		for (const { start, end, type, entity, isDirect } of mentions) {
			const hides = isMasked(start, end);
			const counted = byType.get(type) ?? [0, 0];
			byType.set(type, [counted[0] + Number(hides), counted[1] + 1]);
			if (!hides) missed.push({ id, type, isDirect, words: text.slice(start, end) });
			const known = whole.get(entity);
			whole.set(entity, { isDirect: isDirect || (known?.isDirect ?? false), isMasked: hides && (known?.isMasked ?? true) });
		}
		for (const entity of whole.values()) {
			const counted = entities[entity.isDirect ? 'direct' : 'quasi'];
			counted[0] += Number(entity.isMasked);
			counted[1] += 1;
		}
		if ([...whole.values()].every((entity) => !entity.isDirect || entity.isMasked)) leakFree += 1;
		for (const [start, end] of spans) {
			for (const [from, to] of wordsIn(text, start, end)) {
				all += 1;
				if (mentions.some((mention) => mention.start <= from && mention.end >= to)) right += 1;
			}
		}
	}
	const share = ([some, of]: [number, number]) => (of === 0 ? 1 : some / of);
	return {
		direct: share(entities.direct),
		quasi: share(entities.quasi),
		precision: share([right, all]),
		maskedWords: all,
		leakFree,
		texts: texts.length,
		byType,
		missed,
	};
}

/** Whether nothing of a mention can be read but signs, titles and little words. */
function maskedIn(text: string, spans: Span[]): (start: number, end: number) => boolean {
	const covered = new Uint8Array(text.length);
	for (const [start, end] of spans) covered.fill(1, start, end);
	for (const { 0: word, index } of text.matchAll(WORD)) if (FREE_WORDS.has(word.toLowerCase())) covered.fill(1, index, index + word.length);
	return (start, end) => {
		for (let at = start; at < end; at += 1) if (!covered[at] && !FREE_SIGNS.has(text.charAt(at))) return false;
		return true;
	};
}

function merged(spans: readonly Span[]): Span[] {
	const found: Span[] = [];
	for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
		const last = found.at(-1);
		if (last && start <= last[1]) last[1] = Math.max(last[1], end);
		else found.push([start, end]);
	}
	return found;
}

const wordsIn = (text: string, start: number, end: number): Span[] =>
	[...text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu)].map(({ 0: word, index }) => [start + index, start + index + word.length]);
