import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const SAFE_LINK = /^(https?:\/\/|mailto:|\/(?!\/)|#)/i;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true }).disable('image');
markdown.validateLink = (url) => SAFE_LINK.test(url.trim());

markdown.core.ruler.push('headings', ({ tokens }) => {
	const given = new Map<string, number>();
	tokens.forEach((token, at) => {
		if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
		// The page has its own first heading, and no story needs more than two levels under it.
		token.tag = token.tag === 'h1' || token.tag === 'h2' ? 'h2' : 'h3';
		if (token.type === 'heading_close') return;
		const id = headingId(tokens[at + 1]?.content ?? '') || 'part';
		const times = (given.get(id) ?? 0) + 1;
		given.set(id, times);
		token.attrSet('id', times > 1 ? `${id}-${times}` : id);
	});
});

/** Raised when rendering or cleaning changes, so that stored HTML can be made anew. */
export const RENDERER = 2;

/**
 * Markdown that did not come from an editor's MDX, as HTML that is safe to store and show: no raw HTML, no images, links to
 * http, mail and this site only. Headings get ids made of their words.
 */
export function renderMarkdown(text: string): string {
	return sanitizeHtml(markdown.render(text), {
		allowedTags: ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'em', 'strong', 'a', 'blockquote', 'code', 'pre', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
		allowedAttributes: { a: ['href', 'rel'], h2: ['id'], h3: ['id'] },
		allowedSchemes: ['http', 'https', 'mailto'],
		allowProtocolRelative: false,
		transformTags: {
			a: (tagName, attribs) => ({ tagName, attribs: /^https?:/i.test(attribs.href ?? '') ? { ...attribs, rel: 'nofollow noopener' } : attribs }),
		},
	});
}

/** The address of a heading within its page. "" when its words hold nothing that could stand in one. */
export function headingId(words: string): string {
	return words
		.replace(/<[^>]+>|&[a-z#0-9]+;/gi, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
