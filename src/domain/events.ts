/** Everything that can happen, in the past tense, and what it happened to. Names and ids only, never words of a story. */
export interface Events {
	'case.published': { slug: string };
	'case.revised': { slug: string };
	'case.retracted': { slug: string };
	'search.mirrored': { digest: string };

	/** Of a text on its way the subject is its number; an author stands there by the key that the vault knows. */
	'case.saved': { revision: string };
	'case.submitted': { revision: string };
	'case.claimed': { revision: string };
	'case.join-proposed': { revision: string };
	'case.join-agreed': { revision: string };
	'case.join-dropped': { revision: string };
	'case.joined': { revision: string };
	'case.commented': { revision: string };
	'case.comment-settled': { revision: string };
	'case.signed': { revision: string };
	'case.accepted': { revision: string };
	'case.returned': { revision: string };
	'case.declined': { revision: string };
	'case.withdrawn': { revision: string };
	'case.revision-begun': { revision: string };
	'case.read-again': { revision: string };
	'case.receipt-given': { revision: string };
	'case.account-invited': { revision: string };
	'case.account-joined': { revision: string };
	'case.account-saved': { revision: string };
	'case.account-dropped': { revision: string };
	'case.guest-invited': { revision: string };
	'case.commentary-invited': { revision: string };
	'case.commentary-published': { slug: string };
	'case.commentary-retracted': { slug: string };
	'case.told': { revision: string };
	'case.due-again': { revision: string };
	'correction.suggested': { page: string };
	'correction.settled': { id: string };
	'search.saved': { member: string };
	'search.dropped': { member: string };
	'search.told': { what: string };

	/** Subjects of members are their opaque keys; of the rest, ids. */
	'agency.added': { id: string };
	'agency.changed': { id: string };
	'cohort.added': { id: string };
	'cohort.renamed': { id: string };
	'member.invited': { invitation: string };
	'invitation.withdrawn': { invitation: string };
	'member.joined': { member: string };
	'member.renamed': { member: string };
	'member.role-changed': { member: string };
	'member.agency-changed': { member: string };
	'member.cohorts-changed': { member: string };
	'member.suspended': { member: string };
	'member.reinstated': { member: string };
	'member.invitations-ended': { member: string };
	'member.mail-changed': { member: string };
	'password.changed': { member: string };
	'password.reset-asked': { member: string };
	'password.reset': { member: string };
	'session.started': { member: string };
	'session.ended': { member: string };
	'sign-in.failed': { account: string };
	/** Whose limit it was, or which, as a hash. */
	'tries.stopped': { limit: string };
	'password.refused': { member: string };
	/** A page that was not given, by its address. */
	'access.refused': { request: string };
	'reading.slowed': { member: string };

	'space.added': { slug: string };
	'space.changed': { slug: string };
	'thread.started': { thread: string };
	'thread.answered': { thread: string };
	'post.added': { post: string };
	'post.edited': { post: string };
	'post.deleted': { post: string };
	'post.restored': { post: string };

	'mail.sent': { outbox: string };
	'mail.failed': { outbox: string };
	'mail.retried': { outbox: string };
	'mail.dropped': { outbox: string };
	'mail.stopped': { thread: string };
	'records.expired': { what: string };
	/** Once more, after an older backup was restored. */
	'records.taken-back': { what: string };
	'synthetic.loaded': { what: string };
}

export type EventName = keyof Events;

export type HappenedEvent = { [Name in EventName]: { name: Name; subject: string } }[EventName];
