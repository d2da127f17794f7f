/** Stands where words do not run on: a fence of code, an address, the mark of a list. */
const STOP = '\u0000';

/** A text of the same length and lines that holds no words, and over which none run on. */
export const stop = (text: string) => text.replace(/[^\n]/g, STOP);

/** A text of the same length and lines that holds nothing, so that the words around it run on. */
export const blank = (text: string) => text.replace(/[^\n]/g, ' ');
