import { Parser } from 'htmlparser2';
import type { SearchRecord } from './record.ts';

const SKIPPED = new Set(['script', 'style', 'nav', 'svg', 'template', 'sup']);
const BLOCKS = new Set(['p', 'h1', 'li', 'dt', 'dd', 'h2', 'h3', 'h4', 'div', 'section', 'figcaption', 'td', 'th', 'br']);

/** What stands for words that we advise against: an excerpt shall not show them. */
const LEFT_OUT = '…';

/** The running text of a piece of HTML, cut at its headings that have an id. What stands before the first has the id "". */
export function sectionsOf(html: string): SearchRecord['sections'] {
	const sections: SearchRecord['sections'] = [{ id: '', heading: '', text: '' }];
	let skipping = 0;
	let heading: { id: string; words: string } | null = null;
	const parser = new Parser({
		onopentag(name, attributes) {
			const isSkipped = SKIPPED.has(name) || 'data-search-skip' in attributes;
			if (skipping > 0 || isSkipped) {
				skipping += VOID.has(name) ? 0 : 1;
				return;
			}
			if (name === 'q') {
				skipping += 1;
				const last = sections.at(-1);
				if (last && !heading) last.text += LEFT_OUT;
				return;
			}
			if ((name === 'h2' || name === 'h3') && attributes.id) heading = { id: attributes.id, words: '' };
		},
		ontext(text) {
			if (skipping > 0) return;
			const last = sections.at(-1);
			if (heading) heading.words += text;
			else if (last) last.text += text;
		},
		onclosetag(name) {
			if (skipping > 0) {
				skipping -= VOID.has(name) ? 0 : 1;
				return;
			}
			if ((name === 'h2' || name === 'h3') && heading) {
				sections.push({ id: heading.id, heading: heading.words.trim(), text: '' });
				heading = null;
			} else if (BLOCKS.has(name)) {
				const last = sections.at(-1);
				if (last) last.text += ' ';
			}
		},
	});
	parser.write(html);
	parser.end();
	return sections.map((section) => ({ ...section, text: section.text.replace(/\s+/g, ' ').trim() })).filter(({ text, heading: words }) => text || words);
}

/** The words of a piece of HTML that we advise against: whoever types them shall find what speaks about them. */
export const advisedAgainst = (html: string) => [...html.matchAll(/<q>([^<]*)<\/q>/g)].map(([, words]) => words ?? '');

const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'path', 'circle', 'line']);
