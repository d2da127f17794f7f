import type { ChosenFilters } from './hit.ts';
import { FILTERS, type Filter, type Kind } from './record.ts';

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

const carries = (row: Ranked, filters: ChosenFilters) =>
	(Object.entries(filters) as [Filter, string][]).every(([filter, value]) => row.filters[filter]?.includes(value) ?? false);

function tally<T extends string>(words: T[]): Record<T, number> {
	const counts = {} as Record<T, number>;
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}
