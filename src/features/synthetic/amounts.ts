import { DAY_MS } from '#src/lib/time.ts';

/** How much there is to be of each. */
export interface Amounts {
	cases: number;
	threads: number;
	/** In each thread, beside its first post. */
	replies: number;
	members: number;
	seed: number;
}

/** Mail to it leads nowhere, ever (RFC 2606), and nobody real has it. */
export const DOMAIN = '@synthetic.invalid';

/** For how long the invented community has been there. */
export const AGE_MS = 300 * DAY_MS;

/** The whole numbers from one to another, both among them. */
export const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
