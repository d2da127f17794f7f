/** Too little of a form's key to use it, enough to know it again: an address stands in histories and logs. */
const LETTERS = 10;

/** How an address says which text was taken in. */
export const markOf = (once: string): string => once.slice(0, LETTERS);
