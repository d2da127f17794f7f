/** The lanes in which a member can share a case (case-schema.md): the others tell what is public already, and editors write them. */
export const MEMBER_LANES = ['de-identified', 'consented', 'composite'] as const;
export type MemberLane = (typeof MEMBER_LANES)[number];

/** What a lane is and asks for, in the words of its form. */
export const LANE_WORDS: Record<MemberLane, { label: string; hint: string }> = {
	'de-identified': {
		label: 'Identities are taken out, and nobody was asked',
		hint: 'The usual way. Year, part of day and intervals may stay; months, weekdays and seasons go.',
	},
	consented: {
		label: 'The person it is about read this text and agreed',
		hint: 'They read the final text, not only heard of it, and nothing hung on their answer.',
	},
	composite: { label: 'It is put together from several calls, for teaching', hint: 'It says so in its first line. Year and region are left out.' },
};
