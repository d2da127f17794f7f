import type { Context } from '#src/domain/context.ts';
import type { CaseLetter, ThreadLetter } from '#src/features/mail/queries.ts';
import type { SecretMail } from '#src/features/mail/secret-mail.ts';
import { unsubscribeToken } from '#src/features/mail/unsubscribe-token.ts';
import type { Mail } from '#src/mail/mailer.ts';
import { caseMail } from '#src/mail/templates/case.ts';
import { casesMail } from '#src/mail/templates/cases.ts';
import type { Draft } from '#src/mail/templates/draft.ts';
import { invitationMail } from '#src/mail/templates/invitation.ts';
import { passwordChangedMail } from '#src/mail/templates/password-changed.ts';
import { passwordResetMail } from '#src/mail/templates/password-reset.ts';
import { threadMail } from '#src/mail/templates/thread.ts';

/** So that no absence note answers. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

/** The mail that a letter becomes, as it is at this moment. */
export function renderMail(
	ctx: Pick<Context, 'origin' | 'keys' | 'clock'>,
	{ letter, messageId, createdAt }: { letter: SecretMail | ThreadLetter | CaseLetter; messageId: string; createdAt: Date },
): Mail {
	const mail = { to: letter.to, messageId, date: ctx.clock(), headers: AUTOMATIC };
	if (letter.kind === 'case') return { ...mail, ...caseMail({ link: `${ctx.origin}/my/notifications`, settingsLink: `${ctx.origin}/my/settings` }) };
	if (letter.kind === 'cases') return { ...mail, ...casesMail({ link: `${ctx.origin}/my/searches` }) };
	if (letter.kind !== 'thread') return { ...mail, ...secretDraft(letter, createdAt, ctx.origin) };
	const stopLink = `${ctx.origin}/unsubscribe/${unsubscribeToken(ctx.keys, letter)}`;
	const link = `${ctx.origin}/t/${letter.threadId}/${letter.post}`;
	return {
		...mail,
		...threadMail({ title: letter.title, link, stopLink, settingsLink: `${ctx.origin}/my/settings` }),
		headers: { ...AUTOMATIC, 'List-Unsubscribe': `<${stopLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
	};
}

function secretDraft(letter: SecretMail, at: Date, origin: string): Draft {
	if (letter.kind === 'invitation') return invitationMail(letter);
	if (letter.kind === 'password-reset') return passwordResetMail(letter);
	return passwordChangedMail({ at, resetLink: `${origin}/new-password` });
}
