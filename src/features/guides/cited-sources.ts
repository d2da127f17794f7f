import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { escapeHtml } from '#src/lib/html.ts';
import type { Source } from './sources-file.ts';

/** Around the title, so that it is found in what the library makes of it. */
const [TITLE, AFTER_TITLE] = ['\uE000', '\uE001'];

interface Engine {
	updateItems: (ids: string[]) => void;
	/** Facts of the whole, and the HTML of each entry. */
	makeBibliography: () => [unknown, string[]];
}

/**
 * Every source with its `entry`: HTML as APA 7 lists it, the title a link to it. Each is made as if it stood alone, so that no letter
 * behind its year tells it from others on other pages. For the build: the library takes a second.
 */
export function citedSources<T extends Source>(sources: Record<string, T>): Record<string, T & { entry: string }> {
	const items = Object.entries(sources).map(([id, { read, accessed, note, DOI, URL, ...facts }]) => ({
		...facts,
		id,
		title: TITLE + facts.title + AFTER_TITLE,
		...(facts.volume && { volume: String(facts.volume) }),
		...(facts.issue && { issue: String(facts.issue) }),
	}));
	const engine = plugins.config.get('@csl').engine(items as object[] as CSL[], 'apa', 'en-US', 'html') as Engine;
	return Object.fromEntries(
		Object.entries(sources).map(([id, source]) => {
			engine.updateItems([id]);
			const [, [made = '']] = engine.makeBibliography();
			const words = made.replaceAll(/<\/?div[^>]*>/g, '').trim();
			const entry = words.replace(TITLE, () => `<a href="${escapeHtml(source.URL)}">`).replace(AFTER_TITLE, '</a>');
			if (!entry.includes('</a>')) throw new Error(`The citation of the source "${id}" has no title: ${entry}`);
			return [id, { ...source, entry }];
		}),
	);
}
