import type { Context } from '#src/domain/context.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import type { Narrowing } from '#src/features/cases/narrowing.ts';
import { countCases } from '#src/features/cases/queries.ts';
import { UNSAID } from '#src/features/cases/taxonomy.ts';

/** Below this a number could point to one of them. */
const FEW = 3;

/**
 * How many published cases share the codes that say what kind of event it was: what the call was in the end, how it came in, whether anyone knew the person,
 * how it ended. What is withheld or was never known narrows nothing. `null` while none of it is coded.
 */
export async function companyOf(ctx: Context, { callType, channel, priorRelationship, disposition }: Partial<CaseDocument>): Promise<number | null> {
	const told = (codes: (string | undefined)[]) => codes.flatMap((code) => (!code || Object.hasOwn(UNSAID, code) ? [] : [code]));
	const narrowing: Narrowing = { call: told([callType?.final]), channel: told([channel]), known: told([priorRelationship]), outcome: told(disposition ?? []) };
	return Object.values(narrowing).every((codes) => codes.length === 0) ? null : countCases(ctx, narrowing);
}

/** "Fewer than 3 published cases share its codes." */
export function companyWords(company: number | null): string {
	if (company === null) return 'Nothing is coded yet that published cases could share.';
	return company < FEW ? `Fewer than ${FEW} published cases share its codes.` : `${company.toLocaleString('en-US')} published cases share its codes.`;
}
