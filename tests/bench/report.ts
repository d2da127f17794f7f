/** Writes docs/performance.md and its pictures from the file of results, and from nothing else. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#src/server/config.ts';
import { judge } from './bars.ts';
import { PUBLISHED } from './peers.ts';
import { picturesOf } from './pictures.ts';
import type { Name, Results } from './results.ts';
import { barTable, markdown, tablesOf } from './tables.ts';

const DOCUMENT = join(ROOT, 'docs', 'performance.md');
const PICTURES = join(ROOT, 'docs', 'performance');
/** What people wrote stands around these lines and stays. */
const part = (name: string) => new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`);

const SECTIONS: Record<string, Name[]> = {
	server: ['http', 'replies', 'cases'],
	pages: ['pages', 'lighthouse', 'search'],
	site: ['memory', 'start', 'build', 'install'],
	curves: ['curves'],
};

/** Puts the figures into the document, between its marks. Throws when a mark is missing. */
export function report(results: Results): void {
	mkdirSync(PICTURES, { recursive: true });
	const pictures = picturesOf(results.found);
	for (const { file, svg } of pictures) writeFileSync(join(PICTURES, file), svg);
	const shownAt = (section: string) => pictures.filter((picture) => picture.section === section).map(({ file, title }) => `![${title}](performance/${file})`);
	let text = readFileSync(DOCUMENT, 'utf8');
	const put = (name: string, blocks: string[]) => {
		if (!part(name).test(text)) throw new Error(`docs/performance.md has no part <!-- ${name} -->.`);
		text = text.replace(part(name), (_, from: string, to: string) => `${from}\n${blocks.join('\n\n')}\n\n${to}`);
	};
	put('machine', [machineOf(results)]);
	put('bars', [markdown(barTable(judge(results)))]);
	for (const [section, names] of Object.entries(SECTIONS)) {
		const tables = names.flatMap((name) => tablesOf(name, results.found).map((table) => `**${table.title}**\n\n${markdown(table)}`));
		put(section, tables.length > 0 ? [...tables, ...shownAt(section)] : ['Not measured yet.']);
	}
	put('published', [markdown({ title: '', head: ['What', 'Figure', 'From'], rows: PUBLISHED.map(({ what, figure, from }) => [what, figure, from]) })]);
	writeFileSync(DOCUMENT, text);
}

/** One line for each set of circumstances, with what was measured under them. */
function machineOf({ circumstances }: Results): string {
	const lines = Object.entries(circumstances).map(([name, one]) => [
		name,
		one.at.slice(0, 10),
		`${one.cores} × ${one.processor}, ${one.memoryGb} GB`,
		one.node,
		one.chromium,
		one.generator,
		one.commit,
		one.load.map((load) => load.toFixed(1)).join(' to '),
	]);
	return markdown({ title: '', head: ['What', 'Day', 'Machine', 'Node', 'Chromium', 'Generator', 'Commit', 'Load'], rows: lines });
}
