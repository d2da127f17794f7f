import { expect, test } from 'vitest';
import { htmlWithMarks, type Mark, withMarks } from '#src/features/sharing/marked.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';

const mark = (passage: string, { field = 'body', kind = 'said' as Mark['kind'], sign = '1' } = {}): Mark => ({
	field,
	passage,
	kind,
	href: `#comment-${sign}`,
	sign,
	label: `Comment ${sign}`,
});
const shown = (body: string, marks: Mark[]) => htmlWithMarks(renderMarkdown(withMarks({ body, document: {} }, marks).body), marks);
const link = (sign: string) => `<a class="to no-print" href="#comment-${sign}" aria-label="Comment ${sign}" data-sign="${sign}"></a>`;

test('a reviewer sees the passage that a comment is about, with a link to it', () => {
	expect(shown('They sat and waited.', [mark('sat')])).toBe(`<p>They <mark class="said">sat</mark>${link('1')} and waited.</p>\n`);
});

test('a passage over words in italics and a new paragraph is marked piece by piece', () => {
	expect(shown('They *sat\nand* waited.\n\nLong.', [mark('*sat\nand* waited.\n\nLong')])).toBe(
		`<p>They <em><mark class="said">sat\nand</mark></em><mark class="said"> waited.</mark></p>\n<p><mark class="said">Long</mark>${link('1')}.</p>\n`,
	);
});

test('a passage within another is marked within it', () => {
	const marks = [mark('long', { sign: '1', kind: 'words' }), mark('a long evening', { sign: '2' })];
	expect(shown('It was a long evening.', marks)).toBe(
		`<p>It was <mark class="said">a </mark><mark class="words">long</mark>${link('1')}<mark class="said"> evening</mark>${link('2')}.</p>\n`,
	);
});

test('a passage that stands nowhere any more leaves no trace', () => {
	expect(shown('They sat.', [mark('stood'), mark('sat', { field: 'title' })])).toBe('<p>They sat.</p>\n');
});

test('a title, a turning point and a question are marked too', () => {
	const point = { at: 'Later', what: 'They ask.', effect: 'It helps.', techniques: [], key: false };
	const marks = [mark('evening', { field: 'title' }), mark('helps', { field: 'turningPoint1', sign: '2' }), mark('Who', { field: 'question1', sign: '3' })];
	const { document } = withMarks({ body: '', document: { title: 'An evening', turningPoints: [point], questions: ['Who?'] } }, marks);
	const html = [document.title, document.turningPoints?.[0]?.effect, document.questions?.[0]].map((text) => htmlWithMarks(text ?? '', marks));
	expect(html).toEqual([
		`An <mark class="said">evening</mark>${link('1')}`,
		`It <mark class="said">helps</mark>${link('2')}.`,
		`<mark class="said">Who</mark>${link('3')}?`,
	]);
});

test('signs that stand in an attribute are taken out, and what they would open is not', () => {
	expect(htmlWithMarks('<a aria-label="\uE100Two\uE000">\uE000x</a>', [mark('Two')])).toBe('<a aria-label="Two">x</a>');
});

test('what a mark says of itself cannot break out of it', () => {
	const evil = { ...mark('sat'), label: '"><script>', href: '#"' };
	expect(shown('They sat.', [evil])).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
});
