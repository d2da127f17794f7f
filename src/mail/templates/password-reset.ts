import { type Draft, paragraphs } from './draft.ts';

/** Leads a member who forgot their password to a new one. */
export const passwordResetMail = ({ link }: { link: string }): Draft => ({
	subject: 'Set a new password for Rapport',
	text: paragraphs(
		'Somebody, most likely you, asked for a new password for your account\nat Rapport.',
		`Set it here. The link works once, for an hour:\n${link}`,
		'If it was not you, do nothing: your password stays as it is.',
		'You get this mail because the page for forgotten passwords was given your\naddress. It is sent only then. If it comes again and again without you,\ntell an administrator of your site.',
	),
});
