import { expect, test } from 'vitest';
import { caseCatalog } from '#src/features/cases/case-catalog.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { catalogOf, joined } from '#src/features/search/catalog.ts';
import { findRecords } from '#src/features/search/find-records.ts';
import { mirrorRecords } from '#src/features/search/mirror-records.ts';
import type { SearchRecord } from '#src/features/search/record.ts';
import { caseFile } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';
import { searchRecord } from '#tests/support/records.ts';

const NONE = { synonyms: {} };
const IN_TITLE = searchRecord({ url: '/guides/title', title: 'Lanterns' });
const IN_TERMS = searchRecord({ url: '/guides/terms', terms: ['lanterns'] });
const IN_SUMMARY = searchRecord({ url: '/guides/summary', summary: 'A guide that speaks of lanterns once.' });
const IN_BODY = searchRecord({ url: '/guides/body', words: 'In the evening they lit lanterns by the door.' });
const OTHERS = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => searchRecord({ url: `/guides/${name}`, words: `Something about ${name}.` }));

test('a word in a title beats the same word in a body', async () => {
	const here = await searching(IN_BODY, IN_TITLE, ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'lanterns', NONE))).toEqual(['/guides/title', '/guides/body']);
});

test('title, other names, summary and body weigh less in this order', async () => {
	const here = await searching(IN_BODY, IN_SUMMARY, IN_TERMS, IN_TITLE, ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'lanterns', NONE))).toEqual(['/guides/title', '/guides/terms', '/guides/summary', '/guides/body']);
});

test('a record that meets everything asked for beats one that meets one thing well', async () => {
	const both = searchRecord({ url: '/guides/both', words: 'They lit lanterns beside the river.' });
	const here = await searching(searchRecord({ url: '/guides/one-thing', terms: ['lanterns'], words: 'lanterns lanterns' }), both, ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'lanterns river', NONE))).toEqual(['/guides/both', '/guides/one-thing']);
});

test('a word that people type finds the words that pages use', async () => {
	const here = await searching(IN_BODY, ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'torch', NONE))).toEqual([]);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'torch', { synonyms: { torch: ['lantern'] } }))).toEqual(['/guides/body']);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'a hand light please', { synonyms: { 'hand light': ['lantern'] } }))).toEqual(['/guides/body']);
});

test('another form of a word and another accent find it too', async () => {
	const here = await searching(IN_BODY, searchRecord({ url: '/guides/cafe', words: 'They met in a café.' }), ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'LANTERN', NONE))).toEqual(['/guides/body']);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'cafe', NONE))).toEqual(['/guides/cafe']);
});

test.each(['', ' ', '???', '"', '*', '()', '-- ;', '…', '🙂', '\u0000', "'"])('a question of symbols only, %j, answers nothing', async (question) => {
	const here = await searching(IN_TITLE, ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), question, NONE))).toEqual([]);
});

test.each([
	'NEAR(',
	'NEAR(lanterns river, 2)',
	'"',
	'"lanterns',
	'lanterns*',
	'* lanterns',
	'AND OR NOT',
	'lanterns AND',
	'NOT lanterns',
	'title:',
	'title:lanterns',
	'{title summary}: lanterns',
	'-lanterns',
	'^lanterns',
	'lanterns + river',
	"' or 1=1 --",
	'lanterns"; drop table search_records; --',
	'search_words:lanterns',
	'(((((lanterns',
])('a question that looks like a query, %j, is read as words', async (question) => {
	const here = await searching(IN_BODY, ...OTHERS);
	const found = urls(await findRecords(here.ctxAs('visitor'), question, NONE));
	expect(found).toEqual(question.includes('lanterns') ? ['/guides/body'] : []);
});

test('a star does not stand for the rest of a word', async () => {
	const here = await searching(IN_BODY, ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'lan*', NONE))).toEqual([]);
});

test('naming a column does not turn its name into a filter', async () => {
	const named = searchRecord({ url: '/guides/named', words: 'The title of the book is plain.' });
	const here = await searching(IN_BODY, named, ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), 'title: lanterns', NONE)).sort()).toEqual(['/guides/body', '/guides/named']);
});

test('a very long question is answered', async () => {
	const here = await searching(IN_BODY, ...OTHERS);
	expect(urls(await findRecords(here.ctxAs('visitor'), `lanterns ${'word '.repeat(20_000)}`, NONE))).toEqual(['/guides/body']);
});

