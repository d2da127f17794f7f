import { sql } from 'drizzle-orm';
import { isOpenToMember } from '#src/features/discussions/access.ts';

/**
 * Whether the mail about a thread in a row of the outbox may still be sent: its member sees the thread, wants mail, did not mute it, and has not read
 * what is new. Part of a statement on `outbox`.
 */
export const isWanted = sql<number>`exists (
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
