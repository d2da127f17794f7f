import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

export interface Fault {
	file: string;
	line: number;
	field: string;
	/** What was expected and what stands there, as a sentence. */
	expected: string;
}

export type Parsed<T> = { data: T; body: string; faults: [] } | { data: null; body: string; faults: Fault[] };

/** One line that an editor can act on: file, line, field, what was expected. */
export const faultLine = ({ file, line, field, expected }: Fault) => `${file}:${line}  ${field ? `${field}: ` : ''}${expected}`;

/** Reads `---` front matter and the Markdown after it, checked against a schema. Never throws: faults carry their line. */
export function parseFrontMatter<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
	const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
	if (!match) {
		const expected = 'expected a first line of three hyphens, the fields, and three hyphens again';
		return { data: null, body: '', faults: [{ file, line: 1, field: '', expected }] };
	}
	const [, fields = '', body = ''] = match;
	return { ...parseYaml(file, fields, schema, 1), body } as Parsed<T>;
}

/** Reads a YAML text, checked against a schema. `firstLine` is the number of lines that stand before it in the file. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 0): Omit<Parsed<T>, 'body'> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	const lineAt = (offset: number | undefined) => firstLine + (offset === undefined ? 1 : lines.linePos(offset).line);
	const broken = document.errors[0];
	if (broken) {
		const expected = `expected YAML that can be read; ${broken.message.split('\n')[0]}`;
		return { data: null, faults: [{ file, line: lineAt(broken.pos[0]), field: '', expected }] };
	}
	let values: unknown;
	try {
		values = document.toJS();
	} catch (error) {
		// An alias (`*word`) that leads nowhere is found only now.
		const at = text.split('\n').findIndex((line) => /(^|[\s[,])\*\S/.test(line));
		const expected = `expected YAML that can be read; ${error instanceof Error ? error.message : error}`;
		return { data: null, faults: [{ file, line: firstLine + Math.max(at, 0) + 1, field: '', expected }] };
	}
	const checked = schema.safeParse(values);
	if (checked.success) return { data: checked.data, faults: [] };
	const faults = checked.error.issues.map((issue) => {
		const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
		const named = issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
		return { file, line: lineAt(offsetOf(document, named)), field: path.join('.'), expected: sentence(issue) };
	});
	return { data: null, faults };
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: (string | number)[]): number | undefined {
	for (let depth = path.length; depth > 0; depth -= 1) {
		const node = document.getIn(path.slice(0, depth), true);
		if (node && typeof node === 'object' && 'range' in node && node.range) return (node.range as [number] | undefined)?.[0];
	}
	return undefined;
}

function sentence(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_value') return `expected one of ${issue.values.map(String).join(', ')}`;
	if (issue.code === 'unrecognized_keys') return `does not know ${issue.keys.join(', ')}; take it out or correct its spelling`;
	if (issue.code === 'invalid_union') {
		const forms = issue.errors.map((form) => form.map((one) => `${one.path.map(String).join('.')} ${sentence(one)}`.trim()).join(' and '));
		return `expected one of these forms: ${forms.join('; or ')}`;
	}
	return issue.message.replace(/^Invalid input: /, '').replace(/^Too (small|big): /, '');
}
