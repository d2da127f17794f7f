/** Files that build changes for the writes of verbs and write nothing themselves, and what they build. */
export const BUILDERS: Record<string, string> = {
	'src/features/notifications/tell.ts': 'builds what people are told of a post, for the batch that adds it',
	'src/features/sharing/tell.ts': 'builds what members are told of a case, for the batch of what happened to it',
	'src/features/sharing/new-draft.ts': 'makes a draft with its row in the vault, for the batch that begins it',
	'src/features/sharing/ends-with.ts': 'erases what belongs to a text, for the batch that ends its way',
	'src/features/sharing/authorize-move.ts': 'fails a batch whose text has moved meanwhile',
	'src/domain/record-event.ts': 'the event of a change',
	'src/domain/once.ts': 'claims the key of a form, for the batch that does what the form asks',
	'src/features/drafts/clear-draft.ts': 'erases the draft of words, for the batch that takes them in',
	'src/features/members/who-may-invite.ts': 'ends invitations that their sender may not make any more, for the batch that took that from them',
	'src/features/mail/queue-mail.ts': 'the mail that tells of a change, so that neither is without the other',
};
/** Verbs whose changes are a person's own convenience and leave no event, and what they change. They authorize like every other. */
export const EVENTLESS: Record<string, string> = {
	'src/features/drafts/save-draft.ts': 'what a member has begun to write, for them alone, every few seconds',
	'src/features/drafts/discard-draft.ts': 'the same, erased',
	'src/features/discussions/follow-thread.ts': 'how closely a member follows a thread is theirs alone to know',
	'src/features/discussions/mark-read.ts': 'what a member reads is theirs alone to know, and a log of it would be a watch on them',
	'src/features/notifications/read-notifications.ts': 'the same',
	'src/features/paths/mark-step.ts': 'what a member has read and practiced is theirs alone to know',
	'src/features/sharing/open-receipt.ts': 'that a try was no guess, so that it counts against nobody',
	'src/features/sharing/read-notices.ts': 'the same, of cases',
	'src/features/sessions/touch-session.ts': 'that a session is in use, hourly',
	'src/features/sessions/prove-session.ts': 'that a password was given again in a session',
	'src/features/sessions/authorize-attempt.ts': 'counts of tries, emptied after a day; what failed is an event of its own',
};
/** Calls named `write` in features that have nothing to do with the database, and what they are. */
export const OTHER_WRITES: Record<string, string> = { 'src/features/search/sections.ts parser.write': 'htmlparser2 reads HTML from it' };
