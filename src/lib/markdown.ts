import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const SAFE_LINK = /^(https?:\/\/|mailto:|\/(?!\/)|#)/i;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true }).disable('image');
markdown.validateLink = (url) => SAFE_LINK.test(url.trim());

/** Raised when rendering or cleaning changes, so that stored HTML can be made anew. */
export const RENDERER = 1;

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
	}).replace(/<(h[23])>(.*?)<\/\1>/g, (_, tag: string, words: string) => `<${tag} id="${headingId(words)}">${words}</${tag}>`);
}

/** The address of a heading within its page. */
export const headingId = (words: string) =>
	words
		.replace(/<[^>]+>|&[a-z#0-9]+;/gi, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
