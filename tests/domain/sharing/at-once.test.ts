import { expect, test } from 'vitest';
import { caseAuthors, caseReceipts, caseRevisions, caseSignatures, cases, events } from '#db/schema/index.ts';
import { DomainError } from '#src/domain/errors.ts';
import { beginCase } from '#src/features/sharing/begin-case.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import { signCase } from '#src/features/sharing/sign-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import { newToken } from '#src/lib/keys.ts';
import { ATTESTED, CHECKS, CODED, SCANNER, sharing, TERMS, TEXT, told } from './arrange.ts';

const CASES = 50;
/** One in three presses the button twice. */
const isTwice = (number: number) => number % 3 === 0;
const twice = <T>(number: number, act: () => Promise<T>) => Promise.allSettled(isTwice(number) ? [act(), act()] : [act()]);

test('fifty members send fifty cases at once, and two reviewers sign each: nothing is lost, and nothing doubled', async () => {
	const here = await sharing();
	const { read } = here.database;
	const authors = await Promise.all(Array.from({ length: CASES }, (_, number) => here.member(`Author ${number}`, { agencyId: here.agencies.alder })));

	const began = performance.now();
	const sent = await Promise.all(
		authors.map(async (by, number) => {
			const form = { text: TEXT, kept: [], findings: [], once: newToken() };
			const ids = await twice(number, () => beginCase(by, form, SCANNER));
			const drafts = new Set(ids.map((one) => (one.status === 'fulfilled' ? one.value : one.reason)));
			expect(drafts.size).toBe(1);
			const [id] = drafts;
			await saveCase(by, { id, version: 1, document: CODED }, SCANNER);
			const outcomes = await twice(number, () => submitCase(by, { id, version: 2, lane: 'de-identified', attested: ATTESTED, isForgotten: false }, SCANNER));
			const codes = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
			const late = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
			expect(codes).toHaveLength(1);
			expect(late.every((error) => error instanceof DomainError && error.code === 'conflict')).toBe(true);
			return { id, receipt: codes[0] };
		}),
	);
	expect(new Set(sent.map(({ receipt }) => receipt)).size).toBe(CASES);
	expect([await read.$count(cases), await read.$count(caseAuthors), await read.$count(caseReceipts)]).toEqual([CASES, CASES, CASES]);
	expect(await told(here)).toHaveLength(CASES * 4);

	await Promise.all(sent.map(({ id }) => claimCase(here.cleo, { id })));
	await told(here);
	const signed = await Promise.all(
		sent.flatMap(({ id }, number) => [here.ada, here.ben].map((by) => twice(number, () => signCase(by, { id, version: 2, checks: CHECKS, terms: TERMS })))),
	);
	const refused = signed.flat().flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
	expect(refused.every((error) => error instanceof DomainError)).toBe(true);
	const signatures = await read.select().from(caseSignatures);
	expect(signatures).toHaveLength(CASES * 2);
	expect(new Set(signatures.map(({ revisionId, memberId }) => `${revisionId} ${memberId}`)).size).toBe(CASES * 2);
	expect((await read.select().from(caseRevisions)).map(({ status }) => status)).toEqual(Array(CASES).fill('awaiting_author'));
	expect(await told(here)).toHaveLength(CASES);

	const counted = Object.entries(Object.groupBy(await read.select().from(events), ({ name }) => name)).map(([name, rows]) => `${name} ${rows?.length}`);
	expect(counted.filter((one) => one.startsWith('case.')).sort()).toEqual(['case.claimed 50', 'case.saved 100', 'case.signed 100', 'case.submitted 50']);
	console.info(`Fifty cases and a hundred signatures at once: ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}, 120_000);
