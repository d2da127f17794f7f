import type { Somebody, Town } from './arrange.ts';

/** What matrix.yaml opens: an address, and what a form needs for it. */
export interface Place {
	path: string;
	fields?: Record<string, string>;
	/** What was typed of it into the address, which an answer may repeat. */
	typed?: string;
}

/** Makes the place for one who comes, anew each time, so that no form spoils another's. A visitor and a suspended member come to what is Ana's. */
export type Make = (town: Town, who: Somebody) => Promise<Place> | Place;

/** A place that is the same for everyone. */
export const fixed =
	(path: string, fields: Record<string, string> = {}): Make =>
	() => ({ path, fields });
