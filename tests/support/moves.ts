import type { Part, State, Verb } from '#src/features/sharing/workflow.ts';

/** Everyone who can meet a text, by what they are to it. `admin`: a reviewer who is an editor, too. */
export const WHO = {
	nobody: [],
	author: ['author'],
	colleague: ['colleague'],
	reviewer: ['reviewer'],
	editor: ['editor'],
	admin: ['reviewer', 'editor'],
	guest: ['guest'],
	receipt: ['receipt'],
	'author + colleague': ['author', 'colleague'],
	'author + reviewer': ['author', 'reviewer'],
	'author + editor': ['author', 'editor'],
	'author + admin': ['author', 'reviewer', 'editor'],
	'colleague + reviewer': ['colleague', 'reviewer'],
	'colleague + editor': ['colleague', 'editor'],
	'reviewer who signed': ['reviewer', 'signer'],
	'guest who signed': ['guest', 'signer'],
	'editor who signed': ['editor', 'signer'],
	'admin who signed': ['reviewer', 'editor', 'signer'],
} as const satisfies Record<string, readonly Part[]>;
export type Who = keyof typeof WHO;

const AUTHORS: Who[] = ['author', 'author + colleague', 'author + reviewer', 'author + editor', 'author + admin'];
const COLLEAGUES: Who[] = ['colleague', 'colleague + reviewer', 'colleague + editor'];
const REVIEWERS: Who[] = ['reviewer', 'admin'];
const REVIEWERS_WHO_WROTE: Who[] = ['author + reviewer', 'author + admin', 'colleague + reviewer'];
const REVIEWERS_WHO_SIGNED: Who[] = ['reviewer who signed', 'admin who signed'];
const EDITORS_WHO_WROTE: Who[] = ['author + editor', 'author + admin', 'colleague + editor'];

/** The table of moves as case-schema.md has it, written down once more: from where, who may, and who would if they had no hand in the text. */
export const TABLE: Record<Verb, { from: (State | null)[]; may: Who[]; mayNot: Who[] }> = {
	save: { from: [null, 'draft'], may: AUTHORS, mayNot: [] },
	submit: { from: ['draft'], may: AUTHORS, mayNot: [] },
	claim: { from: ['submitted'], may: [...REVIEWERS, ...REVIEWERS_WHO_SIGNED], mayNot: REVIEWERS_WHO_WROTE },
	join: { from: ['submitted', 'in_review'], may: [...REVIEWERS, ...REVIEWERS_WHO_SIGNED], mayNot: REVIEWERS_WHO_WROTE },
	comment: {
		from: ['in_review', 'awaiting_author'],
		may: [...AUTHORS, ...COLLEAGUES, ...REVIEWERS, ...REVIEWERS_WHO_SIGNED, 'guest', 'guest who signed'],
		mayNot: [],
	},
	sign: { from: ['in_review'], may: [...REVIEWERS, 'guest'], mayNot: [...REVIEWERS_WHO_WROTE, ...REVIEWERS_WHO_SIGNED, 'guest who signed'] },
	accept: { from: ['awaiting_author'], may: [...AUTHORS, ...COLLEAGUES], mayNot: [] },
	publish: { from: ['approved'], may: ['editor', 'admin'], mayNot: [...EDITORS_WHO_WROTE, 'editor who signed', 'admin who signed'] },
	return: {
		from: ['in_review', 'awaiting_author', 'approved'],
		may: [...REVIEWERS, ...REVIEWERS_WHO_SIGNED, 'editor', 'editor who signed'],
		mayNot: [...REVIEWERS_WHO_WROTE, ...EDITORS_WHO_WROTE],
	},
	decline: { from: ['submitted', 'in_review'], may: [...REVIEWERS, ...REVIEWERS_WHO_SIGNED], mayNot: REVIEWERS_WHO_WROTE },
	withdraw: { from: ['draft', 'submitted', 'in_review', 'awaiting_author', 'approved'], may: [...AUTHORS, 'receipt'], mayNot: [] },
	revise: { from: ['published'], may: [...AUTHORS, 'editor', 'admin', 'colleague + editor', 'editor who signed', 'admin who signed'], mayNot: [] },
	retract: {
		from: ['published'],
		may: [...AUTHORS, 'editor', 'admin', 'colleague + editor', 'editor who signed', 'admin who signed', 'receipt'],
		mayNot: [],
	},
};
export const VERBS = Object.keys(TABLE) as Verb[];

/** What happens when somebody tries a move from a state, by the table. */
export function expected(who: Who, state: State | null, verb: Verb): 'done' | 'stranger' | 'forbidden' | 'conflict' {
	const { from, may, mayNot } = TABLE[verb];
	if (who === 'nobody') return 'stranger';
	if (!may.includes(who) && !mayNot.includes(who)) return 'forbidden';
	if (!from.includes(state)) return 'conflict';
	return mayNot.includes(who) ? 'forbidden' : 'done';
}
