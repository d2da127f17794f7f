import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { members, sessions } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { PASSWORD } from '#tests/support/members.ts';
import { joinedAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

test('an administrator who is asked for their password again loses nothing of what they sent', async () => {
	const { read } = running.site.contextAs(SYSTEM).db;
	const [ada, ines] = [await joinedAt(running, { name: 'Ada', role: 'admin' }), await joinedAt(running, { name: 'Ines' })];
	await read.update(sessions).set({ provedAt: 0 }).where(eq(sessions.memberId, ada.actor.id));
	const path = `/admin/members/${ines.actor.id}`;
	const roleOfInes = async () => (await read.select({ role: members.role }).from(members).where(eq(members.id, ines.actor.id)))[0]?.role;

	const asked = await ada.send(path, { do: 'role', role: 'editor' });
	expect(asked.status).toBe(401);
	const held = hiddenFields(asked.body);
	expect(held).toEqual({ 'held:do': 'role', 'held:role': 'editor', next: path });

	const wrong = await ada.send('/prove', { ...held, do: 'prove', password: 'not the password' });
	expect(wrong.status).toBe(403);
	expect(wrong.body).not.toContain('not the password');
	expect(wrong.body).toContain('Passwords are not kept: type them again.');
	expect(hiddenFields(wrong.body)).toEqual(held);

	const proved = await ada.send('/prove', { ...held, do: 'prove', password: PASSWORD });
	expect(proved.status).toBe(200);
	expect(proved.body).toContain(`action="${path}"`);
	expect(hiddenFields(proved.body)).toEqual({ do: 'role', role: 'editor' });
	expect(await roleOfInes()).toBe('member');

	expect((await ada.send(path, hiddenFields(proved.body))).headers.location).toBe(`${path}?saved=role`);
	expect(await roleOfInes()).toBe('editor');
});

test('whoever comes to be asked without having sent anything goes on to where they were, on this site', async () => {
	const ines = await joinedAt(running, { name: 'Ines Two' });
	expect((await ines.send('/prove', { do: 'prove', password: PASSWORD, next: '/my/settings' })).headers.location).toBe('/my/settings');
	expect((await ines.send('/prove', { do: 'prove', password: PASSWORD, next: '//evil.example' })).headers.location).toBe('/');
});

/** The hidden fields of the page's main part, by name. */
function hiddenFields(body: string): Record<string, string> {
	const main = body.slice(body.indexOf('<main'));
	return Object.fromEntries([...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}
