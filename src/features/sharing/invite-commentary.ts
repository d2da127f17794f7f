import { eq, sql } from 'drizzle-orm';
import { caseAuthors, caseRevisions, cases, members } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { newKey } from '#src/lib/keys.ts';
import type { Voice } from './revisions.ts';
import { tellOf } from './tell.ts';

/** Asks a member for a commentary on a published case. They find an empty draft; what they write goes the way of a case. */
export async function inviteCommentary(ctx: Context, { slug, memberId, voice }: { slug: string; memberId: number; voice: Voice }): Promise<void> {
	authorizeRole(ctx.actor, 'editor');
	const { read } = ctx.db;
	const [found] = await read.select({ id: cases.id, status: cases.status }).from(cases).where(eq(cases.slug, slug));
	if (found?.status !== 'published') throw new DomainError('conflict', 'Only a published case takes commentary.');
	const [member] = await read.select({ id: members.id }).from(members).where(eq(members.id, memberId));
	if (!member) throw new DomainError('invalid', 'Choose the member whom you ask.', 'member');
	const asked = await read.$count(
		caseAuthors,
		sql`case_id = ${found.id} and member_id = ${memberId} and revision_id in (select id from case_revisions where case_id = ${found.id} and voice = ${voice} and status not in ('declined', 'withdrawn', 'retracted'))`,
	);
	if (asked > 0) throw new DomainError('conflict', 'They were asked for this already.');
	const now = ctx.clock().getTime();
	const key = newKey();
	const id = sql<number>`(select max(id) from case_revisions where case_id = ${found.id} and kind = 'commentary')`;
	await ctx.db.write([
		read.insert(caseRevisions).values({ caseId: found.id, kind: 'commentary', voice, status: 'draft', statusAt: now, createdAt: now, body: '' }),
		recordEvent(ctx, 'case.commentary-invited', sql`${id}`),
		read.insert(caseAuthors).values({ caseId: found.id, revisionId: id, memberId, key, part: 'commentary', createdAt: now }),
		...tellOf(ctx, { id, caseId: found.id, kind: 'commentary' }, 'commentary-asked', sql`(select ${memberId} as id)`),
	]);
}
