import { count } from '#src/lib/time.ts';
import type { Decision } from './apply.ts';
import type { Risk } from './risk.ts';
import { SOMEWHERE } from './shares.ts';
import { type Group, insteadOf, type View } from './workbench.ts';

/** Above this nothing that was found narrows it down. */
const ANYBODY = SOMEWHERE / 2;
const LEVELS = { red: 'High', amber: 'Moderate', green: 'Lower' } as const;

/** "11 details replaced, 1 needs your eye". */
export function headlineOf({ groups, findings, applied }: View): string {
	if (findings.length === 0) return 'Nothing was found in this text';
	const replaced = applied.replacements.length;
	const asking = groups.filter(({ decision }) => decision === null).length;
	const needs = `${asking} ${asking === 1 ? 'needs' : 'need'} your eye`;
	if (replaced === 0) return asking === 0 ? 'Everything that was found stays' : `${count(asking, 'detail')} ${asking === 1 ? 'needs' : 'need'} your eye`;
	return `${count(replaced, 'detail')} replaced${asking > 0 ? `, ${needs}` : ''}`;
}

/** Why a group is marked and what happens to it, in sentences. */
export function reasonOf(group: Group): string {
	const { decision, mentions, why } = group;
	const marked = `Marked because ${why}.`;
	const every = mentions.length > 1 ? 'Every mention' : 'It';
	if (decision === null) return `${marked} Try “${insteadOf(group)}”.`;
	return decision === 'keep' ? `${marked} ${every} stays.` : `${marked} ${every} was replaced.`;
}

/** What became of every mention of a group, in a sentence. */
export function decidedWords({ name, mentions }: Group, decision: Decision): string {
	const places = mentions.length === 1 ? '' : ` in ${mentions.length} places`;
	return `${name} ${decision === 'keep' ? 'stays' : 'is replaced'}${places}.`;
}

/** How many people what remains fits, in sentences. */
export function riskWords({ k, level, namesSmallPlace, contributors }: Risk, { text, findings }: View): string {
	const people = k === 1 ? 'may lead to one person' : `fits about ${rounded(k).toLocaleString('en-US')} people`;
	const fits = k > ANYBODY ? `${LEVELS[level]}: nothing that was found narrows down whom it is about.` : `${LEVELS[level]}: what remains ${people}.`;
	const told = contributors.flatMap(({ finding }) => {
		const { start, end } = findings[finding] ?? { start: 0, end: 0 };
		return end > start ? [`“${text.slice(start, end).replace(/\s+/g, ' ')}”`] : [];
	});
	const most = told.length > 0 && k <= ANYBODY ? ` What tells most: ${[...new Set(told)].join(', ')}.` : '';
	return `${fits}${most}${namesSmallPlace ? ' It names a place of fewer than 20,000 people.' : ''}`;
}

/** How far a bar is filled, of 100: one person fills it. */
export const filledBy = ({ k }: Risk): number => Math.round(100 * Math.max(0.02, 1 - Math.log(k) / Math.log(SOMEWHERE)));

/** An estimate has one digit that counts. */
function rounded(k: number): number {
	const digit = 10 ** Math.floor(Math.log10(k));
	return k < 10 ? k : Math.round(k / digit) * digit;
}
