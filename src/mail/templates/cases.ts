import { type Draft, paragraphs } from './draft.ts';

/** Tells a member that a saved search finds something new. It names no case: one may be taken back while the mail lies there. */
export const casesMail = ({ link }: { link: string }): Draft => ({
	subject: 'New cases for a search that you saved',
	text: paragraphs(
		'New cases were published that a search finds which you saved at Rapport.',
		`See your searches, and what they find:\n${link}`,
		'You get this mail because you saved a search in the list of cases. To get\nno more of them, remove your searches on the same page.',
	),
});
