import { expect, test } from 'vitest';
import { headingId, renderMarkdown } from '#src/lib/markdown.ts';
import { unsafeParts } from '#tests/support/markup.ts';
import { OWN_PAYLOADS, pathologicalTexts, publicPayloads } from '#tests/support/payloads.ts';

test('plain Markdown becomes plain HTML', () => {
	expect(renderMarkdown('## What *happened*\n\nOne **strong** word, a `code`.\n\n- item\n\n> quoted\n\n1. first\n')).toBe(
		'<h2 id="what-happened">What <em>happened</em></h2>\n<p>One <strong>strong</strong> word, a <code>code</code>.</p>\n<ul>\n<li>item</li>\n</ul>\n<blockquote>\n<p>quoted</p>\n</blockquote>\n<ol>\n<li>first</li>\n</ol>\n',
	);
});

test('straight quotes and dashes become typographic ones', () => {
	expect(renderMarkdown('"So" -- it\'s')).toBe('<p>“So” – it’s</p>\n');
});

test('a link to another site sends no trust along, a link within the site needs none', () => {
	expect(renderMarkdown('[x](https://example.org/a?b=1&c=2)')).toBe('<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener">x</a></p>\n');
	expect(renderMarkdown('[x](/guides/rapport-basics) [y](#what-helped) [z](mailto:help@example.org)')).toBe(
		'<p><a href="/guides/rapport-basics">x</a> <a href="#what-helped">y</a> <a href="mailto:help@example.org">z</a></p>\n',
	);
});

test.each(['javascript:alert(1)', '//evil.example', 'ftp://example.org', 'data:text/html,x', 'guides/relative', '?q=x'])(
	'an address of %s is no link',
	(address) => {
		expect(renderMarkdown(`[words](${address})`)).not.toContain('<a');
	},
);

test('a picture is shown as its text, and never fetched', () => {
	expect(renderMarkdown('![a map](https://evil.example/track.gif)')).not.toMatch(/<img|src=/);
});

test('raw HTML is shown as it was typed', () => {
	expect(renderMarkdown('<b onclick="x">bold</b>')).toBe('<p>&lt;b onclick=“x”&gt;bold&lt;/b&gt;</p>\n');
});

test('a table keeps its cells and loses its alignment', () => {
	expect(renderMarkdown('| a |\n|:-:|\n| b |\n')).toBe(
		'<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n',
	);
});

test('a heading’s address is made of its words', () => {
	expect(headingId('What <em>we</em> don’t know &amp; why?')).toBe('what-we-don-t-know-why');
});

test('headings over two lines have an address too', () => {
	expect(renderMarkdown('What we\ndo not know\n---\n')).toContain('<h2 id="what-we-do-not-know">');
});

test('two headings of the same words have two addresses', () => {
	const ids = [...renderMarkdown('## Later\n\nx\n\n## Later\n').matchAll(/id="([^"]*)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(2);
});

test('a heading without Latin letters has no empty address', () => {
	expect(renderMarkdown('## 危機\n')).not.toContain('id=""');
});

test.each(['# Title', '#### Detail', '###### Small'])('the heading "%s" is not left as words outside of any block', (text) => {
	expect(renderMarkdown(`${text}\n\nParagraph.\n`)).toMatch(/^<[^>]+>/);
});

test.each(OWN_PAYLOADS)('nothing unsafe comes of %j', (payload) => {
	expect(unsafeParts(renderMarkdown(payload))).toEqual([]);
});

test('nothing unsafe comes of any public payload, alone, in a paragraph, in a link or in a heading', async () => {
	const payloads = await publicPayloads();
	console.log(`${OWN_PAYLOADS.length} payloads of our own, ${payloads.length} public ones`);
	for (const payload of payloads) {
		for (const text of [payload, `Words before ${payload} and after`, `[x](${payload})`, `[${payload}](https://example.org)`, `## ${payload}`]) {
			expect(unsafeParts(renderMarkdown(text)), text.slice(0, 500)).toEqual([]);
		}
	}
});

test('no text hangs the renderer', async () => {
	const deep = [
		{ name: 'quotes in quotes', text: '>'.repeat(5000) },
		{ name: 'open brackets', text: '['.repeat(5000) },
		{ name: 'stars', text: '*a '.repeat(5000) },
	];
	for (const { name, text } of [...deep, ...(await pathologicalTexts())]) expect(unsafeParts(renderMarkdown(text)), name).toEqual([]);
});

test.each([
	['<script>x</script>', '<script>'],
	['<p onclick="x">y</p>', 'p onclick'],
	['<a href="javascript:x">y</a>', 'href javascript:x'],
	['<a href="//evil.example">y</a>', 'href //evil.example'],
	['<a href="/\\evil.example">y</a>', 'href /\\evil.example'],
	['<a href="java\nscript:x">y</a>', 'href java\nscript:x'],
	['<p style="x">y</p>', 'p style'],
	['<img src="x">', '<img>'],
	['<!-- x -->', '<!-- x -->'],
])('%j would be seen as unsafe', (html, part) => {
	expect(unsafeParts(html)).toContain(part);
});
