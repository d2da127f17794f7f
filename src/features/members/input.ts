import { z } from 'zod';
import { ROLES } from '#src/domain/actor.ts';
import { COMMUNITY_SIZES, REGIONS } from '#src/features/cases/taxonomy.ts';
import type { Place } from './change-cohorts.ts';
import { AGENCY_TYPES } from './wording.ts';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>]/u;
const keysOf = <K extends string>(words: Record<K, string>) => Object.keys(words) as K[];

/** A name as others see it: up to 60 characters on one line. */
export const Name = z
	.string()
	.trim()
	.min(2, 'Write the name that others shall see, at least two characters.')
	.max(60, 'Use at most 60 characters.')
	.refine((name) => !UNSEEN.test(name), 'Use letters, spaces and common marks only.')
	.transform((name) => name.replace(/\s+/g, ' '));

/** A mail address in lower case. */
export const Email = z
	.string()
	.trim()
	.max(254, 'This address is too long.')
	.transform((email) => email.toLowerCase())
	.pipe(z.email('Write an address such as name@agency.example.'));

/** What somebody typed as a password; `passwordFault` says whether it can be one. */
export const Password = z.string().min(1, 'Write a password.');

const Id = z.coerce.number().int().positive();
/** An id of a list, or nothing chosen. */
const OptionalId = z.preprocess((value) => (value === '' || value === undefined ? null : value), Id.nullable());

export const InviteInput = z.object({ email: Email, role: z.enum(ROLES).default('member'), agencyId: OptionalId, cohortId: OptionalId });
export const WithdrawInput = z.object({ invitationId: Id });
export const JoinInput = z.object({ name: Name, email: Email.optional(), password: Password });

export const RenameInput = z.object({ name: Name });
export const NewPasswordInput = z.object({ password: Password });
export const AskInput = z.object({ email: Email });
export const MailInput = z.object({ mail: z.enum(['posts', 'none'], 'Choose one of the two.') });
export const ChangePasswordInput = z.object({ current: z.string().min(1, 'Write your current password.'), password: Password });
export const AgencyOfInput = z.object({ agencyId: OptionalId });
export const RoleInput = z.object({ role: z.enum(ROLES, 'Choose a role.') });

/** The name of an agency, a cohort or a space: up to 80 characters on one line. */
const GroupName = z
	.string()
	.trim()
	.min(3, 'Write a name of at least three characters.')
	.max(80, 'Use at most 80 characters.')
	.refine((name) => !UNSEEN.test(name), 'Use letters, spaces and common marks only.')
	.transform((name) => name.replace(/\s+/g, ' '));

/** A sentence on one line, from five characters on; `tooShort` asks for it. */
const sentence = (tooShort: string, longest: number) =>
	z
		.string()
		.transform((text) => text.replace(/\s+/g, ' ').trim())
		.pipe(
			z
				.string()
				.min(5, tooShort)
				.max(longest, `Use at most ${longest} characters.`)
				.refine((text) => !UNSEEN.test(text), 'Use letters, spaces and common marks only.'),
		);

export const AgencyInput = z.object({
	name: GroupName,
	type: z.enum(keysOf(AGENCY_TYPES), 'Choose what it is.'),
	region: z.enum(keysOf(REGIONS), 'Choose a region.'),
	sizeBand: z.enum(keysOf(COMMUNITY_SIZES), 'Choose how many people it serves.'),
});
export const CohortInput = z.object({ cohort: GroupName });
export const CohortNameInput = z.object({ name: GroupName });
export const SpaceInput = z.object({ name: GroupName, description: sentence('Write one sentence of at least five characters on what it is for.', 160) });
export const SuspendInput = z.object({ reason: sentence('Write one sentence of at least five characters that says why.', 300) });

/** The cohorts that a form chose, from fields such as `cohort-3=facilitator`. */
export const placesIn = (values: Record<string, string>): Place[] =>
	Object.entries(values).flatMap(([field, place]) => {
		const [, id] = /^cohort-(\d{1,9})$/.exec(field) ?? [];
		return id && (place === 'member' || place === 'facilitator') ? [{ cohortId: Number(id), isFacilitator: place === 'facilitator' }] : [];
	});
