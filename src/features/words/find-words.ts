import type { Kind } from './kinds.ts';
import { phrase } from './phrase.ts';
import { type Prose, proseOf, type Span } from './prose.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** Words that a rule does not let stand, by their place in the text. */
export interface Finding extends Span {
	/** The rule's id. */
	rule: string;
	reason: string;
	better: string[];
	source: Rule['source'];
	level: Rule['level'];
}

interface Options {
	kind?: Kind;
	rules?: readonly Rule[];
}

/**
 * The words in a text that can hurt, in order and without overlaps. Code, addresses, comments and field names are no words.
 * Words that a page only speaks about stand between `<q>` and `</q>`; means, notes and places are found even there.
 */
export function findWords(text: string, { kind = 'page', rules = RULES }: Options = {}): Finding[] {
	const prose = proseOf(text, kind);
	return apart(rules.flatMap((rule) => findingsOf(rule, prose)));
}

function findingsOf(rule: Rule, { words, quoted, title }: Prose): Finding[] {
	if (rule.onlyInTitle && !title) return [];
	const found = spansOf(rule.words, words)
		.filter((span) => !rule.onlyInTitle || isIn(span, title))
		.filter((span) => rule.evenQuoted || !quoted.some((quote) => isIn(span, quote)));
	if (found.length === 0) return [];
	const fine = spansOf(rule.unless ?? [], words);
	const { id, reason, better, source, level } = rule;
	return found.filter((span) => !fine.some((phrase) => overlap(span, phrase))).map((span) => ({ ...span, rule: id, reason, better, source, level }));
}

/** Where the patterns of a rule stand in a text: all of it, or what the pattern calls `it`. */
function spansOf(patterns: RegExp[], words: string): Span[] {
	return patterns.flatMap((pattern) =>
		[...words.matchAll(compiled(pattern))].map((match) => {
			const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
			return { start, end };
		}),
	);
}

/** Of findings that overlap, the one that blocks, else the first to begin, else the longer. */
function apart(findings: Finding[]): Finding[] {
	const kept: Finding[] = [];
	for (const finding of findings.sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = kept.at(-1);
		if (!last || !overlap(last, finding)) kept.push(finding);
		else if (last.level === 'warn' && finding.level === 'block') kept[kept.length - 1] = finding;
	}
	return kept;
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const isIn = (span: Span, outer: Span | null) => outer !== null && outer.start <= span.start && span.end <= outer.end;

const expressions = new WeakMap<RegExp, RegExp>();

function compiled(pattern: RegExp): RegExp {
	const expression = expressions.get(pattern) ?? phrase(pattern);
	expressions.set(pattern, expression);
	return expression;
}
