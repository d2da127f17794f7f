import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { Hit } from '#src/features/search/hit.ts';
import { type Found, resultsHtml, searchAddress } from '#src/features/search/results-html.ts';

const HIT: Hit = { url: '/guides/a', kind: 'guide', title: 'A guide', summary: 'What it holds.', excerpt: '' };
const HOSTILE = `"><script>alert('x')</script>`;

const found = (changes: Partial<Found> = {}): Found => {
	const hits = changes.hits ?? [HIT];
	return { question: 'lanterns', kind: null, filters: {}, hits, total: hits.length, kinds: { guide: 1 }, values: {}, ...changes };
};

test('a hit leads to its page, with its summary under it', () => {
	expect(resultsHtml(found())).toContain('<h3><a href="/guides/a">A guide</a></h3><p>What it holds.</p>');
	expect(resultsHtml(found())).toContain('One result for “lanterns”.');
});

test('an excerpt with marked words stands in place of the summary', () => {
	const html = resultsHtml(found({ hits: [{ ...HIT, excerpt: 'lit <mark>lanterns</mark> &amp; sat' }] }));
	expect(html).toContain('<p>lit <mark>lanterns</mark> &amp; sat</p>');
	expect(html).not.toContain('What it holds.');
});

test('an excerpt without a marked word is not shown', () => {
	expect(resultsHtml(found({ hits: [{ ...HIT, excerpt: 'the first words' }] }))).toContain('<p>What it holds.</p>');
});

test('the number of results counts those that are not shown as well', () => {
	expect(resultsHtml(found({ total: 75 }))).toContain('75 results for “lanterns”.');
});

test('a question without words is met with suggestions', () => {
	expect(resultsHtml(found({ question: '  ', hits: [], kinds: {} }))).toContain('Ask it as you would say it');
});

test('a question that finds nothing is met with a way on', () => {
	const html = resultsHtml(found({ hits: [], kinds: {} }));
	expect(html).toContain('Nothing here speaks of “lanterns”');
	expect(html).toContain('<a href="/cases">all cases</a>');
});

test('a choice that leaves nothing can be taken back', () => {
	const html = resultsHtml(found({ hits: [], kind: 'term', kinds: { guide: 1 } }));
	expect(html).toContain('Nothing of this kind for “lanterns”. <a href="/search?q=lanterns">Search everything</a>');
});

test('where not all hits of a kind are shown, a link leads to all of them', () => {
	const term: Hit = { ...HIT, kind: 'term', url: '/glossary#a' };
	const html = resultsHtml(found({ hits: [HIT, term], kinds: { guide: 9, term: 1 } }));
	expect(html).toContain('<a href="/search?q=lanterns&amp;kind=guide">All 9 in Guides</a>');
	expect(html).not.toContain('in Glossary');
	expect(resultsHtml(found({ kind: 'guide', kinds: { guide: 9, term: 1 } }))).not.toContain('All 9');
});

test('what is chosen says so, and its link takes it out again', () => {
	const html = resultsHtml(found({ filters: { role: 'Officer' }, values: { role: { Officer: 1, Clinician: 2 } } }));
	expect(html).toContain('<a href="/search?q=lanterns" aria-current="true">Officer');
	expect(html).toContain('<a href="/search?q=lanterns&amp;role=Clinician">Clinician</a>');
});

test('an address of the search keeps question, kind and filters, and changes one of them', () => {
	const state = { question: 'a & b', kind: 'guide', filters: { role: 'Officer' } } as const;
	expect(searchAddress(state)).toBe('/search?q=a+%26+b&kind=guide&role=Officer');
	expect(searchAddress(state, { kind: null })).toBe('/search?q=a+%26+b&role=Officer');
	expect(searchAddress(state, { filter: ['role', null] })).toBe('/search?q=a+%26+b&kind=guide');
	expect(searchAddress(state, { filter: ['lane', 'Composite'] })).toBe('/search?q=a+%26+b&kind=guide&role=Officer&lane=Composite');
});

test.each([
	['a question', { question: HOSTILE }],
	['a question that finds nothing', { question: HOSTILE, hits: [], kinds: {} }],
	['a title and a summary', { hits: [{ ...HIT, title: HOSTILE, summary: HOSTILE }] }],
	['an address', { hits: [{ ...HIT, url: `/guides/${HOSTILE}` }] }],
	['an excerpt without marks', { hits: [{ ...HIT, excerpt: HOSTILE }] }],
	['a filter', { filters: { role: HOSTILE }, values: { role: { [HOSTILE]: 1 } } }],
] satisfies [string, Partial<Found>][])('%s cannot carry markup into the page', (_, changes) => {
	const html = resultsHtml(found(changes));
	expect(tagsOf(html)).not.toContain('script');
});

test('markup that got into a page would be seen', () => {
	expect(tagsOf(`<p>${HOSTILE}</p>`)).toContain('script');
});

function tagsOf(html: string): string[] {
	const tags: string[] = [];
	const parser = new Parser({ onopentag: (name) => void tags.push(name) });
	parser.write(html);
	parser.end();
	return tags;
}
