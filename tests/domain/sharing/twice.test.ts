import { expect, test } from 'vitest';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { guestOf } from '#src/features/sharing/guests.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { inviteGuest } from '#src/features/sharing/invite-guest.ts';
import { joinAsColleague } from '#src/features/sharing/join-as-colleague.ts';
import { commentsOf } from '#src/features/sharing/queries.ts';
import { withdrawCase } from '#src/features/sharing/withdraw-case.ts';
import { caseAt, SCANNER, sharing, sign, told } from './arrange.ts';

test('a reviewer who presses the button twice says it once, and says it again when it was dealt with', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	const comment = { id, text: 'How long did you wait?', field: '', passage: '', instead: '' };
	await commentOnCase(here.ada, comment, SCANNER);
	await commentOnCase(here.ada, comment, SCANNER);
	await commentOnCase(here.ben, comment, SCANNER);
	expect((await commentsOf(here.ines, id)).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
});

test('a reviewer who makes a link for a guest twice has one that leads there: the last', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	const links = [];
	for (const guest of ['a clinician next door', 'a clinician next door', 'a chaplain'])
		links.push((await inviteGuest(here.ada, { id, guest })).split('/').at(-1) ?? '');
	const leads = await Promise.all(links.map(async (token) => (await guestOf(here.ctxAs('visitor'), token)) !== null));
	expect(leads).toEqual([false, true, true]);
});

test('colleagues and reviewers are told that a text was withdrawn', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'in_review');
	await joinAsColleague(here.stranger, { token: (await inviteColleague(here.ines, { id })).split('/').at(-1) ?? '', voice: 'officer' });
	await sign(here, id, here.ben);
	await told(here);
	await withdrawCase(here.ines, { id });
	expect(await told(here)).toEqual(['Ada: withdrawn', 'Ben: withdrawn', 'Sol: withdrawn']);
});
