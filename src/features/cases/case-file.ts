import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { type Fault, parseFrontMatter } from '#src/lib/front-matter.ts';
import { BODY_HEADINGS, CaseDocument, placePattern } from './case-document.ts';

export interface CaseFile {
	document: CaseDocument;
	body: string;
	/** The whole file, for its digest. */
	text: string;
}

/** Every case in a folder of Markdown files, and every fault in them with its line. A missing folder holds no cases. */
export async function readCaseFiles(folder: string): Promise<{ files: CaseFile[]; faults: Fault[] }> {
	const names = (
		await readdir(folder).catch((error: NodeJS.ErrnoException) => {
			// Any other fault must not look like an empty folder: its cases would all be retracted.
			if (error.code === 'ENOENT') return [];
			throw error;
		})
	)
		.filter((name) => name.endsWith('.md'))
		.sort();
	const files: CaseFile[] = [];
	const faults: Fault[] = [];
	for (const name of names) {
		const file = join(folder, name);
		const text = await readFile(file, 'utf8');
		const parsed = parseFrontMatter(file, text, CaseDocument);
		faults.push(...parsed.faults);
		if (!parsed.data) continue;
		const more = [...nameFaults(file, text, parsed.data), ...bodyFaults(file, text, parsed.body, parsed.data.places)];
		faults.push(...more);
		if (more.length === 0) files.push({ document: parsed.data, body: parsed.body, text });
	}
	return { files, faults };
}

/** A case as a file that `readCaseFiles` reads. */
export const caseFileText = ({ document, body }: Pick<CaseFile, 'document' | 'body'>): string =>
	`---\n${stringify(document, { lineWidth: 0 })}---\n\n${body.trim()}\n`;

function nameFaults(file: string, text: string, { slug }: CaseDocument): Fault[] {
	if (basename(file, '.md') === slug) return [];
	const line = text.split('\n').findIndex((one) => one.startsWith('slug:')) + 1;
	return [{ file, line, field: 'slug', expected: `expected ${basename(file, '.md')}, the name of the file; found ${slug}` }];
}

function bodyFaults(file: string, text: string, body: string, places: string[]): Fault[] {
	const before = text.slice(0, text.length - body.length).split('\n').length - 1;
	const fault = (line: number, expected: string): Fault => ({ file, line: before + line, field: 'body', expected });
	const headings = body.split('\n').flatMap((line, index) => {
		const words = /^##?#*\s+(.+?)\s*$/.exec(line);
		return words ? [{ line: index + 1, words: words[1] ?? '', isSecond: line.startsWith('## ') }] : [];
	});
	const faults: Fault[] = [];
	let last = -1;
	for (const { line, words, isSecond } of headings) {
		if (/^###\s/.test(body.split('\n')[line - 1] ?? '')) continue;
		const order = isSecond ? (BODY_HEADINGS as readonly string[]).indexOf(words) : -1;
		if (order <= last) faults.push(fault(line, `expected the headings ${BODY_HEADINGS.join(', ')} in this order; found "${words}"`));
		last = Math.max(last, order);
	}
	for (const place of places) {
		const found = placePattern(place).exec(body);
		if (found) faults.push(fault(body.slice(0, found.index).split('\n').length, `expected no place name: "${place}" may stand in the source credit only`));
	}
	if (!headings.some(({ words, isSecond }) => isSecond && words === BODY_HEADINGS[0])) faults.push(fault(1, `expected the heading "## ${BODY_HEADINGS[0]}"`));
	return faults;
}
