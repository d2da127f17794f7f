import { expect, test } from 'vitest';
import { changeRole } from '#src/features/members/change-role.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { expireRecords } from '#src/features/retention/expire-records.ts';
import { changePassword } from '#src/features/sessions/change-password.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { signIn } from '#src/features/sessions/sign-in.ts';
import { isDue, touchSession } from '#src/features/sessions/touch-session.ts';
import { type Community, community } from '#tests/support/context.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { type MemberContext, PASSWORD } from '#tests/support/members.ts';

const DAY = 24 * 60;
const NEW = 'three slow foxes in the barn';

const signedIn = async (here: Community, { email }: MemberContext, password = PASSWORD) =>
	(await signIn(here.ctxAs('visitor'), { email, password, device: 'Safari on a Mac', address: '203.0.113.7', knownAs: null })).token;

test('S28: no copy of the database holds a cookie’s value, or the secret in it in any writing', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const cookies = [ines.cookie, await signedIn(here, ines), (await changePassword(ines, { current: PASSWORD, password: NEW })).token];
	const bytes = await bytesOnDisk(here.database, here.file);
	// The ids stand there, so this is where the secrets would be.
	expect(bytes).toContain(cookies.at(-1)?.split('.')[0]);
	for (const cookie of cookies) {
		const secret = Buffer.from(cookie.split('.')[1] ?? '', 'base64url');
		expect(secret).toHaveLength(32);
		for (const written of [cookie, ...(['latin1', 'hex', 'base64url', 'base64'] as const).map((encoding) => secret.toString(encoding))]) {
			expect(bytes).not.toContain(written.toLowerCase());
		}
	}
});

test('S28: each sign-in and each change of the password has a cookie of its own, and a change of role ends those before', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	const cookies = [ines.cookie, await signedIn(here, ines), await signedIn(here, ines)];
	const { token } = await changePassword(ines, { current: PASSWORD, password: NEW });
	for (const cookie of cookies) expect(await sessionOf(ines, cookie)).toBeNull();
	expect(await sessionOf(ines, token)).not.toBeNull();
	await changeRole(ada, { memberId: ines.actor.id, role: 'moderator' });
	expect(await sessionOf(ines, token)).toBeNull();
	const after = await signedIn(here, ines, NEW);
	expect((await sessionOf(ines, after))?.actor.role).toBe('moderator');
	expect(new Set([...cookies, token, after]).size).toBe(5);
});

test('S28: an id with another session’s secret is nobody', async () => {
	const here = await community();
	const [ines, omar] = [await here.member('Ines'), await here.member('Omar')];
	const [id] = ines.cookie.split('.');
	const [, secret] = omar.cookie.split('.');
	expect(await sessionOf(ines, `${id}.${secret}`)).toBeNull();
});

test('S29: a session ends after ten days without use', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	here.passMinutes(10 * DAY - 1);
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
	here.passMinutes(1);
	expect(await sessionOf(ines, ines.cookie)).toBeNull();
});

test('S29: a session that is used every day ends after ninety', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	for (let day = 0; day < 89; day += 1) {
		here.passMinutes(DAY);
		expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
		await touchSession(ines);
	}
	here.passMinutes(DAY);
	expect(await sessionOf(ines, ines.cookie)).toBeNull();
});

test('S29: that a session is used is noted at most once an hour', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const usedAt = async () => (await sessionOf(ines, ines.cookie))?.usedAt ?? 0;
	const first = await usedAt();
	here.passMinutes(59);
	expect(isDue(first, here.now())).toBe(false);
	here.passMinutes(1);
	expect(isDue(first, here.now())).toBe(true);
	await touchSession(ines);
	expect(await usedAt()).toBe(here.now().getTime());
});

test('S29: a clock that is set back ends no session, extends none, and revives none that was erased', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	here.passMinutes(-2 * 60);
	expect(await sessionOf(ines, ines.cookie)).not.toBeNull();
	await touchSession(ines);
	here.passMinutes(2 * 60 + 10 * DAY + 1);
	expect(await sessionOf(ines, ines.cookie)).toBeNull();
	await expireRecords(here.ctxAs('system'));
	here.passMinutes(-5 * DAY);
	expect(await sessionOf(ines, ines.cookie)).toBeNull();
});

test('S30: whoever is suspended is a visitor at their next request', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	const phone = await signedIn(here, ines);
	await suspendMember(ada, { memberId: ines.actor.id, reason: 'Left the agency.' });
	for (const cookie of [ines.cookie, phone]) expect(await sessionOf(ada, cookie)).toBeNull();
	await expect(signedIn(here, ines)).rejects.toMatchObject({ code: 'forbidden' });
});
