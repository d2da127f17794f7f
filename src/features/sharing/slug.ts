import { and, eq, ne } from 'drizzle-orm';
import { cases } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { PAGES_AMONG_CASES } from '#src/features/cases/case-document.ts';

const MOST_LETTERS = 60;

/** The permanent address of a case, out of its title; with the case's number behind it where another has that already. */
export async function slugFor({ db }: Context, title: string, caseId: number): Promise<string> {
	const words = title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}|[’']/gu, '')
		.match(/[a-z0-9]+/g);
	let slug = '';
	for (const word of words ?? ['case']) {
		if (slug && slug.length + word.length >= MOST_LETTERS) break;
		slug = slug ? `${slug}-${word}` : word;
	}
	const isTaken = PAGES_AMONG_CASES.includes(slug) || (await db.read.$count(cases, and(eq(cases.slug, slug), ne(cases.id, caseId)))) > 0;
	return isTaken ? `${slug}-${caseId}` : slug;
}