test('an excerpt marks the words and shows markup as text', async () => {
	const here = await searching(searchRecord({ words: 'Somebody wrote <script>alert("x")</script> & lanterns on the wall.' }), ...OTHERS);
	const { hits } = await findRecords(here.ctxAs('visitor'), 'lanterns', NONE);
	expect(hits[0]?.excerpt).toBe('Somebody wrote &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; <mark>lanterns</mark> on the wall.');
});

test('the first twenty hits quote where the words stand, and the others are found all the same', async () => {
	const here = await searching(...Array.from({ length: 23 }, (_, at) => searchRecord({ url: `/guides/${at}`, words: 'They lit lanterns.' })), ...OTHERS);
	const { hits } = await findRecords(here.ctxAs('visitor'), 'lanterns', NONE);
	expect(hits.map(({ excerpt }) => excerpt)).toEqual([...Array(20).fill('They lit <mark>lanterns</mark>.'), '', '', '']);
});

test('a hit says where it leads, what kind it is and what it holds, and nothing else', async () => {
	const here = await searching(IN_TITLE, ...OTHERS);
	const { hits } = await findRecords(here.ctxAs('visitor'), 'lanterns', NONE);
	expect(hits).toEqual([
		{ url: '/guides/title', kind: 'guide', title: 'Lanterns', summary: 'What this guide holds, in one sentence.', excerpt: 'Plain words about nothing much.' },
	]);
});

test('hits are narrowed by kind and by filters', async () => {
	const term = searchRecord({ url: '/glossary#lantern', kind: 'term', words: 'lanterns' });
	const forOfficers = searchRecord({ url: '/guides/officers', words: 'lanterns', filters: { role: ['Officer', 'Clinician'] } });
	const here = await searching(term, forOfficers, IN_BODY, ...OTHERS);
	const ask = async (narrowed: object) => urls(await findRecords(here.ctxAs('visitor'), 'lanterns', { synonyms: {}, ...narrowed }));
	expect(await ask({ kind: 'term' })).toEqual(['/glossary#lantern']);
	expect(await ask({ filters: { role: 'Officer' } })).toEqual(['/guides/officers']);
	expect(await ask({ kind: 'term', filters: { role: 'Officer' } })).toEqual([]);
	expect(await ask({ filters: { role: "Officer' or 1=1 --" } })).toEqual([]);
});

test('an answer says how many hits each other choice would leave', async () => {
	const term = searchRecord({ url: '/glossary#lantern', kind: 'term', words: 'lanterns', filters: { role: ['Officer'] } });
	const forTwo = searchRecord({ url: '/guides/for-both', words: 'lanterns', filters: { role: ['Officer', 'Clinician'] } });
	const here = await searching(term, forTwo, IN_BODY, ...OTHERS);
	const found = await findRecords(here.ctxAs('visitor'), 'lanterns', { synonyms: {}, kind: 'guide', filters: { role: 'Clinician' } });
	expect(found).toMatchObject({
		question: 'lanterns',
		kind: 'guide',
		filters: { role: 'Clinician' },
		total: 1,
		kinds: { guide: 1 },
		values: { role: { Officer: 1, Clinician: 1 } },
	});
});

test('a published case is found by its words and a retracted one is not', async () => {
	const here = await searching(...OTHERS);
	const system = here.ctxAs('system');
	await publishEditorsCase(system, caseFile());
	await mirrorRecords(system, joined(catalogOf(OTHERS), caseCatalog(system, '')));
	expect(urls(await findRecords(here.ctxAs('visitor'), 'neighbor', NONE))).toEqual(['/cases/an-evening-on-the-back-steps']);

	await retractCase(system, { slug: 'an-evening-on-the-back-steps', reason: 'recognizable' });

	expect(urls(await findRecords(here.ctxAs('visitor'), 'neighbor', NONE))).toEqual([]);
});

const urls = ({ hits }: Awaited<ReturnType<typeof findRecords>>) => hits.map(({ url }) => url);

/** A community whose search holds these records. */
async function searching(...records: SearchRecord[]): Promise<Community> {
	const here = await community();
	await mirrorRecords(here.ctxAs('system'), catalogOf(records));
	return here;
}
