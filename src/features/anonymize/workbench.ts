import { type Applied, apply, type Decision } from './apply.ts';
import { keyOf } from './people.ts';
import type { Finding, Identifier, IdType, Tier } from './types.ts';

/** All mentions of one person or thing: they are decided together. */
export interface Group {
	key: string;
	type: IdType;
	tier: Tier;
	/** Whether any mention points to one person by itself. */
	identifier: Identifier;
	/** The first mention, as it stands in the text. */
	name: string;
	/** Why, as the end of "Marked because …". */
	why: string;
	/** Its findings, as places in their list. */
	mentions: number[];
	/** By these a decision is found again after the text has changed. */
	forms: string[];
	/** What may stand in its place, the least telling last. */
	generalizations: string[];
	/** What happens to it; `null` while a person has to say. */
	decision: Decision | null;
	/** Why it stays, as it was chosen (`keep-reasons.ts`); "" while nobody said. */
	reason: string;
}

/** What a person decided, by the forms of a group. */
export type Choices = ReadonlyMap<string, Decision>;

/** Why something stays, by the forms of a group. */
export type Reasons = ReadonlyMap<string, string>;

/** A text as the workbench shows it. */
export interface View {
	text: string;
	findings: readonly Finding[];
	groups: Group[];
	/** The text with what was decided. */
	applied: Applied;
	/** What stays in the text, kept or not decided. */
	standing: Map<number, Finding>;
}

/** Groups what was found, takes what is suggested unless somebody chose otherwise, and leaves what only a person can tell. */
export function viewOf(text: string, findings: readonly Finding[], choices: Choices = new Map(), reasons: Reasons = new Map()): View {
	const groups = groupsOf(text, findings, choices, reasons);
	const decisions = new Map(groups.flatMap((group) => decisionsIn(group, findings, choices)));
	const standing = new Map([...findings.entries()].filter(([at]) => (decisions.get(at) ?? 'keep') === 'keep'));
	return { text, findings, groups, applied: apply(text, findings, decisions), standing };
}

/** The choices, or the reasons, with one more, which holds for every mention of a group. */
export const chosen = <T>(choices: ReadonlyMap<string, T>, { forms }: Pick<Group, 'forms'>, choice: T): ReadonlyMap<string, T> =>
	new Map([...choices, ...forms.map((form) => [form, choice] as const)]);

/** What stands in a group's place when nobody writes anything else. */
export const insteadOf = ({ generalizations }: Pick<Group, 'generalizations'>): string => generalizations[0] ?? 'somebody or something';

/** What needs an eye comes first, and otherwise what stands first: no decision moves anything under the hand that made it. */
function groupsOf(text: string, findings: readonly Finding[], choices: Choices, reasons: Reasons): Group[] {
	const groups = new Map<string, Group>();
	for (const [at, { start, end, type, tier, identifier, why, entity, generalizations }] of findings.entries()) {
		const key = `${tier} ${entity}`;
		const name = text.slice(start, end).replace(/\s+/g, ' ');
		const form = `${tier} ${type} ${keyOf(name) || name}`;
		const group = groups.get(key) ?? { key, type, tier, identifier, name, why, mentions: [], forms: [], generalizations, decision: null, reason: '' };
		groups.set(key, group);
		if (identifier === 'direct') group.identifier = identifier;
		group.mentions.push(at);
		if (!group.forms.includes(form)) group.forms.push(form);
	}
	const all = [...groups.values()].map((group) => ({
		...group,
		decision: choiceFor(group, choices) ?? (group.tier === 'suggest' ? { replace: insteadOf(group) } : null),
		reason: choiceFor(group, reasons) ?? '',
	}));
	return [...all.filter(({ tier }) => tier === 'check'), ...all.filter(({ tier }) => tier === 'suggest')];
}

const choiceFor = <T>({ forms }: Pick<Group, 'forms'>, choices: ReadonlyMap<string, T>): T | undefined =>
	forms.map((form) => choices.get(form)).find((choice) => choice !== undefined);

function decisionsIn(group: Group, findings: readonly Finding[], choices: Choices): [number, Decision][] {
	const { decision, mentions } = group;
	if (!decision) return [];
	// One thing may be called differently at its mentions until somebody says how.
	const isOurs = choiceFor(group, choices) === undefined;
	return mentions.map((at) => [at, isOurs ? { replace: insteadOf(findings[at] ?? group) } : decision]);
}

/** A stretch of the text: as it was, asked about, or struck with what takes its place. */
export interface Piece {
	words: string;
	group: Group | null;
	/** What takes its place. */
	instead?: string;
}

/** The text in stretches, in order. What is struck takes along the little words before it that were mended. */
export function piecesOf({ text, findings, groups, applied }: View): Piece[] {
	const groupAt = new Map(groups.flatMap((group) => group.mentions.map((at) => [at, group] as const)));
	const pieces: Piece[] = [];
	let from = 0;
	let fromNew = 0;
	/** The first finding that was not passed yet. */
	let next = 0;
	for (const { start, end, finding } of applied.replacements) {
		const { start: was, end: wasTo } = findings[finding] ?? { start: from, end: from };
		const [before, after] = [text.slice(from, was), applied.text.slice(fromNew, start)];
		const same = from + sameWords(before, after);
		pieces.push(...unchanged(from, same));
		pieces.push({ words: text.slice(same, wasTo), group: groupAt.get(finding) ?? null, instead: applied.text.slice(fromNew + same - from, end) });
		from = wasTo;
		fromNew = end;
	}
	return [...pieces, ...unchanged(from, text.length)].filter(({ words, instead }) => words !== '' || instead !== undefined);

	/** A stretch that nothing was put into, with what is asked about in it. */
	function unchanged(start: number, end: number): Piece[] {
		const found: Piece[] = [];
		let at = start;
		for (let finding = findings[next]; finding && finding.start < end; finding = findings[++next]) {
			if (finding.start < at) continue;
			const to = Math.min(finding.end, end);
			found.push({ words: text.slice(at, finding.start), group: null }, { words: text.slice(finding.start, to), group: groupAt.get(next) ?? null });
			at = to;
		}
		return [...found, { words: text.slice(at, end), group: null }];
	}
}

/** How far two texts are the same, in whole words. */
function sameWords(a: string, b: string): number {
	if (a === b) return a.length;
	const isLetter = (letter = '') => /[\p{L}\p{N}]/u.test(letter);
	let at = 0;
	while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
	while (at > 0 && isLetter(a[at - 1]) && (isLetter(a[at]) || isLetter(b[at]))) at -= 1;
	return at;
}
