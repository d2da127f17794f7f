import { caseAuthors, caseCommentaries, caseFacets, caseLinks, casePublications, caseRevisions, cases } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { CaseDocument } from '#src/features/cases/case-document.ts';
import { CHECKS, TICK } from '#src/features/sharing/checklists.ts';
import type { State } from '#src/features/sharing/workflow.ts';
import { newKey, newToken, tokenHash } from '#src/lib/keys.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { BODY, caseFields } from './cases.ts';

/** A text as it lies in the database. */
export interface TextThere {
	id: number;
	caseId: number;
	slug: string;
}

const { slug: _, reviewBy: __, ...CODED } = caseFields({ lane: 'de-identified', when: { year: 2025 }, sources: [] });

/** What a reviewer sends who found nobody in a text. */
export const SIGNED: Record<string, string> = {
	version: '1',
	terms: 'person on back steps, two responders',
	...Object.fromEntries(CHECKS.map((code) => [`${TICK}${code}`, 'yes'])),
};

interface Told {
	state: State;
	author: number;
	/** The number of its text. */
	id?: number;
	title?: string;
	/** Whether it was sent for review at some time. */
	wasSent?: boolean;
}

/** Puts a new case of a member there, in this state, as if it had come so far by itself. */
export async function textThere(
	{ db, clock }: Context,
	{ state, author, id, title = 'An evening on the back steps', wasSent = state !== 'draft' }: Told,
): Promise<TextThere> {
	const { read } = db;
	const at = clock().getTime();
	const slug = `told${newToken()
		.slice(0, 8)
		.toLowerCase()
		.replaceAll(/[^a-z0-9]/g, '0')}`;
	const isShown = state === 'published';
	const [row] = await read
		.insert(cases)
		.values({ slug, status: isShown ? 'published' : 'unpublished', origin: 'members', createdAt: at })
		.returning({ id: cases.id });
	const caseId = row?.id ?? 0;
	const text = { caseId, kind: 'text' as const, status: state, statusAt: at, createdAt: at, submittedAt: wasSent ? at : null };
	const words = isShown ? { body: '' } : { body: BODY, document: JSON.stringify({ ...CODED, title }), k: 5000 };
	const [revision] = await read
		.insert(caseRevisions)
		.values({ ...text, ...words, ...(id && { id }) })
		.returning({ id: caseRevisions.id });
	await read.insert(caseAuthors).values({ caseId, memberId: author, key: newKey(), part: 'text', createdAt: at });
	if (isShown) {
		const document = CaseDocument.parse({ ...CODED, title, slug, reviewBy: '2026-01' });
		const shown = { caseId, title, summary: document.summary, document: JSON.stringify(document), body: BODY, bodyHtml: renderMarkdown(BODY), digest: slug };
		await read.insert(casePublications).values({ ...shown, publishedAt: at, updatedAt: at });
		await read.insert(caseFacets).values({ caseId, facet: 'technique', code: 'slow-down' });
	}
	return { id: revision?.id ?? 0, caseId, slug };
}

/** A guest's link into a text. Returns its token. */
export async function guestLinkThere({ db, clock }: Context, { id, caseId }: TextThere, { isOver = false } = {}): Promise<string> {
	const token = newToken();
	const at = clock().getTime();
	const row = { caseId, revisionId: id, kind: 'guest' as const, tokenHash: tokenHash(token), guest: 'A clinician of a neighboring county' };
	await db.read.insert(caseLinks).values({ ...row, createdAt: at, expiresAt: isOver ? at - 1 : at + DAY_MS });
	return token;
}

/** A published commentary on a case, and its number. */
export async function commentaryThere({ db, clock }: Context, { caseId }: TextThere): Promise<number> {
	const at = clock().getTime();
	const text = { caseId, kind: 'commentary' as const, voice: 'clinician' as const };
	const [row] = await db.read
		.insert(caseRevisions)
		.values({ ...text, status: 'published', statusAt: at, createdAt: at, submittedAt: at, body: '' })
		.returning({ id: caseRevisions.id });
	const id = row?.id ?? 0;
	await db.read
		.insert(caseCommentaries)
		.values({ id, caseId, voice: 'clinician', body: 'The quiet worked.', bodyHtml: '<p>The quiet worked.</p>', publishedAt: at });
	return id;
}
