import { type Draft, paragraphs } from './draft.ts';

const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** Tells a member that their password is a new one, in case it was not they who changed it. */
export const passwordChangedMail = ({ at, resetLink }: { at: Date; resetLink: string }): Draft => ({
	subject: 'Your password for Rapport was changed',
	// The formatter puts a narrow space that not every mail program shows.
	text: paragraphs(
		`The password of your account at Rapport was changed on\n${MOMENT.format(at).replace(/\s/g, ' ')} UTC.`,
		'If it was you, nothing is left to do.',
		`If it was not, set a new one now and tell an administrator of your site:\n${resetLink}`,
		'You get this mail because it protects your account. It is sent only when\nthe password changes, and cannot be turned off.',
	),
});
