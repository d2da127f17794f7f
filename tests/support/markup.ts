import { Parser } from 'htmlparser2';

const TAGS = new Set([
	'p',
	'h2',
	'h3',
	'ul',
	'ol',
	'li',
	'em',
	'strong',
	'a',
	'blockquote',
	'code',
	'pre',
	'hr',
	'br',
	'table',
	'thead',
	'tbody',
	'tr',
	'th',
	'td',
]);
const ATTRIBUTES: Record<string, string[]> = { a: ['href', 'rel'], h2: ['id'], h3: ['id'] };
const SAFE_HREF = /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i;

/** What in a piece of HTML a reader's browser must never be given: foreign tags, attributes and addresses, comments. */
export function unsafeParts(html: string): string[] {
	const found: string[] = [];
	const parser = new Parser({
		onopentag(name, attributes) {
			if (!TAGS.has(name)) found.push(`<${name}>`);
			for (const [attribute, value] of Object.entries(attributes)) {
				if (!ATTRIBUTES[name]?.includes(attribute)) found.push(`${name} ${attribute}`);
				// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from addresses
				if (attribute === 'href' && !SAFE_HREF.test(value.replace(/[\u0000-\u0020]/g, ''))) found.push(`href ${value}`);
			}
		},
		oncomment: (words) => void found.push(`<!--${words}-->`),
		onprocessinginstruction: (name) => void found.push(`<${name}>`),
	});
	parser.write(html);
	parser.end();
	return found;
}
