import { and, count, desc, eq } from 'drizzle-orm';
import { savedSearches } from '#db/schema/index.ts';
import type { MemberActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { facetLabel } from './case-facets.ts';
import { codesIn, type Narrowing, narrowingIn } from './narrowing.ts';
import { type CaseInList, countCases, publishedCases } from './queries.ts';

/** More than anyone reads mail about. */
export const MOST_SEARCHES = 20;
const NEWEST_SHOWN = 3;

export interface SavedSearch {
	id: number;
	/** The list's address. */
	address: string;
	/** "Slowing down; Went along to care by choice" */
	words: string;
	/** How many published cases it finds today, and the newest of them. */
	found: number;
	newest: CaseInList[];
}

/** The narrowing that a saved address means. */
export const narrowingOf = (address: string): Narrowing => narrowingIn(new URL(address, 'http://here').searchParams);

/** A narrowing as one would say it. What a technique did names the technique already. */
export const narrowingWords = (narrowing: Narrowing) =>
	codesIn(narrowing)
		.filter(({ facet, code }) => facet !== 'technique' || !narrowing.effect?.some((effect) => effect.startsWith(`${code}.`)))
		.map(({ facet, code }) => facetLabel(facet, code))
		.join('; ');

/** What a member wants to be told of, the newest first, with what is there today. */
export async function savedSearchesOf(ctx: Context, member: MemberActor): Promise<SavedSearch[]> {
	const rows = await ctx.db.read
		.select({ id: savedSearches.id, address: savedSearches.address })
		.from(savedSearches)
		.where(eq(savedSearches.memberId, member.id))
		.orderBy(desc(savedSearches.id));
	return Promise.all(
		rows.map(async ({ id, address }) => {
			const narrowing = narrowingOf(address);
			const [found, newest] = await Promise.all([countCases(ctx, narrowing), publishedCases(ctx, { narrowing, limit: NEWEST_SHOWN })]);
			return { id, address, words: narrowingWords(narrowing), found, newest };
		}),
	);
}

/** Whether a member saved this list already. */
export async function isSaved(ctx: Context, member: MemberActor, address: string): Promise<boolean> {
	const [row] = await ctx.db.read
		.select({ saved: count() })
		.from(savedSearches)
		.where(and(eq(savedSearches.memberId, member.id), eq(savedSearches.address, address)));
	return row?.saved === 1;
}
