import { DomainError } from '#src/domain/errors.ts';
import { lengthOf } from '#src/features/drafts/words.ts';
import { detectInSteps } from './detect.ts';
import type { Lexicon } from './lexicon.ts';
import { type Risk, risk } from './risk.ts';
import type { Candidate } from './types.ts';
import { type Choices, type Reasons, type View, viewOf } from './workbench.ts';

/** What the server reads for one person while others wait for it. With script there is no limit. */
export const MOST_CHARACTERS = 20_000;

/** What a workbench without script shows. */
export interface Answer {
	view: View;
	risk: Risk;
}

/** With what the server reads. */
interface Reading {
	lexicon: Lexicon;
	/** Lets others be served, between two steps. */
	pause: () => Promise<void>;
	/** What a model of the site sees in the text, where there is one. */
	modelSees: (text: string) => Promise<Candidate[]>;
}

interface Told {
	/** Names that the writer knows are in the text. */
	known?: readonly string[];
	/** What they decided of what was found. */
	decide?: (view: View) => { choices: Choices; reasons: Reasons };
}

/** Reads a text that was sent, in memory, and forgets it. Refuses what is empty or longer than `MOST_CHARACTERS`. */
export async function workbenchAnswer(sent: string, { lexicon, pause, modelSees }: Reading, { known = [], decide }: Told = {}): Promise<Answer> {
	const text = sent.replaceAll('\r\n', '\n');
	const length = lengthOf(text);
	if (text.trim() === '') throw new DomainError('invalid', 'Write or paste a text first.', 'text');
	if (length > MOST_CHARACTERS) {
		const [has, most] = [length, MOST_CHARACTERS].map((number) => number.toLocaleString('en-US'));
		throw new DomainError('invalid', `This text has ${has} characters. Without script we read ${most} at a time: send it in parts.`, 'text');
	}
	const findings = await detectInSteps(text, lexicon, pause, { known, seen: await modelSees(text) });
	const asFound = viewOf(text, findings);
	const decided = decide?.(asFound);
	const view = decided ? viewOf(text, findings, decided.choices, decided.reasons) : asFound;
	return { view, risk: risk({ text, standing: view.standing }, lexicon) };
}
