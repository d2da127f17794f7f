import { and, eq, isNull, sql } from 'drizzle-orm';
import { caseNotices, casePublications, cases } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { reviewBy } from './final-document.ts';

/** An editor has read a published case again and found that it can stay as it is, for two more years. */
export async function readAgain(ctx: Context, { slug }: { slug: string }): Promise<void> {
	authorizeRole(ctx.actor, 'editor');
	const next = reviewBy(ctx.clock());
	const [read] = await ctx.db.write([
		ctx.db.read
			.update(casePublications)
			.set({ document: sql`json_set(${casePublications.document}, '$.reviewBy', ${next})` })
			.where(eq(casePublications.caseId, sql`(select id from ${cases} where slug = ${slug} and status = 'published' and origin <> 'editors')`)),
		recordEvent(ctx, 'case.read-again', slug),
		// Other editors were told, too.
		ctx.db.read
			.update(caseNotices)
			.set({ readAt: ctx.clock().getTime() })
			.where(and(eq(caseNotices.caseId, sql`(select id from ${cases} where slug = ${slug})`), eq(caseNotices.kind, 'read-again'), isNull(caseNotices.readAt))),
	]);
	if (read?.rowsAffected === 0)
		throw new DomainError('conflict', 'Only a published case of a member is read again here. Editors’ cases have the date in their file.');
	ctx.announce({ name: 'case.read-again', subject: slug });
}
