import { and, desc, eq, sql } from 'drizzle-orm';
import { caseRevisions, cases } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { authorizeMove } from './authorize-move.ts';

/** Whether a case may be taken back by whoever asks: the server, its author, the holder of its receipt, an editor. Returns the author's key in it. Throws as `authorizeMove` does. */
export async function authorizeRetraction(ctx: Context, slug: string): Promise<{ authorKey: string | undefined }> {
	if (ctx.actor.kind === 'system') return { authorKey: undefined };
	const [text] = await ctx.db.read
		.select({ id: caseRevisions.id })
		.from(caseRevisions)
		.innerJoin(cases, eq(cases.id, caseRevisions.caseId))
		.where(and(eq(cases.slug, slug), eq(caseRevisions.kind, 'text')))
		// What is published, whatever new text of it is on its way.
		.orderBy(desc(sql`${caseRevisions.status} = 'published'`), desc(caseRevisions.id))
		.limit(1);
	// An editors' case has no revisions: its text is a file.
	if (!text) {
		authorizeRole(ctx.actor, 'editor');
		return { authorKey: undefined };
	}
	const { authorKey } = await authorizeMove(ctx, text.id, 'retract');
	return { authorKey };
}
