import { Parser } from 'htmlparser2';
import { unsafeParts } from '#tests/support/markup.ts';

interface Tag {
	/** Its name and the names of its attributes. */
	key: string;
	source: string;
	addresses: string[];
}

const LEADS = ['href', 'src', 'action', 'formaction', 'srcset', 'xlink:href', 'data', 'poster'];
const SAFE_ADDRESS = /^(https?:\/\/|mailto:|tel:|sms:|\/(?![/\\])|#)/i;

function tagsOf(html: string): Tag[] {
	const tags: Tag[] = [];
	const parser = new Parser({
		onopentag(name, attributes) {
			const addresses = LEADS.flatMap((attribute) => attributes[attribute] ?? []);
			tags.push({ key: `${name} ${Object.keys(attributes).sort().join(' ')}`, source: html.slice(parser.startIndex, parser.endIndex + 1), addresses });
		},
	});
	parser.write(html);
	parser.end();
	return tags;
}

/**
 * What stands on a page that no page of harmless words has, and that a member's words may not bring: tags, attributes, and addresses that lead
 * nowhere good.
 */
export function strangeParts(page: string, harmless: string[]): string[] {
	const known = new Set(harmless.flatMap(tagsOf).map(({ key }) => key));
	const tags = tagsOf(page);
	const strange = tags.filter(({ key }) => !known.has(key)).flatMap(({ source }) => unsafeParts(source));
	// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from addresses
	const unsafe = tags.flatMap(({ addresses }) => addresses).filter((address) => !SAFE_ADDRESS.test(address.replace(/[\u0000-\u0020]/g, '')));
	return [...strange, ...unsafe.map((address) => `leads to ${address}`)];
}

/** The words of each post on a thread's page, as HTML, in order. */
export function postsIn(page: string): string[] {
	return page
		.split(/<div class="written[^>]*>/)
		.slice(1)
		.map((rest) =>
			rest
				.slice(0, rest.indexOf('<div class="acts'))
				.trim()
				.replace(/<\/div>$/, ''),
		);
}
