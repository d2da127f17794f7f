import { expect, test } from 'vitest';
import { changeMail } from '#src/features/members/change-mail.ts';
import { MailInput, RenameInput } from '#src/features/members/input.ts';
import { ownAccount } from '#src/features/members/queries.ts';
import { renameMember } from '#src/features/members/rename-member.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { community } from '#tests/support/context.ts';
import { agencyOf, cohortOf } from '#tests/support/members.ts';

test('a member gives themselves another name, and others keep theirs', async () => {
	const here = await community();
	const [ines, omar] = [await here.member('Ines'), await here.member('Omar')];
	await renameMember(ines, { name: 'Inés D.' });
	expect((await sessionOf(ines, ines.cookie))?.actor.name).toBe('Inés D.');
	expect((await sessionOf(omar, omar.cookie))?.actor.name).toBe('Omar');
	expect(await here.eventNames()).toEqual(['member.renamed']);
});

test('a name that stays as it was is no event', async () => {
	const here = await community();
	await renameMember(await here.member('Ines'), { name: 'Ines' });
	expect(await here.eventNames()).toEqual([]);
});

test.each([' A ', 'x'.repeat(61), 'Ines\nDay', 'Ines\u202e', '<b>Ines</b>', ''])('%j is no name', (name) => {
	expect(RenameInput.safeParse({ name }).success).toBe(false);
});

test.each([
	['  Ines   Day ', 'Ines Day'],
	['李明', '李明'],
	['Seán O’Brien-Ní', 'Seán O’Brien-Ní'],
])('%j is kept as %j', (typed, name) => {
	expect(RenameInput.parse({ name: typed })).toEqual({ name });
});

test('a member chooses no mail, and mail again', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	await changeMail(ines, MailInput.parse({ mail: 'none' }));
	expect((await ownAccount(ines)).mail).toBe('none');
	await changeMail(ines, MailInput.parse({ mail: 'posts' }));
	await changeMail(ines, MailInput.parse({ mail: 'posts' }));
	expect((await ownAccount(ines)).mail).toBe('posts');
	expect(await here.eventNames()).toEqual(['member.mail-changed', 'member.mail-changed']);
});

test('the settings know address, agency and cohorts', async () => {
	const here = await community();
	const cohorts = [await cohortOf(here, 'Tide'), await cohortOf(here, 'Harbor')];
	const ines = await here.member('Ines', { agencyId: await agencyOf(here, 'Harbor City Police'), cohorts });
	expect(await ownAccount(ines)).toEqual({ email: 'ines@rapport.test', mail: 'posts', agency: 'Harbor City Police', cohorts: ['Harbor', 'Tide'] });
});

test('a visitor has no account', async () => {
	const { ctxAs, eventNames } = await community();
	const visitor = ctxAs('visitor');
	await expect(renameMember(visitor, { name: 'Nobody' })).rejects.toMatchObject({ code: 'signed-out' });
	await expect(changeMail(visitor, { mail: 'none' })).rejects.toMatchObject({ code: 'signed-out' });
	await expect(ownAccount(visitor)).rejects.toMatchObject({ code: 'signed-out' });
	expect(await eventNames()).toEqual([]);
});
