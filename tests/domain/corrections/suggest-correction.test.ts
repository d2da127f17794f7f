import { expect, test } from 'vitest';
import { CorrectionInput, isOfEditors } from '#src/features/corrections/input.ts';
import { openCorrections } from '#src/features/corrections/queries.ts';
import { settleCorrection } from '#src/features/corrections/settle-correction.ts';
import { suggestCorrection } from '#src/features/corrections/suggest-correction.ts';
import { community } from '#tests/support/context.ts';

const PAGE = '/guides/venting';

test('an editor reads what members suggest, the oldest first, and takes it off the desk', async () => {
	const here = await community();
	const [ines, edda] = [await here.member('Ines'), await here.member('Edda', { role: 'editor' })];
	await suggestCorrection(ines, { page: PAGE, text: 'A word is missing.' });
	await suggestCorrection(ines, { page: PAGE, text: 'A word is missing.' });
	await suggestCorrection(ines, { page: '/glossary', text: 'There is a newer source.' });
	const waiting = await openCorrections(edda);
	expect(waiting.map(({ page, text, name }) => [page, text, name])).toEqual([
		[PAGE, 'A word is missing.', 'Ines'],
		['/glossary', 'There is a newer source.', 'Ines'],
	]);
	await settleCorrection(edda, waiting[0]?.id ?? 0);
	await settleCorrection(edda, waiting[0]?.id ?? 0);
	expect((await openCorrections(edda)).map(({ page }) => page)).toEqual(['/glossary']);
	expect((await here.eventNames()).filter((name) => name.startsWith('correction'))).toEqual([
		'correction.suggested',
		'correction.suggested',
		'correction.settled',
	]);
});

test('nobody but an editor reads or settles what was suggested, and a visitor suggests nothing', async () => {
	const here = await community();
	const ines = await here.member('Ines', { role: 'reviewer' });
	await expect(openCorrections(ines)).rejects.toMatchObject({ code: 'not-found' });
	await expect(settleCorrection(ines, 1)).rejects.toMatchObject({ code: 'not-found' });
	await expect(suggestCorrection(here.ctxAs('visitor'), { page: PAGE, text: 'x' })).rejects.toMatchObject({ code: 'signed-out' });
});

test('a member whose twenty suggestions wait is asked to wait too', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	for (let number = 1; number <= 20; number += 1) await suggestCorrection(ines, { page: PAGE, text: `Word ${number} is missing.` });
	await expect(suggestCorrection(ines, { page: PAGE, text: 'And one more.' })).rejects.toMatchObject({ code: 'too-many' });
});

test('a suggestion is about a page of the editors, and says something', () => {
	for (const page of [PAGE, '/practices/cit-program', '/cases/almost-a-day', '/glossary', '/start/officer']) expect(isOfEditors(page), page).toBe(true);
	for (const page of ['', '/', '/t/4', '/my', '//evil.test/guides/x', '/guides/x/y', '/guides/venting?x', 'https://evil.test'])
		expect(isOfEditors(page), page).toBe(false);
	expect(CorrectionInput.safeParse({ page: PAGE, text: '  ' }).success).toBe(false);
	expect(CorrectionInput.safeParse({ page: PAGE, text: 'x'.repeat(2001) }).success).toBe(false);
});
