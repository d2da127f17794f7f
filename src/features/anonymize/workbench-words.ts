import { count } from '#src/lib/time.ts';
import type { Decision } from './apply.ts';
import type { Risk } from './risk.ts';
import { SOMEWHERE } from './shares.ts';
import { type Group, insteadOf, type View } from './workbench.ts';

/** Above this nothing that was found narrows it down. */
const ANYBODY = SOMEWHERE / 2;
const LEVELS = { red: 'High', amber: 'Moderate', green: 'Lower' } as const;

/** What the workbench says of itself, beyond what it says of a text. */
export const WORKBENCH_WORDS = {
	title: 'Take identities out of a text',
	label: 'Your text',
	clean: 'The anonymized text',
	again: 'Take identities out',
	/** Of where the text goes: before it was sent, and when it was, without script; and with script. */
	before: [
		'Without script, this text is sent to this server.',
		'It is read in its memory, answered, and forgotten: not stored, not logged. With script, it would not leave your browser.',
	],
	answered: ['Your text was read in this server’s memory and is forgotten.', 'It stands on this page only. It was not stored and not logged.'],
	here: 'Names, numbers and places are found on this device, and nothing is kept.',
};

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
	const fits = `${LEVELS[level]}: ${fitsWords(k)}.`;
	const told = contributors.flatMap(({ finding }) => {
		const { start, end } = findings[finding] ?? { start: 0, end: 0 };
		return end > start ? [`“${text.slice(start, end).replace(/\s+/g, ' ')}”`] : [];
	});
	const most = told.length > 0 && k <= ANYBODY ? ` What tells most: ${[...new Set(told)].join(', ')}.` : '';
	return `${fits}${most}${namesSmallPlace ? ' It names a place of fewer than 20,000 people.' : ''}`;
}

/** "what remains fits about 4,000 people" */
export function fitsWords(k: number): string {
	if (k > ANYBODY) return 'nothing that was found narrows down whom it is about';
	return `what remains ${k === 1 ? 'may lead to one person' : `fits about ${rounded(k).toLocaleString('en-US')} people`}`;
}

/** How far a bar is filled, of 100: one person fills it. */
export const filledBy = ({ k }: Pick<Risk, 'k'>): number => Math.round(100 * Math.max(0.02, 1 - Math.log(k) / Math.log(SOMEWHERE)));

/** An estimate has one digit that counts. */
function rounded(k: number): number {
	const digit = 10 ** Math.floor(Math.log10(k));
	return k < 10 ? k : Math.round(k / digit) * digit;
}
