import type { Lexicon } from './lexicon.ts';
import type { Finding, IdType } from './types.ts';

/** A text that names no place can be of anywhere: so many people live in the United States. What a case tells of its region comes as a code. */
export const SOMEWHERE = 330_000_000;
/** Details that point to one person by themselves. */
const DIRECT = 1e-24;
/** A kind of thing instead of its name: "a hospital", "a nearby town". */
const CLASS = 0.5;
/** A place that no list knows is small. */
const UNKNOWN_PLACE = 2000;

const SHARES: Partial<Record<IdType, number>> = {
	family: 0.05,
	vehicle: 2e-3,
	event: 1e-3,
	pet: 1e-2,
	street: 6e-6,
	place: 3e-5,
	school: 3e-5,
	employer: 3e-5,
	organization: 3e-3,
	agency: 3e-4,
	unit: 0.05,
	name: 0.5,
};

type Told = [pattern: RegExp, share: number];

const MONTHS = /^(?:in )?(?:(?:early|mid|late)[- ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:(?: of)?,? (?:19|20)\d\d)?$/i;
/** Of days. What is none of these is a day of a year. */
const DATES: Told[] = [
	[/^(?:one|some|that|another) day$/i, 1],
	[/^(?:in )?(?:19|20)\d\d$/i, 1 / 3],
	[/^(?:in )?(?:the )?(?:(?:early|mid|late)[- ])?(?:spring|summer|autumn|fall|winter)(?: of (?:19|20)\d\d)?$/i, 1 / 4],
	[/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?$/i, 1 / 7],
	[MONTHS, 1 / 12],
];
const TIMES: Told[] = [[/^(?:at some point|that day|one day)$/i, 1]];
/** Of ages. What is none of these is an age in years. */
const AGES: Told[] = [
	[/^an adult$/i, 0.75],
	[/^(?:an older adult|a young person)$/i, 0.17],
	[/^(?:a child|a teenager)$/i, 0.1],
	[/\bover 89$/i, 7e-3],
	[/\b(?:early|mid|middle|late)[- ]/i, 0.05],
	[/0['’]?s\b|something$|(?:ties|teens)$/i, 0.13],
	[/\b(?:9\d|1[01]\d)\b|ninety|hundred/i, 1e-3],
];
const DEMOGRAPHICS: Told[] = [
	[/^(?:fe)?male$/i, 0.5],
	[/^(?:minority|local|foreign-born|non-English-speaking)$/i, 0.3],
	[/^W\/?[MF]$/, 0.3],
	[/^[BH]\/?[MF]$/, 0.06],
];
const ONLY_ONE = /\b(?:only|sole|first|one and only|youngest|oldest|chief|mayor|sheriff|judge)\b/i;
/** Of work. What is none of these few do. */
const OCCUPATIONS: Told[] = [
	[ONLY_ONE, 1 / SOMEWHERE],
	[
		/\b(?:athlete|driver|employee|engineer|manager|nurse|operator|player|professional|student|supervisor|teacher|trade|tradesm[ae]n|veteran|worker|a job)\b/i,
		0.02,
	],
];
/** The letter of a door is on many doors. */
const DOOR = /^(?:apartment|apt\.?|unit|room|floor|suite) \w{1,2}$/i;
/** "Gravel turnout" is no name. */
const IS_KIND = /^[^\p{Lu}\d]+$/u;
const IS_CLASS = /^(?:[Aa]n?|[Ss]ome|[Aa]nother) [^\p{Lu}\d]+$/u;
const IS_ROLE = /^(?:[Aa]n?|[Aa]nother|[Tt]he|[Ss]omebody)(?: [^\p{Lu}\d]+)?$/u;

const among = (told: Told[], it: string, otherwise: number) => told.find(([pattern]) => pattern.test(it))?.[1] ?? otherwise;

/**
 * The share of people whom a detail fits, of 1: about, to compare one wording with another, and no guarantee (docs/anonymization.md). What the engine
 * only asks about counts by how sure it is.
 */
export function shareOf(finding: Finding, text: string, lexicon: Lexicon): number {
	const share = Math.max(DIRECT, shareOfWords(finding, text.slice(finding.start, finding.end), lexicon));
	return finding.tier === 'check' ? share ** finding.score : share;
}

/** How many people live at a place; of one that no list knows, few. */
export const populationOf = ({ start, end }: Finding, text: string, lexicon: Lexicon) =>
	lexicon.population(text.slice(start, end).toLowerCase()) || UNKNOWN_PLACE;

/** Whether a finding says what kind of thing it is about, and not which. */
export const isClass = ({ start, end }: Finding, text: string) => IS_CLASS.test(text.slice(start, end));

function shareOfWords({ type, identifier }: Finding, it: string, lexicon: Lexicon): number {
	if (type === 'date') return among(DATES, it, 1 / 365);
	if (type === 'time') return among(TIMES, it, 1 / 4);
	if (type === 'age') return among(AGES, it, 1 / 80);
	if (type === 'demographic') return among(DEMOGRAPHICS, it, 0.02);
	if (type === 'occupation') return among(OCCUPATIONS, it, 1e-3);
	if (type === 'person' && IS_ROLE.test(it)) return 1;
	if (type !== 'family' && type !== 'event' && IS_CLASS.test(it)) return CLASS;
	if (type === 'place' && IS_KIND.test(it)) return 0.05;
	if (type === 'street' && DOOR.test(it)) return 0.05;
	if (identifier === 'direct') return DIRECT;
	if (type === 'city') return Math.min(1, Math.max(200, lexicon.population(it.toLowerCase()) || UNKNOWN_PLACE) / SOMEWHERE);
	return SHARES[type] ?? 0.1;
}
