/**
 * Builds a Pagefind index in a process of its own, so that requests do not wait for it:
 * records as JSON on standard input, the folder to write as the argument.
 */
import { text } from 'node:stream/consumers';
import { close, createIndex } from 'pagefind';
import { pagefindHtml } from '#src/features/search/pagefind-html.ts';
import type { SearchRecord } from '#src/features/search/record.ts';

const [, , folder = ''] = process.argv;
const records = JSON.parse(await text(process.stdin)) as SearchRecord[];
try {
	const { index, errors } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error(errors.join('\n'));
	for (const record of records) {
		const added = await index.addHTMLFile({ url: record.url, content: pagefindHtml(record) });
		if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('\n')}`);
	}
	const written = await index.writeFiles({ outputPath: folder });
	if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
} finally {
	await close();
}
