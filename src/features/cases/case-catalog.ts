import type { Context } from '#src/domain/context.ts';
import type { SearchCatalog } from '#src/features/search/catalog.ts';
import { digest } from '#src/lib/digest.ts';
import { commentaryTexts } from './commentaries.ts';
import { publicationsWithText, publishedDigests } from './queries.ts';
import { caseRecord } from './search-record.ts';

const AT_A_TIME = 100;
const PATH = '/cases/';

/** The published cases as the search sees them. `code` tells one version of the program from another: the next may word a case in another way. */
export const caseCatalog = (ctx: Context, code: string): SearchCatalog => ({
	list: async () => (await publishedDigests(ctx)).map((one) => ({ url: PATH + one.slug, kind: 'case', digest: digest(one.digest, code) })),
	async *read(urls) {
		const slugs = urls.flatMap((url) => (url.startsWith(PATH) ? url.slice(PATH.length) : []));
		for (let from = 0; from < slugs.length; from += AT_A_TIME) {
			const some = slugs.slice(from, from + AT_A_TIME);
			const commentaries = await commentaryTexts(ctx, some);
			yield (await publicationsWithText(ctx, some)).map((published) => caseRecord(published, commentaries.get(published.slug)));
		}
	},
});
