import { expect, test } from 'vitest';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { companyOf } from '#src/features/sharing/company.ts';
import { caseFile } from '#tests/support/cases.ts';
import { community } from '#tests/support/context.ts';

const CODES: Partial<CaseDocument> = {
	callType: { initial: 'unknown', final: 'welfare-check' },
	channel: '911-call',
	priorRelationship: 'none',
	disposition: ['left-with-support'],
};

test('an author learns how many published cases share the codes of theirs, and what is withheld narrows nothing', async () => {
	const here = await community();
	for (const slug of ['first', 'second']) await publishEditorsCase(here.ctxAs('system'), caseFile({ slug }));
	await publishEditorsCase(here.ctxAs('system'), caseFile({ slug: 'third', channel: 'walk-in' }));
	const company = (changes: Partial<CaseDocument> = {}) => companyOf(here.ctxAs('visitor'), { ...CODES, ...changes });
	expect(await company()).toBe(2);
	expect(await company({ channel: 'withheld' })).toBe(3);
	expect(await company({ priorRelationship: 'known-to-agency' })).toBe(0);
	expect(
		await company({ callType: { initial: 'unknown', final: 'withheld' }, channel: 'unknown', priorRelationship: 'unknown', disposition: ['unknown'] }),
	).toBeNull();
	expect(await companyOf(here.ctxAs('visitor'), {})).toBeNull();
});
