import { eq, sql } from 'drizzle-orm';
import { caseRevisions } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { authorizeMove, stillStands, unlessOvertaken } from './authorize-move.ts';
import { besideOf } from './queries.ts';
import type { Decided, Kept } from './revisions.ts';
import { refuseStanding, type Scanner, scan } from './scan.ts';
import { standingIn, wordsOf } from './words-of.ts';

export interface Saving {
	/** The revision, and the version that the form was opened with. */
	id: number;
	version: number;
	text?: string;
	/** Fields that were coded: they take the place of those of their names. */
	document?: Partial<CaseDocument>;
	kept?: Kept[];
	findings?: Decided[];
}

/**
 * Keeps what an author changed in a draft: words, codes, or both. Throws `invalid` on the field in which a detail that points to one person stands without
 * a reason; then nothing is kept, and nothing is lost either.
 */
export async function saveCase(ctx: Context, { id, version, ...changes }: Saving, scanner: Scanner): Promise<void> {
	const revision = await authorizeMove(ctx, id, 'save', version);
	const body = changes.text ?? revision.body;
	const document = { ...revision.document, ...changes.document };
	const texts = { text: body, ...wordsOf(document) };
	const kept = standingIn(texts, [...new Map([...revision.kept, ...(changes.kept ?? [])].map((one) => [one.words.toLowerCase(), one])).values()]);
	const { direct, quasi, k } = await scan(texts, kept, scanner, document, await besideOf(ctx, revision));
	refuseStanding(direct, { named: direct.filter(({ field }) => field === direct[0]?.field) });
	const { read } = ctx.db;
	await unlessOvertaken(
		ctx.db.write([
			stillStands(ctx, revision),
			read
				.update(caseRevisions)
				.set({
					body,
					document: JSON.stringify(document),
					kept: JSON.stringify(kept),
					...(changes.findings && { findings: JSON.stringify(changes.findings) }),
					quasi,
					k,
					version: sql`${caseRevisions.version} + 1`,
				})
				.where(eq(caseRevisions.id, id)),
			recordEvent(ctx, 'case.saved', String(id), revision.authorKey),
		]),
	);
}
