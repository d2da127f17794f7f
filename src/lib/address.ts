/** The whole number from 1 that a part of an address is; 0, which nothing has, when it is none. */
export const numberIn = (part: string | undefined): number => (/^[1-9]\d{0,14}$/.test(part ?? '') ? Number(part) : 0);

/** The page of a list that an address asks for (`?page=2`): from 1, and the nearest one there is. */
export function pageIn(query: URLSearchParams, pages = Number.POSITIVE_INFINITY): number {
	const asked = Number.parseInt(query.get('page') ?? '1', 10) || 1;
	return Math.min(Math.max(asked, 1), pages);
}
