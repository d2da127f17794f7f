import { type SQL, sql } from 'drizzle-orm';
import type { Change } from '#db/client.ts';
import { caseAuthors, caseNotices } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { queueCaseMail } from '#src/features/mail/queue-mail.ts';
import { isAuthorOf, type Revision } from './revisions.ts';

/** What there is to be told of a case, and how it is said in the list of notifications. */
export const NOTICES = {
	'to-review': 'A text waits for a reviewer',
	claimed: 'A reviewer has taken up your text',
	comment: 'Something new was said about it',
	returned: 'Your text came back with questions',
	declined: 'There is an answer about your text',
	'to-approve': 'Your text has all its signatures, and waits for your last word',
	'to-publish': 'A text is approved and can be published',
	published: 'Your text is published',
	withdrawn: 'A text that you took part in was withdrawn',
	retracted: 'A case that you took part in was taken back',
	'join-asked': 'A reviewer thinks that your case and another tell one event',
	'account-joined': 'A colleague joined your case',
	'commentary-asked': 'You are asked for a commentary on a case',
	'read-again': 'A published case is due to be read again',
} as const;
export type Notice = keyof typeof NOTICES;

/** What is told of. `id` may be asked of the batch itself. */
interface Told extends Pick<Revision, 'kind'> {
	id: number | SQL<number>;
	caseId: number | SQL<number>;
}

/** The members to whom a notice goes, as the rows of a query with one column. */
export const authorsOf = ({ id, caseId, kind }: Told): SQL =>
	sql`(select ${caseAuthors.memberId} as id from ${caseAuthors} where ${isAuthorOf({ id, caseId, kind })})`;
export const reviewers: SQL = sql`(select id from members where role in ('reviewer', 'admin') and suspended_at is null)`;
export const editors: SQL = sql`(select id from members where role in ('editor', 'admin') and suspended_at is null)`;
/** Whoever signed a text as it stands. */
export const signersOf = ({ id }: Pick<Told, 'id'>): SQL =>
	sql`(select member_id as id from case_signatures where revision_id = ${id} and member_id is not null)`;
/** Whoever has done something with a text as its reviewer. */
export const readersOf = ({ id }: Pick<Revision, 'id'>): SQL =>
	sql`(select claimed_by as id from case_revisions where id = ${id} and claimed_by is not null
		union select member_id from case_comments where revision_id = ${id} and member_id is not null
		union select member_id from case_signatures where revision_id = ${id} and member_id is not null)`;

/**
 * The changes that tell members of a case, in the site at once and by mail, for the batch of what happened. Never whoever acts, and never its authors among
 * reviewers. `onlyIf`: what must hold, as the rows before it left it.
 */
export function tellOf(ctx: Context, revision: Told, kind: Notice, to: SQL, onlyIf: SQL = sql`true`): Change[] {
	const { id, caseId } = revision;
	const actorId = ctx.actor.kind === 'member' ? ctx.actor.id : 0;
	const isForWorkers = kind === 'to-review' || kind === 'to-publish' || kind === 'read-again';
	const authors = isForWorkers ? sql`and id not in ${authorsOf(revision)}` : sql``;
	const whom = sql`select id from ${to} where id <> ${actorId} ${authors} and ${onlyIf}`;
	return [
		ctx.db.read
			.insert(caseNotices)
			// What was not read yet stands once, as it was told last.
			.select(
				sql`select null, id, ${caseId}, ${id}, ${kind}, ${ctx.clock().getTime()}, null from (${whom}) where true on conflict do update set at = excluded.at`,
			),
		queueCaseMail(ctx, caseId, whom),
	];
}
