import { and, desc, gt, inArray, lt, lte } from 'drizzle-orm';
import { caseFacets, casePublications, savedSearches } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { queueCasesMail } from '#src/features/mail/queue-mail.ts';
import { codesIn } from './narrowing.ts';
import { narrowingOf } from './saved-searches.ts';

/** A publication that began before another may be written after it: after so long, none is under way any more. */
const SETTLED_MS = 60_000;

/** Queues one mail for each member of whose saved searches one finds a case published since it last was told of. For the server only. */
export async function tellOfSavedSearches(ctx: Context): Promise<void> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	const [newest] = await read
		.select({ at: casePublications.publishedAt })
		.from(casePublications)
		.where(lte(casePublications.publishedAt, ctx.clock().getTime() - SETTLED_MS))
		.orderBy(desc(casePublications.publishedAt))
		.limit(1);
	if (!newest) return;
	const behind = lt(savedSearches.toldTo, newest.at);
	const searches = await read.select().from(savedSearches).where(behind);
	if (searches.length === 0) return;

	const since = Math.min(...searches.map(({ toldTo }) => toldTo));
	const fresh = await read
		.select({ id: casePublications.caseId, at: casePublications.publishedAt })
		.from(casePublications)
		.where(and(gt(casePublications.publishedAt, since), lte(casePublications.publishedAt, newest.at)));
	const ids = fresh.map(({ id }) => id);
	const facets = await read.select().from(caseFacets).where(inArray(caseFacets.caseId, ids));
	const codesOf = new Map(ids.map((id) => [id, new Set<string>()]));
	for (const { caseId, facet, code } of facets) codesOf.get(caseId)?.add(`${facet}=${code}`);

	const found = searches.filter(({ address, toldTo }) => {
		const asked = codesIn(narrowingOf(address)).map(({ facet, code }) => `${facet}=${code}`);
		return asked.length > 0 && fresh.some(({ id, at }) => at > toldTo && asked.every((code) => codesOf.get(id)?.has(code)));
	});
	const whom = [...new Set(found.map(({ memberId }) => memberId))];
	await ctx.db.write([
		read.update(savedSearches).set({ toldTo: newest.at }).where(behind),
		recordEvent(ctx, 'search.told', 'saved-searches'),
		...queueCasesMail(ctx, whom),
	]);
}
