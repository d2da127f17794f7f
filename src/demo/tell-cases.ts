import { eq } from 'drizzle-orm';
import { caseRevisions } from '#db/schema/index.ts';
import { type SeedCase, SHARED_CASES } from '#db/seeds/cases.ts';
import type { Who } from '#db/seeds/community.ts';
import type { Context } from '#src/domain/context.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { beginCase } from '#src/features/sharing/begin-case.ts';
import { CHECKS } from '#src/features/sharing/checklists.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { ATTESTATIONS, type Attestation } from '#src/features/sharing/input.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import type { Scanner } from '#src/features/sharing/scan.ts';
import { signCase } from '#src/features/sharing/sign-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import { newToken } from '#src/lib/keys.ts';

/** One thing that happens, and how long before the end of the story. */
export interface Happening {
	ago: string;
	happens: () => Promise<unknown>;
}

const ATTESTED = Object.keys(ATTESTATIONS) as Attestation[];

/** What happens to the cases that the invented members share, by the verbs that members use. */
export const happeningsInCases = (as: (who: Who) => Context, scanner: Scanner): Happening[] =>
	SHARED_CASES.flatMap((shared) => happeningsIn(shared, as, scanner));

function happeningsIn({ by, text, document, ...steps }: SeedCase, as: (who: Who) => Context, scanner: Scanner): Happening[] {
	let id = 0;
	const versionNow = async () => {
		const [row] = await as(by).db.read.select({ version: caseRevisions.version }).from(caseRevisions).where(eq(caseRevisions.id, id));
		return row?.version ?? 0;
	};
	const begin = async () => {
		id = await beginCase(as(by), { text, kept: [], findings: [], once: newToken() }, scanner);
		await saveCase(as(by), { id, version: await versionNow(), document: document as Partial<CaseDocument> }, scanner);
	};
	return [
		{ ago: steps.begun, happens: begin },
		{
			ago: steps.submitted,
			happens: async () => submitCase(as(by), { id, version: await versionNow(), lane: 'de-identified', attested: ATTESTED, isForgotten: false }, scanner),
		},
		...(steps.claimed ? [{ ago: steps.claimed.ago, happens: () => claimCase(as(steps.claimed?.by ?? by), { id }) }] : []),
		...(steps.comments ?? []).map((comment) => ({
			ago: comment.ago,
			happens: () =>
				commentOnCase(
					as(comment.by),
					{ id, text: comment.text, field: comment.passage ? 'body' : '', passage: comment.passage ?? '', instead: comment.instead ?? '' },
					scanner,
				),
		})),
		...(steps.signed ?? []).map((signed) => ({
			ago: signed.ago,
			happens: async () => signCase(as(signed.by), { id, version: await versionNow(), checks: CHECKS, terms: signed.terms }),
		})),
		...(steps.accepted ? [{ ago: steps.accepted, happens: async () => acceptCase(as(by), { id, version: await versionNow() }) }] : []),
		...(steps.published
			? [{ ago: steps.published.ago, happens: async () => publishCase(as(steps.published?.by ?? by), { id, version: await versionNow() }) }]
			: []),
	];
}
