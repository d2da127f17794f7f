import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseCommentaries, caseRevisions, cases } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { writeCases } from '#tests/support/cases.ts';
import { joinedAt } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

let running: RunningSite;
let contentDir: string;

beforeAll(async () => {
	contentDir = await mkdtemp(join(tmpdir(), 'rapport-content-'));
	await cp('content', contentDir, { recursive: true, filter: (path) => !/cases\/[^/]+\.md$/.test(path) });
	await writeCases(
		join(contentDir, 'cases'),
		{ slug: 'minutes', title: 'In twenty minutes', timeToRapport: { minutes: 20 }, contentNotes: ['suicide'] },
		{
			slug: 'years',
			title: 'Over years',
			timeToRapport: { band: 'prior-history', prior: 'years' },
			techniques: [{ technique: 'slow-down', effect: 'harmed' }],
		},
		{ slug: 'minutes-too', title: 'In minutes, too', timeToRapport: { minutes: 25 } },
		{ slug: 'disputed', title: 'A disputed evening', techniques: [{ technique: 'slow-down', effect: 'disputed' }] },
		{ slug: 'gone', title: 'Soon gone' },
	);
	running = await startSite({ contentDir });
	await retractCase(running.site.contextAs(SYSTEM), { slug: 'gone', reason: 'inaccurate' });
});
afterAll(async () => {
	await running.close();
	await rm(contentDir, { recursive: true });
});

const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
async function read(address: string) {
	const answer = await running.get(address);
	const html = await answer.text();
	return { status: answer.status, html, words: words(html) };
}

test('a reader sees two cases side by side', async () => {
	const { status, words: said } = await read('/cases/compare?a=minutes&b=years');
	expect(status).toBe(200);
	expect(said).toMatch(/Time to rapport 20 minutes Built over years/);
	expect(said).toMatch(/Slowing down helped did harm/);
	expect(said).toContain('They speak of suicide.');
});

test.each([
	['a=minutes&b=gone', 410, /One of these cases was taken back on .* Something in it was not right\./],
	['a=gone&b=minutes', 410, /One of these cases was taken back/],
	['a=minutes&b=nowhere', 404, /There is no case at one of these addresses/],
	["a='&b=--", 404, /There is no case at one of these addresses/],
	['a=minutes&b=minutes', 200, /one and the same case/],
	['a=minutes', 200, /Lay another beside “In twenty minutes”/],
	['', 200, /Choose two cases/],
])('somebody who compares by "%s" is told what is the matter and offered other cases', async (query, expected, sentence) => {
	const { status, words: said, html } = await read(`/cases/compare?${query}`);
	expect(status).toBe(expected);
	expect(said).toMatch(sentence);
	expect(html).toContain('<option value="years"');
	expect(html).not.toContain('Soon gone');
});

test('a case page suggests what shares a technique and came to rapport in another time', async () => {
	const { html } = await read('/cases/minutes');
	const [, alike = '', others = ''] = html.split('<optgroup');
	const offered = (group: string) => [...group.matchAll(/<option value="([^"]+)"/g)].map(([, slug]) => slug);
	expect(alike).toContain('A technique in common, another time to rapport');
	expect(offered(alike).sort()).toEqual(['disputed', 'years']);
	expect(offered(others)).toEqual(['minutes-too']);
});

test('the sheet for roll call of a case that was taken back says so', async () => {
	const gone = await read('/cases/gone/roll-call');
	expect(gone.status).toBe(410);
	expect(gone.words).toContain('This case was taken back');
	expect((await read('/cases/nowhere/roll-call')).status).toBe(404);
});

test('a guide lists cases by what its technique did in them', async () => {
	const { words: said } = await read('/guides/rapport-basics');
	expect(said).toMatch(
		/Where it helped .*In twenty minutes .*Where it made no difference or did harm .*Over years .*Slowing down did harm\. .*Where it is disputed .*A disputed evening/,
	);
});

test('a case page carries the voices of colleagues and what was changed, and the public log names the change', async () => {
	const ctx = running.site.contextAs(SYSTEM);
	const [found] = await ctx.db.read.select({ id: cases.id }).from(cases).where(eq(cases.slug, 'minutes'));
	const caseId = found?.id ?? 0;
	const at = Date.parse('2026-11-20T10:00:00Z');
	await ctx.db.read
		.insert(caseCommentaries)
		.values({ id: 7, caseId, voice: 'supervisor', body: '', bodyHtml: '<p>We have the shift for it.</p>', publishedAt: at });
	const revision = { caseId, kind: 'text' as const, status: 'published' as const, statusAt: at, createdAt: at, body: '' };
	await ctx.db.read.insert(caseRevisions).values({ ...revision, changeLine: 'The time was put right.', isCorrection: true });
	await running.site.refresh();
	const page = await read('/cases/minutes');
	expect(page.words).toMatch(/Commentary .*A supervisor We have the shift for it\. Published November 20, 2026/);
	expect(page.words).toMatch(/Changes November 20, 2026 Correction: The time was put right\./);
	const log = await read('/cases/changes');
	expect(log.words).toMatch(
		/A case was taken back\. Something in it was not right\..*November 20, 2026 Corrected: In twenty minutes \. The time was put right\./,
	);
	expect(log.html).not.toContain('Soon gone');
});

test('the button that saves a search is for members alone, and each is told of their own', async () => {
	const address = '/cases?technique=slow-down';
	const BUTTON = 'Save this search';
	const SAVED = 'You saved this search';
	const [ana, ben] = [await joinedAt(running, { name: 'Ana' }), await joinedAt(running, { name: 'Ben' })];
	const shown = async () => {
		const pages = [(await read(address)).html, (await ana.get(address)).body, (await ben.get(address)).body, (await read(address)).html];
		return pages.map((html) => [BUTTON, SAVED].filter((one) => html.includes(one)).join());
	};
	expect(await shown()).toEqual(['', BUTTON, BUTTON, '']);
	expect((await ana.send('/my/searches', { do: 'save', address })).headers.location).toBe('/my/searches');
	expect(await shown()).toEqual(['', SAVED, BUTTON, '']);
	for (const page of [await ana.get('/cases'), await ben.get('/my/searches')]) expect(page.body).not.toContain(SAVED);
	expect((await ben.get('/my/searches')).body).toContain('You have saved no search.');
});

test('a member who saves one search too many gets it back to save it later', async () => {
	const cleo = await joinedAt(running, { name: 'Cleo' });
	const calls = (await read('/cases')).html.matchAll(
		/href="(\/cases\?(?:technique|outcome|call|responder|time|known|channel|model|concern|lane|lesson)=[\w-]+)"/g,
	);
	const addresses = [...new Set([...calls].map(([, address]) => address ?? ''))];
	const more = ['barricade', 'hostage', 'overdose', 'runaway', 'trespass', 'weapon', 'threats'].map((call) => `/cases?call=${call}`);
	const all = [...addresses, ...more].slice(0, 21);
	expect(all).toHaveLength(21);
	for (const address of all.slice(0, 20)) expect((await cleo.send('/my/searches', { do: 'save', address })).status).toBe(303);
	const { status, body } = await cleo.send('/my/searches', { do: 'save', address: all[20] ?? '' });
	expect(status).toBe(429);
	expect(body).toContain('You saved 20 searches. Remove one below, then save this one again.');
	expect(body).toContain(`name="address" value="${all[20]}"`);
});
