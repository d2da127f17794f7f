import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '#tests/support/members.ts';
import { joinedAt, readerAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { forEach, linesIn } from './corpora.ts';
import { ask } from './requests.ts';

/** What somebody might type to be sent from our site to theirs. */
const OWN = [
	'//evil.example',
	'//evil.example/',
	'///evil.example//',
	'/\\evil.example/',
	'/%5cevil.example/',
	'/%09/evil.example/',
	'/%0a/evil.example/',
	'/%0d%0aLocation:%20https://evil.example/',
	'/%2f%2fevil.example/',
	'/%2Fevil.example/',
	'//evil.example/%2e%2e/',
	'/.evil.example/',
	'/@evil.example/',
	'/:80@evil.example/',
	'//user:pass@evil.example/',
	'/https://evil.example/',
	'/https:evil.example/',
	'//%65vil.example/',
	'//evil。example/',
	'/cases//evil.example/',
	'/./evil.example/',
	'/..//evil.example/',
	'https://evil.example/',
	'javascript:alert(1)',
];
const PARAMETERS = ['next', 'returnTo', 'return_to', 'redirect', 'url', 'to', 'q', 'address'];

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

/** Where an answer would lead away from the site, in words; "" when it does not. */
function leadsAway(asked: string, { headers }: { headers: Record<string, string> }): string {
	const { location, refresh } = headers;
	if (refresh) return `${asked}: refresh ${refresh}`;
	if (location === undefined) return '';
	const isOurs = URL.canParse(location, running.origin) && new URL(location, running.origin).origin === running.origin;
	// A browser reads "//" and "/\" at the beginning as another host.
	return isOurs && !/^\/[/\\]/.test(location) && !/[\r\n\\]/.test(location) ? '' : `${asked} → ${location}`;
}

async function allLeadingAway(targets: string[]): Promise<string[]> {
	const away: string[] = [];
	await forEach(targets, async (target) => {
		const path = target.startsWith('/') ? target : `/${target}`;
		const parameters = PARAMETERS.map((name) => `${name}=${encodeURIComponent(target)}`).join('&');
		const asked: [string, Record<string, string>][] = [
			[path, {}],
			[`${path}/`, {}],
			[path, { host: 'evil.example' }],
			[`/cases/?${parameters}`, {}],
			[`/search?${parameters}`, {}],
			[`/search/?next=${target.replaceAll('#', '')}`, {}],
		];
		for (const [address, headers] of asked) away.push(leadsAway(address, await ask(running.origin, address, { headers })));
	});
	return away.filter(Boolean);
}

test('S14: no address of ours leads a reader to another site', async () => {
	expect(OWN.length).toBeGreaterThanOrEqual(20);
	expect(await allLeadingAway(OWN)).toEqual([]);
});

test('S14: no address of the public collections leads a reader to another site', async () => {
	const targets = await linesIn('payloadsallthethings/open-redirect');
	console.log(`S14: ${targets.length} strings of the public collections, ${OWN.length} of ours, 6 requests each`);
	expect(await allLeadingAway(targets)).toEqual([]);
}, 120_000);

/** Pages that lead on to where somebody wanted to go, and the field that says where. */
test('S14: nobody who signs in is led to another site, however the link was written', async () => {
	const member = await joinedAt(running, { name: 'Ana Belloq' });
	const targets = [...OWN, ...(await linesIn('payloadsallthethings/open-redirect'))];
	const away: string[] = [];
	await forEach(targets, async (target) => {
		const next = encodeURIComponent(target);
		away.push(leadsAway(`/sign-in?next=${target}`, await member.get(`/sign-in?next=${next}`)));
		for (const [who, page] of [
			[readerAt(running), '/sign-in'],
			[member, '/prove'],
		] as const) {
			const { body } = await who.get(`${page}?next=${next}`);
			const [, kept = '(none)'] = /name="next" value="([^"]*)"/.exec(body) ?? [];
			away.push(leadsAway(`${page} keeps ${target}`, { headers: { location: kept.replaceAll('&amp;', '&').replaceAll('&#38;', '&') } }));
		}
	});
	expect(away.filter(Boolean)).toEqual([]);
	expect(away.length).toBe(3 * targets.length);
}, 60_000);

test('S14: nobody is led to another site by a form that says where to go on', async () => {
	const member = await joinedAt(running, { name: 'Ben Corvay' });
	const away: string[] = [];
	for (const next of OWN) {
		const signedIn = await readerAt(running).send('/sign-in', { email: member.email, password: PASSWORD, next });
		const proved = await member.send('/prove', { password: PASSWORD, next });
		expect([next, signedIn.status, proved.status]).toEqual([next, 303, 303]);
		away.push(leadsAway(`/sign-in ${next}`, signedIn), leadsAway(`/prove ${next}`, proved));
	}
	expect(away.filter(Boolean)).toEqual([]);
}, 60_000);

test('S14: somebody who was signed out is led back to where they were, and nowhere else', async () => {
	for (const [path, next] of [
		['/my/drafts?x=1', '/my/drafts?x=1'],
		['/t/1?answer=2', '/t/1?answer=2'],
	]) {
		expect((await readerAt(running).get(path ?? '')).headers.location).toBe(`/sign-in?next=${encodeURIComponent(next ?? '')}`);
	}
	expect((await readerAt(running).get('/my', { host: 'evil.example' })).headers.location).toBe(`${running.origin}/my`);
});

test('S14: an answer that leads away is caught', () => {
	for (const location of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', `${running.origin}.evil.example/`])
		expect(leadsAway('/x', { headers: { location } })).toBe(`/x → ${location}`);
	expect(leadsAway('/x', { headers: { location: `${running.origin}//evil.example` } })).toBe('');
});
