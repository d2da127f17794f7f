import type { Finding, IdType } from './types.ts';
import { ROLES, TITLES } from './vocabulary.ts';

/** What a person decided about a finding: the words that stand there instead, or that it stays. */
export type Decision = { replace: string } | 'keep';

/** The decisions of whoever takes all that is suggested, and keeps what only a person can tell. */
export const suggestions = (findings: readonly Finding[]): Map<number, Decision> =>
	new Map(findings.map((finding, at) => [at, finding.tier === 'suggest' ? { replace: finding.generalizations[0] ?? '' } : 'keep']));

/** What may be kept of a decision: never the words. */
export interface Record {
	type: IdType;
	replaced: number;
	kept: number;
}

export interface Applied {
	text: string;
	/** By type, in the order of their first finding. */
	records: Record[];
	/** Where the replacements stand in the new text. */
	replacements: { start: number; end: number; finding: number }[];
}

/**
 * The text with what was decided in the place of each finding. `decisions` are by the place of a finding in `findings`; a finding without one is kept.
 * Grammar around a replacement is mended: the article before it, its first letter where a sentence begins.
 */
export function apply(text: string, findings: readonly Finding[], decisions: ReadonlyMap<number, Decision>): Applied {
	let made = '';
	let from = 0;
	const counted = new Map<IdType, Record>();
	const replacements: Applied['replacements'] = [];
	for (const [at, finding] of findings.entries()) {
		const decision = decisions.get(at) ?? 'keep';
		const record = counted.get(finding.type) ?? { type: finding.type, replaced: 0, kept: 0 };
		counted.set(finding.type, record);
		if (decision === 'keep') {
			record.kept += 1;
			continue;
		}
		record.replaced += 1;
		made += text.slice(from, finding.start);
		// Only what stands right before is read: a long text is not read anew for each finding.
		const near = Math.max(0, made.length - NEAR);
		const { ahead: nearer, replacement } = joined(made.slice(near), decision.replace, finding);
		const ahead = made.slice(0, near) + nearer;
		const words = BEGINS.test(near === 0 ? nearer : `…${nearer}`) ? capitalized(replacement) : replacement;
		made = ahead + words;
		replacements.push({ start: ahead.length, end: made.length, finding: at });
		from = finding.end;
	}
	return { text: made + text.slice(from), records: [...counted.values()], replacements };
}

/** So far back a title or a little word before a replacement reaches. */
const NEAR = 100;
const BEGINS = /(?:^|[.!?]["”’)]?\s+|\n\s*)$/;
/** "on June 11" and "at 2140 hours" lose their little word to "in 2024" and "in the evening"; "since" and "until" keep theirs. */
const WHEN = /(^|[\s("“‘])(?:on|at|in|around|about|by)(?: (?:or about|about|around|approximately|approx\.?|exactly))?\s$/i;
const KEEPS = /(?:\b(?:since|until|till|from|to|before|after|between|and|of|than|early|late|mid|during|over|throughout|through|all)|[:=(@/–-])\s?$/i;
/** "In the summer of 2024" is "in 2024", and "the summer of 2024" is "2024". */
const THE = /(^|[\s("“‘])the\s$/i;
const OF_SOMEBODY = /(\bin(?:to)? (?:his|her|their|my|the) )(?:(?:early|mid|middle|late)[ -])?$/i;
const AGE = /(^|[\s("“‘])(?:aged?|ages)\s$/i;

/** What stands before a replacement and the replacement, so that both read well together. */
function joined(ahead: string, replacement: string, { type, generalizations }: Finding): { ahead: string; replacement: string } {
	if (type === 'date' || type === 'time') {
		const bare = ahead.replace(THE, '$1');
		const hasMore = bare !== ahead && !WHEN.test(bare);
		if (KEEPS.test(bare) || hasMore) return { ahead: bare, replacement: replacement.replace(/^in (?=the |\d)/, '') };
		return { ahead: bare.replace(WHEN, '$1'), replacement };
	}
	// What somebody wrote stands wherever the name stood.
	if (type === 'person' && generalizations.includes(replacement)) return forPerson(ahead, replacement);
	if (type === 'age') {
		// "In his early 40s" is "in his 40s".
		if (OF_SOMEBODY.test(ahead)) return { ahead: ahead.replace(OF_SOMEBODY, '$1'), replacement: replacement.replace(/^in their /, '') };
		return { ahead: articleFor(ahead.replace(AGE, '$1'), replacement), replacement };
	}
	if (OWNED.test(ahead)) return { ahead, replacement: replacement.replace(/^an? /, '') };
	return { ahead: articleFor(ahead, replacement), replacement };
}

/** "A student named Chase" is "a student". */
const NAMED = /(?<=\p{L})(?:,? (?:named|by the name of|called)) $/u;
const LAST_WORD = /(?:^|[\s("“‘])(\p{L}[\p{L}'’-]*)\.?\s$/u;

/** "Officer Read" is "the officer", and "his sister Precious" is "his sister". */
function forPerson(ahead: string, replacement: string): { ahead: string; replacement: string } {
	const named = NAMED.exec(ahead);
	if (named) return { ahead: ahead.slice(0, named.index), replacement: '' };
	let rest = ahead;
	for (;;) {
		const last = LAST_WORD.exec(rest)?.[1];
		if (last === undefined) break;
		if (ROLES.has(last) && rest.endsWith(`${last} `) && /^(?:the|an?|another) /.test(replacement)) return { ahead: rest.trimEnd(), replacement: '' };
		if (!TITLES.has(last.toLowerCase()) || last === last.toLowerCase()) break;
		rest = rest.slice(0, rest.lastIndexOf(last));
	}
	// "The mother, Ms. Okonkwo-Reyes, said" needs one of the two.
	if (rest.toLowerCase().endsWith(`${replacement.toLowerCase()}, `)) return { ahead: rest.slice(0, -2), replacement: '' };
	return { ahead: articleFor(rest, replacement), replacement };
}

/** "Our local clinic" is "our clinic", not "our a clinic". */
const OWNED = /(?:\b(?:our|my|his|her|their|its|your|this|that|whose)|['’]s)\s$/i;
const ARTICLE = /(^|[\s("“‘])(an?|the)(\s)$/i;

/** What stands before a replacement, without a second article and with the right one. */
function articleFor(ahead: string, replacement: string): string {
	const found = ARTICLE.exec(ahead);
	if (!found) return ahead;
	const [whole = '', lead = '', article = '', space = ''] = found;
	const rest = ahead.slice(0, ahead.length - whole.length);
	if (/^(?:an?|the|some|his|her|their|its|in|at|on|over|around|somebody|overnight)\b/i.test(replacement)) return rest + lead;
	if (article.toLowerCase() === 'the') return ahead;
	const right = /^[aeio]|^u(?!ni|se|ti)|^(?:8|11|18)(?!\d)|^80|^hour|^heir|^honest/i.test(replacement) ? 'an' : 'a';
	return rest + lead + (article.startsWith('A') ? capitalized(right) : right) + space;
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
