import type { Lexicon } from './lexicon.ts';
import type { Finding, IdType } from './types.ts';

/** The share of people whom a detail of a kind fits, about: to compare one wording with another, and no guarantee (docs/anonymization.md). */
const SHARES: Partial<Record<IdType, number>> = {
	age: 1 / 80,
	'birth-date': 1 / 30_000,
	date: 1 / 365,
	time: 1 / 4,
	occupation: 1e-3,
	family: 0.05,
	demographic: 0.02,
	vehicle: 2e-3,
	event: 1e-3,
	pet: 1e-2,
	street: 1e-2,
	place: 1e-2,
	school: 1e-2,
	employer: 1e-2,
	organization: 0.05,
	agency: 0.05,
	unit: 0.2,
	name: 0.5,
};
/** Details that point to one person by themselves. */
const DIRECT_SHARE = 1e-9;
const ONLY_ONE = /\b(?:only|sole|first|one and only|youngest|oldest|chief|mayor|sheriff|judge)\b/i;
/** Whoever reads a case knows about where it may have been: so many people live there. */
const SOMEWHERE = 1e6;

export interface Contribution {
	/** The finding, as its place in the list; -1 for a code. */
	finding: number;
	type: IdType | 'code';
	/** By how much it divides those who fit. */
	factor: number;
}

export interface Risk {
	/** About how many people the remaining details fit; never under 1. */
	k: number;
	level: 'red' | 'amber' | 'green';
	/** What narrows most, at most three. */
	contributors: Contribution[];
	/** For each finding that stands, k when it goes. */
	without: Map<number, number>;
	/** Whether a place of fewer than 20,000 people is named (45 CFR 164.514). */
	namesSmallPlace: boolean;
}

export interface RiskInput {
	text: string;
	/** Those that stand. What was replaced tells nothing any more. */
	standing: ReadonlyMap<number, Finding>;
	/** Shares of the codes that a case was given: "older adult" 0.17, and so on. */
	codes?: readonly number[];
}

/** Additive in logarithms, so that generalizing never lowers k. */
export function risk({ text, standing, codes = [] }: RiskInput, lexicon: Lexicon): Risk {
	const contributions = [...standing].map(([at, finding]) => ({ finding: at, type: finding.type, factor: factorOf(finding, text, lexicon) }));
	const all: Contribution[] = [...contributions, ...codes.map((share) => ({ finding: -1, type: 'code' as const, factor: 1 / share }))];
	const places = [...standing.values()].filter(({ type }) => type === 'city').map((finding) => populationOf(finding, text, lexicon));
	const logs = all.reduce((sum, { factor }) => sum + Math.log(factor), 0);
	const kOf = (log: number) => Math.max(1, Math.round(SOMEWHERE / Math.exp(log)));
	const k = kOf(logs);
	return {
		k,
		level: k < 5 ? 'red' : k < 50 ? 'amber' : 'green',
		contributors: all
			.toSorted((a, b) => b.factor - a.factor)
			.filter(({ factor }) => factor > 1)
			.slice(0, 3),
		without: new Map(contributions.map(({ finding, factor }) => [finding, kOf(logs - Math.log(factor))])),
		namesSmallPlace: places.some((population) => population < 20_000),
	};
}

function factorOf(finding: Finding, text: string, lexicon: Lexicon): number {
	if (finding.identifier === 'direct' && finding.type !== 'date' && finding.type !== 'age') return 1 / DIRECT_SHARE;
	if (finding.type === 'city') return SOMEWHERE / Math.min(SOMEWHERE, Math.max(200, populationOf(finding, text, lexicon)));
	const it = text.slice(finding.start, finding.end);
	if (finding.type === 'occupation' && ONLY_ONE.test(it)) return SOMEWHERE;
	return 1 / (SHARES[finding.type] ?? 0.1);
}

/** Of a place that no list knows, it is small. */
const populationOf = ({ start, end }: Finding, text: string, lexicon: Lexicon) => lexicon.population(text.slice(start, end).toLowerCase()) || 2000;
