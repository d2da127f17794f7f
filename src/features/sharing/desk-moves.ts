import type { Revision } from './revisions.ts';
import { MOVES, movesFor, type Part, refusal, type Verb } from './workflow.ts';

/** The moves that are made at the desk, with how one says that one cannot make them. */
const AT_THE_DESK = {
	claim: 'Taking it up',
	sign: 'Signing',
	return: 'Returning it',
	decline: 'Declining it',
	publish: 'Publishing',
} as const satisfies Partial<Record<Verb, string>>;

/** What somebody can do with a text at the desk now, and which of it others have to do, with the sentence that says why. */
export function deskMoves({ state, parts }: Pick<Revision, 'state' | 'parts'>): { moves: Verb[]; hindered: { what: string; why: string }[] } {
	const moves = movesFor(state, parts);
	const hindered = Object.entries(AT_THE_DESK).flatMap(([name, what]) => {
		const verb = name as keyof typeof AT_THE_DESK;
		const who: readonly Part[] = MOVES[verb].who;
		const refused = who.some((part) => parts.includes(part)) ? refusal(state, verb, parts) : null;
		return refused?.code === 'forbidden' ? [{ what, why: refused.sentence }] : [];
	});
	return { moves, hindered };
}
