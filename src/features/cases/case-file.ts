import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Fault, parseFrontMatter } from '#src/lib/front-matter.ts';
import { BODY_HEADINGS, CaseDocument } from './case-document.ts';

export interface CaseFile {
	document: CaseDocument;
	body: string;
	/** The whole file, for its digest. */
	text: string;
}

/** Every case in a folder of Markdown files, and every fault in them with its line. A missing folder holds no cases. */
export async function readCaseFiles(folder: string): Promise<{ files: CaseFile[]; faults: Fault[] }> {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.md')).sort();
	const files: CaseFile[] = [];
	const faults: Fault[] = [];
	for (const name of names) {
		const file = join(folder, name);
		const text = await readFile(file, 'utf8');
		const parsed = parseFrontMatter(file, text, CaseDocument);
		faults.push(...parsed.faults);
		if (!parsed.data) continue;
		const more = [...nameFaults(file, parsed.data), ...bodyFaults(file, text, parsed.body, parsed.data.places)];
		faults.push(...more);
		if (more.length === 0) files.push({ document: parsed.data, body: parsed.body, text });
	}
	return { files, faults };
}

function nameFaults(file: string, { slug }: CaseDocument): Fault[] {
	if (basename(file, '.md') === slug) return [];
	return [{ file, line: 2, field: 'slug', expected: `expected ${basename(file, '.md')}, the name of the file; found ${slug}` }];
}

function bodyFaults(file: string, text: string, body: string, places: string[]): Fault[] {
	const before = text.slice(0, text.length - body.length).split('\n').length - 1;
	const lines = body.split('\n');
	const faults: Fault[] = [];
	let last = -1;
	lines.forEach((line, index) => {
		const at = before + index + 1;
		const heading = /^##\s+(.+)$/.exec(line)?.[1]?.trim();
		if (heading) {
			const order = (BODY_HEADINGS as readonly string[]).indexOf(heading);
			if (order <= last)
				faults.push({ file, line: at, field: 'body', expected: `expected the headings ${BODY_HEADINGS.join(', ')} in this order; found "${heading}"` });
			last = Math.max(last, order);
		}
		const place = places.find((name) => line.toLowerCase().includes(name.toLowerCase()));
		if (place) faults.push({ file, line: at, field: 'body', expected: `expected no place name: "${place}" may stand in the source credit only` });
	});
	if (!lines.some((line) => line.trim() === `## ${BODY_HEADINGS[0]}`)) {
		faults.push({ file, line: before + 1, field: 'body', expected: `expected the heading "## ${BODY_HEADINGS[0]}"` });
	}
	return faults;
}
