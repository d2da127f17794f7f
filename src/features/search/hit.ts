import type { Ranked } from './narrow.ts';
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

/** What a browser knows of each page of the index before it reads one. */
export interface IndexedPage extends Ranked {
	url: string;
	title: string;
	/** The beginning, where it is long. */
	summary: string;
}

/** At most one value a filter. */
export type ChosenFilters = Partial<Record<Filter, string>>;

/** What a browser must know besides the index. */
export interface SearchState {
	/** Addresses that must not be shown, even while an older index still knows them. */
	retracted: string[];
	/** Whether there are too many cases for the index in the browser: then the server answers everything. */
	isCasesOnServer: boolean;
}
