import { detectInSteps } from '#src/features/anonymize/detect.ts';
import { lexicon } from '#src/server/lexicon.ts';
import { median } from '../bench/figures.ts';
import { narratives } from './annotated.ts';

export interface LongText {
	characters: number;
	steps: number;
	/** From the first step to the last. */
	ms: number;
	/** The longest that anything else had to wait. */
	longestStepMs: number;
}

const CHARACTERS = 100_000;
const ROUNDS = 5;

/** Reads a long text in steps, as the browser and the server do, once for nothing and then for the clock: medians of the rounds. */
export async function readLongText(): Promise<LongText> {
	const all = narratives()
		.map(({ text }) => text)
		.join('\n\n');
	const text = all.repeat(Math.ceil(CHARACTERS / all.length)).slice(0, CHARACTERS);
	await readOnce(text);
	const rounds: { ms: number; steps: number[] }[] = [];
	for (let round = 0; round < ROUNDS; round += 1) rounds.push(await readOnce(text));
	return {
		characters: text.length,
		steps: rounds[0]?.steps.length ?? 0,
		ms: median(rounds.map(({ ms }) => ms)),
		longestStepMs: median(rounds.map(({ steps }) => Math.max(...steps))),
	};
}

async function readOnce(text: string): Promise<{ ms: number; steps: number[] }> {
	const steps: number[] = [];
	const began = performance.now();
	let last = began;
	const pause = async () => {
		steps.push(performance.now() - last);
		await new Promise((resolve) => setImmediate(resolve));
		last = performance.now();
	};
	await detectInSteps(text, lexicon(), pause);
	const ended = performance.now();
	steps.push(ended - last);
	return { ms: ended - began, steps };
}
