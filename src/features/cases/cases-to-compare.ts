import type { Context } from '#src/domain/context.ts';
import { facetsOf } from './case-facets.ts';
import { type CaseInList, casesCarrying, publishedCases } from './queries.ts';

const MOST_ALIKE = 8;
const MOST_NEWEST = 30;

/**
 * Cases to lay beside one: `alike` share a technique with it and came to rapport in another time, `newest` are others. Without a case, the newest alone.
 */
export async function casesToCompare(ctx: Context, shown?: CaseInList): Promise<{ alike: CaseInList[]; newest: CaseInList[] }> {
	const codes = shown ? facetsOf(shown.document) : [];
	const time = codes.find(({ facet }) => facet === 'time');
	const techniques = codes.filter(({ facet }) => facet === 'technique').map(({ code }) => code);
	const [alike, newest] = await Promise.all([
		time ? casesCarrying(ctx, { facet: 'technique', codes: techniques, without: time }, MOST_ALIKE) : [],
		publishedCases(ctx, { limit: MOST_NEWEST }),
	]);
	const listed = new Set([shown?.slug, ...alike.map(({ slug }) => slug)]);
	return { alike, newest: newest.filter(({ slug }) => !listed.has(slug)) };
}
