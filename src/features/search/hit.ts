import type { Filter, Kind } from './record.ts';

/** One thing that was found. */
export interface Hit {
	url: string;
	kind: Kind;
	title: string;
	summary: string;
	/** Where the words stand, as safe HTML with `<mark>`; "" when they stand in the title only. */
	excerpt: string;
}

/** At most one value a filter. */
export type ChosenFilters = Partial<Record<Filter, string>>;
