import { expect, test } from 'vitest';
import { escapeHtml, jsonForScript } from '#src/lib/html.ts';

test('text cannot open a tag, an attribute or an entity', () => {
	expect(escapeHtml(`<b class="x" id='y'>&amp;</b>`)).toBe('&lt;b class=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;');
});

test('plain text stays as it is', () => {
	const plain = 'Ärger, 危機, 1 + 1 = 2; $1 `quoted` – “so”';
	expect(escapeHtml(plain)).toBe(plain);
});

test('JSON cannot end the script that it stands in', () => {
	const hostile = { title: '</script><script>alert(1)</script>', comment: '<!-- ]]>' };
	const json = jsonForScript(hostile);
	expect(json).not.toContain('<');
	expect(JSON.parse(json)).toEqual(hostile);
});
