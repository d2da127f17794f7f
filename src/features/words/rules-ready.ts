import { setImmediate as pause } from 'node:timers/promises';
import { findWords } from './find-words.ts';
import { RULES } from './rules.ts';

/** An engine compiles an expression twice for letters of each width: once to try it, and once more when it is used again. */
const SAMPLES = ['Plain.', 'Plain.', '“Round.”'];

let ready: Promise<void> | undefined;

/** Waits until every rule is compiled, which takes a second the first time: others are served between one rule and the next. */
export const rulesReady = (): Promise<void> => (ready ??= compile());

async function compile(): Promise<void> {
	for (const sample of SAMPLES) {
		for (const rule of RULES) {
			findWords(sample, { rules: [rule] });
			await pause();
		}
	}
}
