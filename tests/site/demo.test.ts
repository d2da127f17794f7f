import { afterAll, beforeAll, expect, test } from 'vitest';
import { CAST, COHORT } from '#db/seeds/community.ts';
import { readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

const INVENTED = 'This is a demo. Its people and threads are invented.';
let demo: RunningSite;

beforeAll(async () => {
	demo = await startSite({ isDemo: true });
});
afterAll(() => demo.close());

/** The id that the demo's page gives somebody. */
async function idOf(name: string): Promise<string> {
	const page = (await readerAt(demo).get('/demo')).body;
	return new RegExp(`value="(\\d+)"[^>]*>\\s*Sign in as ${name.split(' ')[0]}`).exec(page)?.[1] ?? '';
}

const signInAs = async (name: string, next = '') => readerAt(demo).send('/demo', { do: 'sign-in-as', member: await idOf(name), next });

/** Somebody of the cast at a browser of theirs. */
async function being(name: string) {
	const cookies = String((await signInAs(name)).headers['set-cookie']);
	return readerAt(demo, /__Host-session=([^;]+)/.exec(cookies)?.[1]);
}

test('every address of the sitemap says that the people are invented', async () => {
	const sitemap = (await readerAt(demo).get('/sitemap.xml')).body;
	const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
	expect(paths.length).toBeGreaterThan(10);
	for (const path of paths) {
		const page = await readerAt(demo).get(path);
		expect(page.status, path).toBe(200);
		expect(page.body.split(INVENTED).length, path).toBe(2);
	}
});

test('so does every page of members, for whoever is signed in, and every page that refuses', async () => {
	const grace = await being('Grace Lin');
	const thread = /href="(\/t\/\d+)[/"]/.exec((await grace.get('/discussions/on-the-phone')).body)?.[1] ?? '';
	const own = ['/my', '/my/notifications', '/my/drafts', '/my/settings', '/discussions', `/discussions/${COHORT.slug}`, '/discussions/newcomers/new', thread];
	for (const path of [...own, '/admin', '/admin/outbox', '/guides/rapport-basics', '/demo', '/sign-out', '/no-such-page', '/t/999', '/%00']) {
		expect((await grace.get(path)).body, path).toContain(INVENTED);
	}
	expect((await readerAt(demo).get('/sign-in')).body).toContain(INVENTED);
	const refused = await grace.send('/guides/rapport-basics', {});
	expect(refused.status).toBe(405);
	expect(refused.body).toContain(INVENTED);
});

test.each(CAST.filter(({ who }) => who !== 'dale'))('a visitor can be $name', async ({ name, role }) => {
	const answer = await signInAs(name);
	expect([answer.status, answer.headers.location]).toEqual([303, '/my']);
	const person = await being(name);
	expect((await person.get('/my')).body).toContain(`Welcome back, ${name}`);
	expect((await person.get('/admin/outbox')).status).toBe(role === 'admin' ? 200 : 404);
	const isIn = role === 'admin' || role === 'moderator' || [COHORT.facilitator, ...COHORT.members].some((who) => name.toLowerCase().startsWith(who));
	expect((await person.get(`/discussions/${COHORT.slug}`)).status).toBe(isIn ? 200 : 404);
});

test('a visitor cannot be Dale, who is suspended, and is told so', async () => {
	const answer = await signInAs('Dale Whitaker');
	expect(answer.status).toBe(403);
	expect(answer.body).toContain('Dale Whitaker is suspended and cannot come in.');
	expect(answer.headers['set-cookie']).toBeUndefined();
});

test('signing in as somebody leads to where one was going, within the site only', async () => {
	expect((await signInAs('Ines', '/discussions')).headers.location).toBe('/discussions');
	expect((await signInAs('Ines', 'https://elsewhere.example/')).headers.location).toBe('/');
});

test('becoming somebody else ends the session before, and erases what this browser kept of it', async () => {
	const ines = await being('Ines Duarte');
	const answer = await ines.send('/demo', { do: 'sign-in-as', member: await idOf('Tom'), next: '' });
	expect(answer.headers['clear-site-data']).toBe('"storage"');
	expect((await ines.get('/my')).headers.location).toBe('/sign-in?next=%2Fmy');
});

test('the sign-in page of a demo shows the way in without a password', async () => {
	expect((await readerAt(demo).get('/sign-in?next=%2Fmy%2Fdrafts')).body).toContain('href="/demo?next=%2Fmy%2Fdrafts"');
});

test('another site cannot sign a visitor in as somebody', async () => {
	const fields = { do: 'sign-in-as', member: await idOf('Ines') };
	expect((await readerAt(demo).send('/demo', fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});
