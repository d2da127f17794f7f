import { z } from 'zod';
import { RETRACTION_REASONS } from '#src/features/cases/retraction.ts';
import { VOICES } from '#src/features/cases/taxonomy.ts';
import { codeOf } from '#src/lib/codes.ts';
import { MEMBER_LANES } from './lanes.ts';
import type { Decided, Kept } from './revisions.ts';

const id = z.coerce.number().int().positive();
const version = z.coerce.number().int().positive();
const MOST_WORDS = 20_000;
const MOST_SAID = 4000;

/** What a form carries as JSON, because it is a list. */
const list = <T>(schema: z.ZodType<T>) =>
	z
		.string()
		.default('[]')
		.transform((sent, ctx): T => {
			try {
				return schema.parse(JSON.parse(sent || '[]'));
			} catch {
				ctx.addIssue({ code: 'custom', message: 'Something in this form did not arrive whole. Press the button once more.' });
				return z.NEVER;
			}
		});

export const KeptList: z.ZodType<Kept[]> = z.array(z.object({ words: z.string().min(1).max(200), reason: z.string().trim().min(1).max(200) })).max(100);
export const DecidedList: z.ZodType<Decided[]> = z
	.array(z.object({ type: z.string().regex(/^[a-z-]{1,40}$/), replaced: z.number().int().nonnegative(), kept: z.number().int().nonnegative() }))
	.max(60);

const text = (empty: string, long: string) =>
	z
		.string()
		.transform((words) => words.replaceAll('\r\n', '\n').trim())
		.pipe(z.string().min(1, empty).max(MOST_WORDS, long));
const most = MOST_WORDS.toLocaleString('en-US');
const said = (empty: string) =>
	z
		.string()
		.trim()
		.min(1, empty)
		.max(MOST_SAID, `Say it in at most ${MOST_SAID.toLocaleString('en-US')} characters.`);

/** The words of a text as its author's device gives them: identities out. */
export const TextInput = z.object({
	text: text('Tell what happened first.', `A case holds at most ${most} characters. Shorten it, or tell it in two.`),
	kept: list(KeptList),
	findings: list(DecidedList),
});
export type TextInput = z.infer<typeof TextInput>;
/** The words of a commentary or of a colleague's account. */
export const AccountInput = TextInput.extend({ text: text('Write what you see first.', `It holds at most ${most} characters. Shorten it.`) });

export const CommentInput = z.object({
	text: said('Write what you want to say first.'),
	field: z.string().max(40).default(''),
	passage: z.string().max(2000).default(''),
	instead: z.string().max(2000).default(''),
});
export type CommentInput = z.infer<typeof CommentInput>;

export const SignInput = z.object({
	version,
	checks: z.array(z.string().max(40)).max(60),
	terms: said('Write what you searched for to find out who it is, one line each.').transform((lines) =>
		lines
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
	),
});
export type SignInput = z.infer<typeof SignInput>;

export const VersionInput = z.object({ version });
export const ReturnInput = z.object({ missing: said('Say what is missing or what you wonder about, so that the author knows where to go on.') });

/** Why a text is not taken: a class that may be counted, beside the sentence that is meant for its author. */
export const DECLINE_REASONS = {
	'too-recognizable': 'Somebody in it could be recognized, whatever is taken out.',
	'open-proceeding': 'A charge, a lawsuit, an inquest or an investigation is open.',
	'other-channel': 'It belongs in another channel, as an official report does.',
	'not-a-case': 'It tells no crisis from which others learn.',
	'told-already': 'What it teaches stands in published cases already.',
} as const;
export type DeclineReason = keyof typeof DECLINE_REASONS;
export const DeclineInput = z.object({
	reason: codeOf(DECLINE_REASONS, 'Choose a reason.'),
	sentence: said('Write a kind sentence to the author. A hard call is behind this text.'),
});

export const CHANGE = z.object({
	changeLine: z.string().trim().min(1, 'Say in one line what changed, for readers.').max(200, 'Say it in at most 200 characters.'),
	isCorrection: z
		.string()
		.optional()
		.transform((ticked) => ticked !== undefined && ticked !== ''),
});

export const GuestInput = z.object({
	guest: z.string().trim().min(1, 'Say who they are to the people here, as “a clinician of a neighboring county”.').max(120),
});
export const JoinInput = z.object({ primary: z.coerce.number().int().positive('Choose the text that stays the case.') });
export const CommentaryAskedInput = z.object({
	memberId: z.coerce.number().int().positive('Choose the member whom you ask.'),
	voice: codeOf(VOICES, 'Choose whose eyes the commentary has.'),
});

/** What an author attests when a text is sent, by code. */
export const ATTESTATIONS = {
	'was-there': 'I was part of this, or I answer for those who were.',
	'identities-out': 'I read the text once more, and as far as I can see nobody in it can be recognized.',
	'no-proceeding': 'No charge, lawsuit, death inquest or internal investigation about this is open.',
	'may-share': 'My agency’s rules let me share what I learned here, and I hold no record that I may not tell of.',
	licence: 'It may be published under CC BY 4.0, without my name.',
} as const;
export type Attestation = keyof typeof ATTESTATIONS;

/** What the author of a commentary attests when it is sent, by code. */
export const COMMENTARY_ATTESTATIONS = {
	'identities-out': ATTESTATIONS['identities-out'],
	'tells-no-more': 'It tells no more of what happened than the published case does.',
	licence: ATTESTATIONS.licence,
} as const;

export const SubmitInput = z.object({
	lane: z.enum(MEMBER_LANES, { error: 'Choose how this case may be shared.' }),
	attested: z.array(codeOf(ATTESTATIONS)),
	isForgotten: z.boolean(),
});
export type SubmitInput = z.infer<typeof SubmitInput>;

/** Why an author takes a published case back: what its page says from then on. */
export const TakeBackInput = z.object({
	reason: z.enum(['withdrawn-by-source', 'recognizable', 'inaccurate'], { error: 'Choose a reason. The page says it from now on.' }),
});

/** What a colleague was in the event that they tell of. */
export const VoiceInput = z.object({ voice: z.enum(['telecommunicator', 'officer', 'clinician', 'supervisor'], { error: 'Say what you were in it.' }) });

/** Why an editor takes one back, and that they mean it. */
export const RetractInput = z.object({
	reason: codeOf(RETRACTION_REASONS, 'Choose a reason. The page says it from now on.'),
	sure: z.literal('yes', { error: 'Tick that you mean it: it cannot be undone.' }),
});

export const RevisionId = id;
