/** Shares that the benchmark's own metrics do not have: of some types of mentions, and of words that only look like a name. */
import type { Annotated } from './annotated.ts';
import type { Scores, Span } from './metrics.ts';

/** Identifiers that have a shape. */
export const STRUCTURED = ['PHONE', 'EMAIL', 'SSN', 'VIN', 'IP', 'GEO', 'DOB', 'PLATE', 'URL', 'HANDLE', 'ID'];
/** What no list and no shape holds: it tells who somebody is together with the rest. */
export const TOLD_TOGETHER = ['FAMILY', 'OCCUPATION', 'EVENT', 'PLACE'];

/** The share of mentions of these types that is masked; `null` when there is none. */
export function maskedOf(byType: Scores['byType'], types: readonly string[]): number | null {
	const counts = types.flatMap((type) => {
		const counted = byType.get(type);
		return counted ? [counted] : [];
	});
	const all = counts.reduce((sum, [, of]) => sum + of, 0);
	return all === 0 ? null : counts.reduce((sum, [masked]) => sum + masked, 0) / all;
}

/** How many plain words that equal a part of a name in the same text are masked, and how many there are: "HOPE FOR THE BEST" beside Hope Tran. */
export function decoysOf(texts: readonly Annotated[], masked: ReadonlyMap<string, Span[]>): [masked: number, all: number] {
	const isMasked = texts.flatMap((text) => {
		const spans = masked.get(text.id) ?? [];
		return decoysIn(text).map((at) => spans.some(([start, end]) => at >= start && at < end));
	});
	return [isMasked.filter(Boolean).length, isMasked.length];
}

/** Words that stand in the span of a name and are none. */
const TITLES = new Set(['ofc', 'officer', 'dep', 'deputy', 'mrs', 'det', 'sgt', 'unit', 'chief', 'coach', 'sister', 'uncle', 'aunty']);

function decoysIn({ text, mentions }: Annotated): number[] {
	const people = mentions.filter(({ type }) => type === 'PERSON').map(({ start, end }) => text.slice(start, end).toLowerCase());
	const words = people.flatMap((name) => name.match(/[\p{L}'’-]{3,}/gu) ?? []).filter((word) => !TITLES.has(word));
	const places = [...new Set(words)].flatMap((word) => [...text.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'))].map(({ index }) => index));
	return [...new Set(places)].filter((at) => !mentions.some(({ start, end }) => at >= start && at < end));
}
