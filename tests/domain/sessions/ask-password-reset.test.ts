import { expect, test } from 'vitest';
import { passwordResets } from '#db/schema/index.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { askPasswordReset } from '#src/features/sessions/ask-password-reset.ts';
import { authorizeReset } from '#src/features/sessions/queries.ts';
import { community } from '#tests/support/context.ts';
import { lettersIn, tokenInMail } from '#tests/support/members.ts';

const address = '203.0.113.7';

test('a member who forgot their password gets a link by mail, whatever letters they type their address in', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	await askPasswordReset(here.ctxAs('visitor'), { email: ' INES@Rapport.test ', address });
	expect(await lettersIn(here)).toEqual([
		{ kind: 'password-reset', to: ines.email, link: expect.stringMatching(/^http:\/\/rapport\.test\/new-password\/[\w-]{43}$/) },
	]);
	expect(await authorizeReset(here.ctxAs('visitor'), await tokenInMail(here, 'password-reset'))).toMatchObject({ id: ines.actor.id });
	expect(await here.eventNames()).toEqual(['password.reset-asked']);
});

test('a second link voids the first', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const visitor = here.ctxAs('visitor');
	await askPasswordReset(visitor, { email: ines.email, address });
	const first = await tokenInMail(here, 'password-reset');
	await askPasswordReset(visitor, { email: ines.email, address });
	await expect(authorizeReset(visitor, first)).rejects.toMatchObject({ code: 'gone' });
	await authorizeReset(visitor, await tokenInMail(here, 'password-reset'));
	expect(await here.database.read.select().from(passwordResets)).toHaveLength(1);
});

test('an address of nobody, and a suspended member’s, get no mail and no other answer', async () => {
	const here = await community();
	const admin = await here.member('Ada', { role: 'admin' });
	const ines = await here.member('Ines');
	await suspendMember(admin, { memberId: ines.actor.id, reason: 'Left the agency.' });
	const visitor = here.ctxAs('visitor');
	for (const email of ['nobody@rapport.test', ines.email]) expect(await askPasswordReset(visitor, { email, address })).toBeUndefined();
	expect(await lettersIn(here)).toEqual([]);
	expect(await here.database.read.select().from(passwordResets)).toEqual([]);
});

test.each(['ines@rapport.test', 'nobody@rapport.test'])('after three links for %s a fourth has to wait', async (email) => {
	const here = await community();
	await here.member('Ines');
	const visitor = here.ctxAs('visitor');
	for (let asked = 0; asked < 3; asked += 1) await askPasswordReset(visitor, { email, address: `203.0.113.${asked}` });
	await expect(askPasswordReset(visitor, { email, address: '203.0.113.9' })).rejects.toMatchObject({
		code: 'too-many',
		message: expect.stringMatching(/minutes/),
	});
});
