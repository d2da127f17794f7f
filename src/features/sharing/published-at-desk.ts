import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { agencies, caseRevisions, cases, members } from '#db/schema/index.ts';
import { authorizeRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

const MOST = 200;

/** Members who may be asked for a commentary, by name: those whose name holds some words, or the first. For editors. */
export async function membersToAsk(ctx: Context, question: string): Promise<{ id: number; name: string; agency: string | null }[]> {
	authorizeRole(ctx.actor, 'editor');
	const words = question.toLowerCase().slice(0, 100);
	return ctx.db.read
		.select({ id: members.id, name: members.name, agency: agencies.name })
		.from(members)
		.leftJoin(agencies, eq(agencies.id, members.agencyId))
		.where(and(isNull(members.suspendedAt), words ? sql`instr(lower(${members.name}), ${words}) > 0` : undefined))
		.orderBy(sql`${members.name} collate nocase`, asc(members.id))
		.limit(MOST);
}

/** The published text of a member's case; `null` of an editors' case, whose text is a file. For editors. */
export async function lastTextOf(ctx: Context, slug: string): Promise<{ id: number } | null> {
	authorizeRole(ctx.actor, 'editor');
	const [row] = await ctx.db.read
		.select({ id: caseRevisions.id })
		.from(cases)
		.innerJoin(caseRevisions, and(eq(caseRevisions.caseId, cases.id), eq(caseRevisions.kind, 'text'), eq(caseRevisions.status, 'published')))
		.where(eq(cases.slug, slug))
		.orderBy(desc(caseRevisions.id))
		.limit(1);
	return row ?? null;
}
