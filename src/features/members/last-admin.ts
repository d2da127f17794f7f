import { type SQL, sql } from 'drizzle-orm';
import { DomainError } from '#src/domain/errors.ts';

/** Whether the site has an administrator still when this member is none. Part of the condition of a change of `members`. */
export const leavesAnAdmin = (memberId: number): SQL =>
	sql`("members"."role" <> 'admin' or exists (select 1 from members other where other.role = 'admin' and other.suspended_at is null and other.id <> ${memberId}))`;

/** What is said to whoever would leave the site without one. */
export const lastAdmin = () => new DomainError('conflict', 'The site would be left without an administrator. Make somebody else one first.');
