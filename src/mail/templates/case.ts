import { type Draft, paragraphs } from './draft.ts';

/** Tells a member that something happened to a case that they take part in. Which one, and what, stays on the site: a mail lies open in many places. */
export const caseMail = ({ link, settingsLink }: { link: string; settingsLink: string }): Draft => ({
	subject: 'News about a case',
	text: paragraphs(
		'There is news about a case you take part in.',
		`Sign in to read it:\n${link}`,
		'You get this mail because you wrote for a case at Rapport, or work at\nits desk. What a case tells stays on the site.',
		`No more mail about cases and threads:\n${settingsLink}`,
	),
});
