/** Where a text can stand: the table of moves knows no other states. */
export const STATES = ['draft', 'submitted', 'in_review', 'awaiting_author', 'approved', 'published', 'declined', 'withdrawn', 'joined', 'retracted'] as const;
export type State = (typeof STATES)[number];

/**
 * What somebody is to one text. `colleague`: they add their account of the same event. `signer`: they signed it as it stands. `receipt`: they hold its
 * code, and nobody knows who they are.
 */
export const PARTS = ['author', 'colleague', 'reviewer', 'guest', 'editor', 'signer', 'receipt'] as const;
export type Part = (typeof PARTS)[number];

interface Move {
	/** `null`: there is no text yet. */
	from: readonly (State | null)[];
	/** `null`: it stays where it is. */
	to: State | null;
	/** Any of these may. */
	who: readonly Part[];
	/** None of these may, whatever else they are: four eyes. */
	never: readonly Part[];
	/** "A case that is … cannot be …" */
	done: string;
}

const WRITERS = ['author', 'colleague'] as const;
/** Where a text is read at the desk: before that it is its author's alone, and afterwards its words are erased. */
export const ON_THE_DESK = ['submitted', 'in_review', 'awaiting_author', 'approved'] as const;
const OPEN = ['draft', ...ON_THE_DESK] as const;
/** Where colleagues can add accounts of the same event, or change theirs. */
export const TAKES_ACCOUNTS = ['draft', 'submitted', 'in_review'] as const;

/** Every move that a text can make, and who makes it (case-schema.md, "Moves"). What is not here cannot happen. */
export const MOVES = {
	save: { from: [null, 'draft'], to: 'draft', who: ['author'], never: [], done: 'changed' },
	submit: { from: ['draft'], to: 'submitted', who: ['author'], never: [], done: 'sent for review' },
	claim: { from: ['submitted'], to: 'in_review', who: ['reviewer'], never: WRITERS, done: 'taken up' },
	join: { from: ['submitted', 'in_review'], to: 'joined', who: ['reviewer'], never: WRITERS, done: 'joined to another' },
	comment: { from: ['in_review', 'awaiting_author'], to: null, who: ['reviewer', 'guest', ...WRITERS], never: [], done: 'commented on' },
	sign: { from: ['in_review'], to: 'awaiting_author', who: ['reviewer', 'guest'], never: [...WRITERS, 'signer'], done: 'signed' },
	accept: { from: ['awaiting_author'], to: 'approved', who: WRITERS, never: [], done: 'approved by its author' },
	publish: { from: ['approved'], to: 'published', who: ['editor'], never: [...WRITERS, 'signer'], done: 'published' },
	return: { from: ['in_review', 'awaiting_author', 'approved'], to: 'draft', who: ['reviewer', 'editor'], never: WRITERS, done: 'returned' },
	decline: { from: ['submitted', 'in_review'], to: 'declined', who: ['reviewer'], never: WRITERS, done: 'declined' },
	withdraw: { from: OPEN, to: 'withdrawn', who: ['author', 'receipt'], never: [], done: 'withdrawn' },
	revise: { from: ['published'], to: null, who: ['author', 'editor'], never: [], done: 'revised' },
	retract: { from: ['published'], to: 'retracted', who: ['author', 'editor', 'receipt'], never: [], done: 'taken back' },
} as const satisfies Record<string, Move>;
export type Verb = keyof typeof MOVES;

const isAmong = (states: readonly State[], state: State): boolean => states.includes(state);
/** Whether a text is still on its way: it can be withdrawn. */
export const isOnItsWay = (state: State): boolean => isAmong(OPEN, state);
export const isOnTheDesk = (state: State): boolean => isAmong(ON_THE_DESK, state);
export const takesAccounts = (state: State): boolean => isAmong(TAKES_ACCOUNTS, state);

/** Whether somebody writes for a text: its author, or a colleague with an account. */
export const isWriter = (parts: readonly Part[]): boolean => WRITERS.some((part) => parts.includes(part));

/** What is said alike of a text that is not open to somebody and of one that never was. */
export const NOWHERE = 'There is no such case, or it is not open to you.';

/** How a state is called in a sentence: "A case that is …". */
export const STATE_WORDS: Record<State, string> = {
	draft: 'a draft',
	submitted: 'waiting for a reviewer',
	in_review: 'being reviewed',
	awaiting_author: 'waiting for its author',
	approved: 'approved by its author',
	published: 'published',
	declined: 'declined',
	withdrawn: 'withdrawn',
	joined: 'part of another case',
	retracted: 'taken back',
};

const NEVER_WORDS: Partial<Record<Part, string>> = {
	author: 'You wrote this, so somebody else has to do it.',
	colleague: 'Your account is part of this, so somebody else has to do it.',
	signer: 'You signed this as it stands, so somebody else has to do it.',
};

/**
 * Why somebody with these parts cannot make a move from a state, `null` when they can. `stranger`: they have nothing to do with it, and must not learn
 * that it is there; `forbidden`: it is not theirs to do; `conflict`: it does not stand where the move begins.
 */
export function refusal(state: State | null, verb: Verb, parts: readonly Part[]): { code: 'stranger' | 'forbidden' | 'conflict'; sentence: string } | null {
	const move: Move = MOVES[verb];
	if (parts.length === 0) return { code: 'stranger', sentence: NOWHERE };
	const hindered = move.never.find((part) => parts.includes(part));
	if (hindered && move.from.includes(state)) return { code: 'forbidden', sentence: NEVER_WORDS[hindered] ?? 'Somebody else has to do this.' };
	if (!move.who.some((part) => parts.includes(part))) return { code: 'forbidden', sentence: 'This is not yours to do.' };
	if (!move.from.includes(state)) {
		return { code: 'conflict', sentence: `A case that is ${state === null ? 'not there yet' : STATE_WORDS[state]} cannot be ${move.done}.` };
	}
	return null;
}

/** The moves that somebody with these parts can make now. */
export const movesFor = (state: State, parts: readonly Part[]): Verb[] => (Object.keys(MOVES) as Verb[]).filter((verb) => refusal(state, verb, parts) === null);

/** From how many remaining details on a third reviewer signs (4ni.co.uk 105881, deidentification.md 108). */
const MANY_DETAILS = 3;

/** How many signatures a text needs. One of them is from another agency than its authors'. */
export const signaturesNeeded = (quasi: number): number => (quasi >= MANY_DETAILS ? 3 : 2);

/** Within how many days a text is to be taken up, and answered. */
export const PROMISES = { takenUp: 2, answered: 10 };
