import { type SQL, sql } from 'drizzle-orm';
import type { Change } from '#db/client.ts';
import { caseAuthors, caseRevisions, cases } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { newKey, newToken } from '#src/lib/keys.ts';
import type { Decided, Kept } from './revisions.ts';
import { standingIn, wordsOf } from './words-of.ts';

export interface Draft {
	memberId: number;
	text: string;
	document: Partial<CaseDocument>;
	findings: Decided[];
	kept: Kept[];
	quasi: number;
	k: number;
}

/** The changes that make a draft of a member's, for the batch of a verb: the case, its text, and then, behind the event of it, the row in the vault. */
export function newDraft(
	{ clock, db: { read } }: Context,
	{ memberId, text, document, findings, kept, quasi, k }: Draft,
): { id: SQL<number>; authorKey: string; ofCase: Change; ofText: Change; ofAuthor: Change } {
	const now = clock().getTime();
	const slug = `unpublished-${newToken()}`;
	const authorKey = newKey();
	const caseId = sql<number>`(select id from cases where slug = ${slug})`;
	return {
		id: sql<number>`(select max(id) from case_revisions where case_id = ${caseId})`,
		authorKey,
		ofCase: read.insert(cases).values({ slug, status: 'unpublished', origin: 'members', createdAt: now }),
		ofText: read.insert(caseRevisions).values({
			caseId,
			kind: 'text',
			status: 'draft',
			statusAt: now,
			createdAt: now,
			body: text,
			document: JSON.stringify(document),
			findings: JSON.stringify(findings),
			kept: JSON.stringify(standingIn({ text, ...wordsOf(document) }, kept)),
			quasi,
			k,
		}),
		ofAuthor: read.insert(caseAuthors).values({ caseId, memberId, key: authorKey, part: 'text', createdAt: now }),
	};
}
