import { afterAll, beforeAll, expect, test } from 'vitest';
import { cohortMembers, invitations, members, passwordResets } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import { join } from '#src/features/members/join.ts';
import { hasAdmin } from '#src/features/members/queries.ts';
import { askPasswordReset } from '#src/features/sessions/ask-password-reset.ts';
import { resetPassword } from '#src/features/sessions/reset-password.ts';
import { newToken } from '#src/lib/keys.ts';
import { type Community, community } from '#tests/support/context.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { cohortOf, lettersIn, PASSWORD, tokenInMail } from '#tests/support/members.ts';
import { joinedAt, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

const NEW = 'three slow foxes in the barn';
const noor = { name: 'Noor', password: PASSWORD, device: 'Firefox on Linux', address: '203.0.113.7' };

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

/** What an invitation and a reset link need, on the running site. */
const onSite = () => {
	const ctx = running.site.contextAs(SYSTEM);
	return { database: ctx.db, ctxAs: () => ctx };
};

async function invite(here: Community, changes: Partial<Parameters<typeof inviteMember>[1]> = {}): Promise<string> {
	const { link } = await inviteMember(here.ctxAs('system'), { email: 'noor@rapport.test', role: 'member', agencyId: null, cohortId: null, ...changes });
	return link.split('/').at(-1) ?? '';
}

test('S9, S23: of fifty who use one invitation at once, one becomes a member', async () => {
	const here = await community();
	const token = await invite(here, { cohortId: await cohortOf(here, 'Harbor') });
	const all = await Promise.allSettled(Array.from({ length: 50 }, (_, turn) => join(here.ctxAs('visitor'), { ...noor, name: `Noor ${turn}`, token })));
	expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'gone' });
	expect(await here.database.read.$count(members)).toBe(1);
	expect(await here.database.read.$count(cohortMembers)).toBe(1);
	expect((await here.eventNames()).filter((name) => name === 'member.joined')).toHaveLength(1);
}, 60_000);

test('S23: links are 256 random bits, and no copy of the database holds one', async () => {
	const here = await community();
	const { email } = await here.member('Ines');
	const tokens = [await invite(here)];
	await askPasswordReset(here.ctxAs('visitor'), { email, address: noor.address });
	tokens.push(await tokenInMail(here, 'password-reset'));
	const bytes = await bytesOnDisk(here.database, here.file);
	expect(bytes).toContain('ines@rapport.test');
	for (const token of tokens) {
		expect(Buffer.from(token, 'base64url')).toHaveLength(32);
		for (const encoding of ['latin1', 'hex', 'base64url', 'base64'] as const) {
			expect(bytes).not.toContain(Buffer.from(token, 'base64url').toString(encoding).toLowerCase());
		}
	}
});

test('S23: reading a link, as scanners of mail do, uses it up neither for joining nor for a new password', async () => {
	const { database, ctxAs } = onSite();
	const ines = await joinedAt(running, { name: 'Ines' });
	const { link } = await inviteMember(ctxAs(), { email: 'omid@rapport.test', role: 'member', agencyId: null, cohortId: null });
	await askPasswordReset(ctxAs(), { email: ines.email, address: noor.address });
	const paths = [new URL(link).pathname, `/new-password/${await tokenInMail({ database, ctxAs }, 'password-reset')}`];
	const rows = async () => JSON.stringify([await database.read.select().from(invitations), await database.read.select().from(passwordResets)]);
	const before = await rows();
	for (const path of paths) {
		for (const method of ['GET', 'HEAD', 'GET'] as const) {
			const { status, headers } = await readerAt(running).get(path, {}, method);
			expect(status).toBe(200);
			expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
		}
	}
	expect(await rows()).toBe(before);
	const [joining = '', setting = ''] = paths;
	expect(await readerAt(running).send(joining, { name: 'Omid', password: PASSWORD })).toMatchObject({ status: 303 });
	expect((await readerAt(running).send(setting, { password: NEW })).headers.location).toBe('/sign-in?changed=1');
	expect((await ines.get('/my')).headers.location).toBe('/sign-in?next=%2Fmy');
});

test.each(['join', 'new-password'])('S23: a /%s link that was used, is over or never was says so in words, with 410', async (page) => {
	for (const token of [newToken(), 'x', 'a'.repeat(300)]) {
		for (const { status, body, headers } of [
			await readerAt(running).get(`/${page}/${token}`),
			await readerAt(running).send(`/${page}/${token}`, { name: 'Eve', password: NEW }),
		]) {
			expect(status).toBe(410);
			expect(headers['referrer-policy']).toBe('no-referrer');
			expect(body).toMatch(/<h1[^>]*>This (invitation|link) is over<\/h1>/);
		}
	}
});

test('S23: of those who use one link at the same moment, one sets the password, the rest read that it was used, and one mail tells of it', async () => {
	const here = onSite();
	const omar = await joinedAt(running, { name: 'Omar' });
	await askPasswordReset(here.ctxAs(), { email: omar.email, address: noor.address });
	const path = `/new-password/${await tokenInMail(here, 'password-reset')}`;
	const answers = await Promise.all(Array.from({ length: 5 }, (_, turn) => readerAt(running).send(path, { password: `${NEW} ${turn}` })));
	expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410, 410]);
	for (const { status, body } of answers) {
		if (status === 303) continue;
		expect(body).toMatch(/<h1[^>]*>This link is over<\/h1>/);
		expect(body).toMatch(/(It|This link) was (just )?used/);
		expect(body).not.toContain('type="password"');
	}
	expect((await lettersIn(here)).filter(({ kind, to }) => kind === 'password-changed' && to === omar.email)).toHaveLength(1);
});

test('S22: whoever asks for a new password reads the same, whether there is such a member or not', async () => {
	const { email } = await joinedAt(running, { name: 'Yara' });
	const [known, unknown] = [
		await readerAt(running).send('/new-password', { email }),
		await readerAt(running).send('/new-password', { email: 'nobody@rapport.test' }),
	];
	expect(known.body).toContain('If this address belongs to a member, a mail with a link is on its way. It is good for an hour.');
	expect(unknown.body).toBe(known.body);
	expect(unknown.status).toBe(known.status);
	const still = ({ headers: { date, ...rest } }: typeof known) => rest;
	expect(still(unknown)).toEqual(still(known));
});

test('S23: a link is over after an hour, and an invitation after seven days', async () => {
	const here = await community();
	const { email } = await here.member('Ines');
	const token = await invite(here);
	await askPasswordReset(here.ctxAs('visitor'), { email, address: noor.address });
	here.passMinutes(60);
	await expect(resetPassword(here.ctxAs('visitor'), { token: await tokenInMail(here, 'password-reset'), password: NEW })).rejects.toMatchObject({
		code: 'gone',
	});
	here.passMinutes(7 * 24 * 60 - 60);
	await expect(join(here.ctxAs('visitor'), { ...noor, token })).rejects.toMatchObject({ code: 'gone' });
});

test('S26: nobody is there by default, and the first administrator’s link works once', async () => {
	const here = await community();
	expect(await here.database.read.$count(members)).toBe(0);
	expect(await here.database.read.$count(invitations)).toBe(0);
	expect(await hasAdmin(here.ctxAs('system'))).toBe(false);
	const token = await invite(here, { email: null, role: 'admin' });
	await join(here.ctxAs('visitor'), { ...noor, email: 'ada@rapport.test', token });
	expect(await hasAdmin(here.ctxAs('system'))).toBe(true);
	await expect(join(here.ctxAs('visitor'), { ...noor, email: 'eve@rapport.test', token })).rejects.toMatchObject({ code: 'gone' });
});
