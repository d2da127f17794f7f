import type { Lexicon } from './lexicon.ts';
import { isClass, populationOf, SOMEWHERE, shareOf } from './shares.ts';
import type { Finding, IdType } from './types.ts';

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
	/** For each finding that stands, k when all mentions of its person or thing go. */
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

/** How a number of people who fit is judged. */
export const levelOf = (k: number): Risk['level'] => (k < 5 ? 'red' : k < 50 ? 'amber' : 'green');

/** The most that one person or thing tells, over its mentions. */
interface Told extends Contribution {
	entity: string;
}

/**
 * Additive in logarithms, so that generalizing never lowers k. A person or thing counts once, however often it is mentioned; of days and of hours only
 * the most telling counts, since all are about one event.
 */
export function risk({ text, standing, codes = [] }: RiskInput, lexicon: Lexicon): Risk {
	const kinds = kindsOf(standing, (finding) => 1 / shareOf(finding, text, lexicon));
	const coded = codes.map((share): Contribution => ({ finding: -1, type: 'code', factor: 1 / share }));
	// In one order, whatever stands: sums of the same numbers in another order can differ.
	const most = [...kinds.flatMap(([first]) => (first ? [first] : [])), ...coded].toSorted((a, b) => b.factor - a.factor);
	const logs = most.reduce((sum, { factor }) => sum + Math.log(factor), 0);
	const k = kOf(logs);
	const kWithout = new Map(kinds.flatMap(([first, second]) => (first ? [[first.entity, kOf(logs - Math.log(first.factor / (second?.factor ?? 1)))]] : [])));
	return {
		k,
		level: levelOf(k),
		contributors: most
			.filter(({ factor }) => factor > 1)
			.slice(0, 3)
			.map(({ finding, type, factor }) => ({ finding, type, factor })),
		without: new Map([...standing].map(([at, { entity }]) => [at, kWithout.get(entity) ?? k])),
		namesSmallPlace: [...standing.values()].some(
			(finding) => finding.type === 'city' && !isClass(finding, text) && populationOf(finding, text, lexicon) < 20_000,
		),
	};
}

/** What narrows, the most telling first in each kind: a kind is one person or thing, or all days, or all hours. */
function kindsOf(standing: ReadonlyMap<number, Finding>, factorOf: (finding: Finding) => number): Told[][] {
	const told = new Map<string, Told>();
	for (const [at, finding] of standing) {
		const { entity, type } = finding;
		const factor = factorOf(finding);
		if (factor > (told.get(entity)?.factor ?? 0)) told.set(entity, { finding: at, type, factor, entity });
	}
	const kinds = new Map<string, Told[]>();
	for (const one of told.values()) {
		const kind = one.type === 'date' || one.type === 'time' ? one.type : one.entity;
		kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
	}
	return [...kinds.values()].map((kind) => kind.toSorted((a, b) => b.factor - a.factor));
}

const kOf = (log: number) => Math.max(1, Math.round(SOMEWHERE / Math.exp(log)));
