import { and, eq, inArray, sql } from 'drizzle-orm';
import { caseAccounts, caseAuthors, caseComments, caseJoins, caseLinks, caseRevisions, caseSignatures } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeAuthor } from './authorize-author.ts';
import { ENDED } from './erased.ts';
import { authorsOf, signersOf, tellOf } from './tell.ts';

/**
 * An author agrees that their text and another tell one event, or does not. When both agree, one becomes an account within the other, and its author a
 * colleague there; what was signed has to be signed again. Returns the number of the text that they are now, `null` while they are two. Throws `conflict`
 * when nothing is proposed, or one of the two has gone on.
 */
export async function answerJoin(ctx: Context, { id, agrees }: { id: number; agrees: boolean }): Promise<number | null> {
	const revision = await authorizeAuthor(ctx, id);
	const { read } = ctx.db;
	const { caseId, authorKey } = revision;
	const now = ctx.clock().getTime();
	const [join] = await read.select().from(caseJoins).where(sql`${caseJoins.joinedId} = ${caseId} or ${caseJoins.primaryId} = ${caseId}`);
	if (!join) throw new DomainError('conflict', 'Nothing is proposed for this case any more.');
	const { joinedId, primaryId } = join;
	const both = sql`${caseJoins.joinedAgrees} and ${caseJoins.primaryAgrees}`;
	/** True from the moment both agreed, within the batch that made it so. */
	const isDone = sql`exists (select 1 from ${caseJoins} where ${caseJoins.joinedId} = ${joinedId} and ${both})`;
	const openTextOf = (which: number) =>
		and(eq(caseRevisions.caseId, which), eq(caseRevisions.kind, 'text'), inArray(caseRevisions.status, ['submitted', 'in_review']));
	const idOf = (which: number) => sql<number>`(select id from ${caseRevisions} where ${openTextOf(which)})`;
	const areOpen = sql`${idOf(joinedId)} is not null and ${idOf(primaryId)} is not null`;
	const ofJoined = sql`(select id from case_revisions where case_id = ${joinedId})`;
	const primary = { id: idOf(primaryId), caseId: primaryId, kind: 'text' as const };
	const [answered] = await ctx.db.write([
		agrees
			? read
					.update(caseJoins)
					.set(joinedId === caseId ? { joinedAgrees: true } : { primaryAgrees: true })
					.where(and(eq(caseJoins.joinedId, joinedId), areOpen))
			: read.delete(caseJoins).where(eq(caseJoins.joinedId, joinedId)),
		recordEvent(ctx, agrees ? 'case.join-agreed' : 'case.join-dropped', String(id), authorKey),
		read.insert(caseAccounts).select(sql`
			select a.id, ${primaryId}, case
				when r.document like '%-officer"%' then 'officer'
				when r.document like '%clinician"%' then 'clinician'
				when r.document like '%"telecommunicator"%' then 'telecommunicator'
				else 'officer' end, r.body, r.findings, r.kept, ${now}
			from case_authors a join case_revisions r on r.id = ${idOf(joinedId)}
			where a.case_id = ${joinedId} and a.part = 'text' and a.revision_id is null and ${isDone}`),
		// What colleagues wrote for the one goes with it.
		read
			.update(caseAccounts)
			.set({ caseId: primaryId })
			.where(and(eq(caseAccounts.caseId, joinedId), isDone)),
		read
			.update(caseAuthors)
			.set({ caseId: primaryId, part: 'account' })
			.where(and(eq(caseAuthors.caseId, joinedId), isDone)),
		// As many details as both told: nobody has counted yet how many of them are the same.
		read
			.update(caseRevisions)
			.set({
				version: sql`${caseRevisions.version} + 1`,
				quasi: sql`${caseRevisions.quasi} + (select quasi from case_revisions where id = ${idOf(joinedId)})`,
				k: sql`min(${caseRevisions.k}, (select k from case_revisions where id = ${idOf(joinedId)}))`,
			})
			.where(and(openTextOf(primaryId), isDone)),
		...tellOf(ctx, primary, 'account-joined', authorsOf(primary), isDone),
		...tellOf(ctx, primary, 'comment', signersOf(primary), isDone),
		read.delete(caseSignatures).where(and(sql`(${caseSignatures.revisionId} in ${ofJoined} or ${caseSignatures.revisionId} = ${idOf(primaryId)})`, isDone)),
		read.delete(caseComments).where(and(sql`${caseComments.revisionId} in ${ofJoined}`, isDone)),
		read.delete(caseLinks).where(and(eq(caseLinks.caseId, joinedId), isDone)),
		read
			.update(caseRevisions)
			.set({ ...ENDED, status: 'joined', statusAt: now })
			.where(and(openTextOf(joinedId), isDone)),
		recordEvent(ctx, 'case.joined', sql`(select max(id) from case_revisions where case_id = ${joinedId})`, authorKey),
		read.delete(caseJoins).where(and(eq(caseJoins.joinedId, joinedId), both)),
	]);
	if (answered?.rowsAffected === 0) throw new DomainError('conflict', 'One of the two is not in review just now. Answer when both are.');
	const [joined] = await read
		.select({ id: idOf(primaryId) })
		.from(caseRevisions)
		.where(and(eq(caseRevisions.caseId, joinedId), eq(caseRevisions.status, 'joined')));
	return joined?.id ?? null;
}
