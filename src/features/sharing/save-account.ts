import { eq, sql } from 'drizzle-orm';
import { caseAccounts, caseAuthors, caseRevisions, caseSignatures } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { authorizeColleague } from './authorize-colleague.ts';
import { stillStands, unlessOvertaken } from './authorize-move.ts';
import type { TextInput } from './input.ts';
import { accountsOf } from './queries.ts';
import type { Voice } from './revisions.ts';
import { refuseStanding, type Scanner, scan } from './scan.ts';
import { readersOf, tellOf } from './tell.ts';
import { standingIn, wordsOf } from './words-of.ts';

/** Keeps a colleague's account, identities out, and in whose voice it is. What was signed before has to be signed again. Throws `invalid` on `text` as `beginCase` does. */
export async function saveAccount(
	ctx: Context,
	{ id, text, kept, findings, voice }: TextInput & { id: number; voice?: Voice | undefined },
	scanner: Scanner,
): Promise<void> {
	const revision = await authorizeColleague(ctx, id);
	const others = (await accountsOf(ctx, revision.caseId)).filter(({ key }) => key !== revision.authorKey).map(({ body }) => body);
	const beside = [revision.body, ...Object.values(wordsOf(revision.document)), ...others];
	const { direct, quasi, k } = await scan({ text }, kept, scanner, revision.document, beside);
	refuseStanding(direct);
	const { read } = ctx.db;
	const mine = sql`${caseAccounts.authorId} = (select id from ${caseAuthors} where ${caseAuthors.key} = ${revision.authorKey})`;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.update(caseAccounts)
				.set({
					...(voice && { voice }),
					body: text,
					findings: JSON.stringify(findings),
					kept: JSON.stringify(standingIn({ text }, kept)),
					savedAt: ctx.clock().getTime(),
				})
				.where(mine),
			recordEvent(ctx, 'case.account-saved', String(id), revision.authorKey),
			read
				.update(caseRevisions)
				.set({ quasi, k, ...(revision.state !== 'draft' && { version: sql`${caseRevisions.version} + 1` }) })
				.where(eq(caseRevisions.id, id)),
			...tellOf(ctx, revision, 'comment', readersOf(revision)),
			read.delete(caseSignatures).where(eq(caseSignatures.revisionId, id)),
		]),
	);
}
