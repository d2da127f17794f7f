import { longDate } from '#src/lib/time.ts';
import type { PublishedCase } from './queries.ts';
import { LANES } from './taxonomy.ts';

/** How a case is cited: its title, who published it and when, by whom it was told, and where it stands. */
export function citationOf(
	{ title, document, publishedAt, updatedAt }: Pick<PublishedCase, 'title' | 'document' | 'publishedAt' | 'updatedAt'>,
	address: string,
): string {
	const published = longDate(publishedAt);
	const changed = longDate(updatedAt);
	const dates = changed === published ? `Published ${published}` : `Published ${published}; last changed ${changed}`;
	return `“${title}.” Rapport. ${dates}. ${LANES[document.lane]}. CC BY 4.0. ${address}`;
}
