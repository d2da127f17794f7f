import type { ChosenFilters } from './hit.ts';
import { FILTERS, type Filter, type Kind } from './record.ts';

const MOST_A_KIND = 4;

/** What is known of a ranked thing before its words are read. */
export interface Ranked {
	kind: Kind;
	filters: Partial<Record<Filter, string[]>>;
}

export interface Narrowed<T> {
	rows: T[];
	kinds: Partial<Record<Kind, number>>;
	values: Partial<Record<Filter, Record<string, number>>>;
}

/** Keeps what has the kind and every filter chosen, and counts what each other choice would leave. */
export function narrow<T extends Ranked>(all: T[], kind: Kind | null, filters: ChosenFilters): Narrowed<T> {
	const isOfKind = (row: T) => kind === null || row.kind === kind;
	const carrying = all.filter((row) => carries(row, filters));
	const values: Narrowed<T>['values'] = {};
	for (const filter of Object.keys(FILTERS) as Filter[]) {
		const { [filter]: _, ...others } = filters;
		const counted = tally(all.filter((row) => isOfKind(row) && carries(row, others)).flatMap((row) => row.filters[filter] ?? []));
		if (Object.keys(counted).length > 0) values[filter] = counted;
	}
	return { rows: carrying.filter(isOfKind), kinds: tally(carrying.map((row) => row.kind)), values };
}

/** Of the best `most`, those that the results page shows: few of a kind while other kinds stand beside it. */
export function shownOf<T extends Ranked>(rows: T[], kind: Kind | null, most: number): T[] {
	const best = rows.slice(0, most);
	if (kind !== null || best.every((row) => row.kind === best[0]?.kind)) return best;
	const shown: Partial<Record<Kind, number>> = {};
	return best.filter((row) => {
		const before = shown[row.kind] ?? 0;
		shown[row.kind] = before + 1;
		return before < MOST_A_KIND;
	});
}

const carries = (row: Ranked, filters: ChosenFilters) =>
	(Object.entries(filters) as [Filter, string][]).every(([filter, value]) => row.filters[filter]?.includes(value) ?? false);

function tally<T extends string>(words: T[]): Record<T, number> {
	const counts = {} as Record<T, number>;
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}
