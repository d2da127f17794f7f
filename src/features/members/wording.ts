import type { Role } from '#src/domain/actor.ts';

/** What a role may do, in a few words. */
export const ROLE_WORDS: Record<Role, string> = {
	member: 'Member',
	reviewer: 'Reviewer',
	editor: 'Editor',
	moderator: 'Moderator',
	admin: 'Administrator',
};

/** What an agency is. The codes are those of the table. */
export const AGENCY_TYPES = {
	police: 'Police department',
	sheriff: 'Sheriff’s office',
	'emergency-communications': 'Emergency communications (911)',
	'behavioral-health': 'Behavioral health',
	'fire-ems': 'Fire or emergency medical services',
	'peer-organization': 'Peer organization',
	other: 'Something else',
} as const;
export type AgencyType = keyof typeof AGENCY_TYPES;

/** A group's name as it stands in an address: "Harbor, spring 2027" becomes "harbor-spring-2027". Empty when no letter or digit is left. */
export const slugOf = (name: string) =>
	name
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '')
		.slice(0, 60)
		.replace(/-$/, '');

/** What a cohort's space says of itself, until somebody says it better. */
export const forMembersOf = (cohort: string) => `For the members of ${cohort} only.`;

/** A cohort of a member in a list. */
export const placeWords = ({ name, isFacilitator }: { name: string; isFacilitator: boolean }) => (isFacilitator ? `${name} (facilitator)` : name);

/** The words of a code, or the code where it has none any more. */
export const wordIn = (words: Record<string, string>, code: string) => words[code] ?? code;
