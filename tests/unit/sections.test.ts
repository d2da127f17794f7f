import { expect, test } from 'vitest';
import { advisedAgainst, sectionsOf } from '#src/features/search/sections.ts';

test('a text is cut at its headings', () => {
	expect(sectionsOf('<p>Before.</p><h2 id="one">One</h2><p>First.</p><p>More.</p><h3 id="two">Two <em>and</em> a half</h3><ul><li>Second.</li></ul>')).toEqual([
		{ id: '', heading: '', text: 'Before.' },
		{ id: 'one', heading: 'One', text: 'First. More.' },
		{ id: 'two', heading: 'Two and a half', text: 'Second.' },
	]);
});

test('a heading without an id is running text', () => {
	expect(sectionsOf('<h2>Plain</h2><p>text</p>')).toEqual([{ id: '', heading: '', text: 'Plain text' }]);
});

test('a heading with nothing under it is kept', () => {
	expect(sectionsOf('<h2 id="a">A</h2><h2 id="b">B</h2><p>text</p>')).toEqual([
		{ id: 'a', heading: 'A', text: '' },
		{ id: 'b', heading: 'B', text: 'text' },
	]);
});

test('words of neighboring blocks do not run together, and words inside a line do', () => {
	expect(sectionsOf('<p>one</p><p>two<br>three</p><table><tr><td>four</td><td>five</td></tr></table><p>si<b>x</b></p>')).toEqual([
		{ id: '', heading: '', text: 'one two three four five six' },
	]);
});

test('characters that are written as entities are words', () => {
	expect(sectionsOf('<p>Tom &amp; Ines &lt;3 &#8217;</p>')).toEqual([{ id: '', heading: '', text: 'Tom & Ines <3 ’' }]);
});

test('words that we advise against are left out of the text and kept apart', () => {
	const html = '<p>Leave <q>frequent flyer</q> behind.</p>';
	expect(textOf(html)).toBe('Leave … behind.');
	expect(advisedAgainst(html)).toEqual(['frequent flyer']);
});

test.each(['script', 'style', 'nav', 'svg', 'template'])('what stands in <%s> is not found', (tag) => {
	expect(textOf(`<p>before</p><${tag}>hidden</${tag}><p>after</p>`)).toBe('before after');
});

test('what is marked to be skipped is not found, however deeply things nest in it', () => {
	expect(
		textOf(
			'<p>before</p><div data-search-skip><p>hidden</p><div><ul><li>hidden<br>hidden<img src="x" alt=""></li></ul></div><nav><p>hidden</p></nav>hidden</div><p>after</p>',
		),
	).toBe('before after');
});

test('paragraphs that are not closed end a skip where it ends', () => {
	expect(textOf('<div data-search-skip><p>hidden<p>hidden</div><p>after</p>')).toBe('after');
});

test('a drawing with its shapes is skipped as a whole', () => {
	expect(textOf('<p>before</p><svg viewBox="0 0 1 1"><g><path d="M0 0"/><circle r="1"></circle><text>hidden</text></g></svg><p>after</p>')).toBe(
		'before after',
	);
});

test('a heading inside a skipped part is no heading, and swallows nothing', () => {
	expect(
		sectionsOf('<h2 id="a">A</h2><p>before</p><nav><h2 id="contents">On this page</h2><p>hidden</p></nav><p>after</p><h2 id="b">B</h2><p>text</p>'),
	).toEqual([
		{ id: 'a', heading: 'A', text: 'before after' },
		{ id: 'b', heading: 'B', text: 'text' },
	]);
});

test('a picture that is marked to be skipped hides nothing else', () => {
	expect(textOf('<p>before <img src="x" alt="" data-search-skip> after</p><p>later</p>')).toBe('before after later');
});

test('a part of a heading can be skipped', () => {
	expect(sectionsOf('<h2 id="a">A<a data-search-skip href="#a">link</a></h2><p>text</p>')).toEqual([{ id: 'a', heading: 'A', text: 'text' }]);
});

test('comments are not words', () => {
	expect(textOf('<p>before</p><!--slot:x:y--><p>after</p><!--/slot-->')).toBe('before after');
});

test.each(['', '   ', '<p></p>', '</div></div>', '<nav>hidden'])('%j holds no sections', (html) => {
	expect(sectionsOf(html)).toEqual([]);
});

const textOf = (html: string) =>
	sectionsOf(html)
		.map(({ text }) => text)
		.join(' | ');
