import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '#src/domain/actor.ts';
import { FACETS } from '#src/features/cases/case-facets.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { FILTERS } from '#src/features/search/record.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { forEach, linesIn } from './corpora.ts';
import { ask } from './requests.ts';

const own = JSON.parse(await readFile(new URL('./injection-misc.json', import.meta.url), 'utf8')) as Record<string, string[]>;
const OWN = [
	...(own.fts_query ?? []),
	...(own.log_injection ?? []).filter((text) => !/\p{Cc}/u.test(text)),
	...(own.unicode_names ?? []),
	`' or 1=1 --`,
	`'; drop table cases; --`,
	`") or 1=1 union select slug from cases --`,
	'door" OR "a',
	'title:door',
	'door*',
	'{title terms} : door',
	`door' and '1'='1`,
	'char(2)',
	'%',
	'_',
	'$1',
	'?',
	':name',
];
/** It stands in the database as taken back: an answer that shows it shows too much. */
const TAKEN_BACK = 'the-call-he-answered';

let running: RunningSite;
let allCases: string[];
beforeAll(async () => {
	running = await startSite();
	await retractCase(running.site.contextAs(SYSTEM), { slug: TAKEN_BACK, reason: 'recognizable' });
	allCases = shown((await ask(running.origin, '/cases')).body);
});
afterAll(() => running.close());

/** The addresses that an answer gives as hits or as cases of the list. */
const shown = (html: string) => [...html.matchAll(/<h[23][^>]*>\s*<a href="([^"]+)"/g)].map(([, href]) => href ?? '');
/** The words of a text and nothing else of it. */
const wordsOf = (text: string) =>
	text
		.replace(/[’']/g, '')
		.split(/[^\p{L}\p{N}]+/u)
		.join(' ');
const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();

/** What an answer to hostile words gave away or broke, asked in every way in which a reader can ask; [] when nothing. */
async function harmOf(text: string): Promise<string[]> {
	const harm: string[] = [];
	const look = async (path: string, most: string[]) => {
		const { status, body } = await ask(running.origin, path);
		const hits = shown(body);
		if (status !== 200) harm.push(`${status} ${path}`);
		if (hits.some((href) => !most.includes(href)) || hits.length > most.length) harm.push(`${hits.length} > ${most.length} ${path}`);
		if (hits.includes(`/cases/${TAKEN_BACK}`)) harm.push(`taken back ${path}`);
		if (/sqlite|syntax error|SQLITE_|no such (table|column)|\.ts:\d+/i.test(body.replaceAll(escaped(text), ''))) harm.push(`inside shown ${path}`);
	};
	const literal = shown((await ask(running.origin, `/search?${query({ q: wordsOf(text.slice(0, 300)) })}`)).body);
	const door = shown((await ask(running.origin, '/search?q=door')).body);
	await look(`/search?${query({ q: text })}`, literal);
	await look(`/search?${query({ q: 'door', kind: text })}`, door);
	await look(`/search?${query({ q: 'door', ...Object.fromEntries(Object.keys(FILTERS).map((filter) => [filter, text])) })}`, []);
	await look(`/cases?${query(Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, text])))}`, allCases);
	return harm;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

test('S3: words that mean something to a database find no more than plain words', async () => {
	const harm: string[] = [];
	await forEach(OWN, async (text) => void harm.push(...(await harmOf(text))));
	expect(harm).toEqual([]);
}, 60_000);

test('S3: the public collection of injections finds no more than its words', async () => {
	const lines = (await linesIn('payloadsallthethings/sqli')).filter((line) => !/[\p{Cc}\\]/u.test(line));
	console.log(`S3: ${lines.length} strings of the public collection, ${OWN.length} of ours, 4 addresses each`);
	const harm: string[] = [];
	await forEach(lines, async (text) => void harm.push(...(await harmOf(text))));
	expect(harm).toEqual([]);
}, 120_000);

test.each([
	...Object.keys(FACETS).map((name) => `/cases?${name}`),
	'/search?q',
	'/search?q=door&kind',
	...Object.keys(FILTERS).map((name) => `/search?q=door&${name}`),
])('S3: %s= takes hostile words one at a time', async (address) => {
	const most = address.startsWith('/cases') ? allCases.length : Number.POSITIVE_INFINITY;
	for (const text of OWN) {
		const { status, body } = await ask(running.origin, `${address}=${encodeURIComponent(text)}`);
		expect({ text, status }).toEqual({ text, status: 200 });
		expect(shown(body).length).toBeLessThanOrEqual(most);
		expect(shown(body)).not.toContain(`/cases/${TAKEN_BACK}`);
	}
});

test('S3: a parameter that comes many times, or under a name every object has, breaks nothing', async () => {
	for (const path of [
		`/cases?${'technique=slow-down&'.repeat(300)}`,
		`/search?q=door&${'role=Officer&'.repeat(300)}`,
		'/cases?__proto__=x&constructor=y&toString=z',
		'/search?q=door&__proto__=x&constructor=y',
		'/cases?technique=__proto__&technique=constructor',
		'/search?q=door&kind=constructor',
		'/search?q=__proto__+constructor+toString',
		'/search?q=door&q=',
		'/cases?technique[]=slow-down',
	]) {
		expect({ path, status: (await ask(running.origin, path)).status }).toEqual({ path, status: 200 });
	}
});

test('S3: the tables are as they were', async () => {
	const { rows } = await running.site.keeper.database.client.execute('select count(*) as n from cases');
	expect(Number(rows[0]?.n)).toBe((await readdir('content/cases')).length);
});
