import { sql } from 'drizzle-orm';
import { isOpenToMember } from '#src/features/discussions/access.ts';
import { isOpenNotice } from '#src/features/sharing/notices.ts';

/** Whether a mail about a thread may still be sent: its member sees the thread, wants mail, did not mute it, and has not read what is new. */
const isThreadWanted = sql`exists (
	select 1 from members m
	join threads t on t.id = outbox.thread_id
	join spaces s on s.id = t.space_id
	join notifications n on n.member_id = m.id and n.thread_id = t.id and n.read_at is null
	left join thread_members f on f.member_id = m.id and f.thread_id = t.id
	where m.id = outbox.member_id and m.suspended_at is null and m.mail = 'posts'
	and t.removed_at is null
	and ${isOpenToMember({ id: sql`m.id`, role: sql`m.role`, cohortId: sql`s.cohort_id` })}
	and f.following is not 'mute'
	and exists (select 1 from posts p where p.thread_id = t.id and p.number >= n.post and p.deleted_at is null)
)`;

/** Whether a mail about new cases may still be sent: its member has a search left that it could be about. */
const areCasesWanted = sql`exists (
	select 1 from members m join saved_searches s on s.member_id = m.id
	where m.id = outbox.member_id and m.suspended_at is null
)`;

/** Whether a mail about a case may still be sent: its member wants mail, takes part in the case, and has not read what they were told of it. */
const isCaseWanted = sql`exists (
	select 1 from members m join case_notices n on n.member_id = m.id and n.case_id = outbox.case_id and n.read_at is null
	where m.id = outbox.member_id and m.suspended_at is null and m.mail = 'posts'
	and ${isOpenNotice({ caseId: sql`n.case_id`, revisionId: sql`n.revision_id`, kind: sql`n.kind` }, { id: sql`m.id`, role: sql`m.role` })}
)`;

/** Whether the mail in a row of the outbox may still be sent. Part of a statement on `outbox`; asked of mail that carries no secret. */
export const isWanted = sql<number>`case outbox.kind when 'cases' then ${areCasesWanted} when 'case' then ${isCaseWanted} else ${isThreadWanted} end`;
