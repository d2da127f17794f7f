import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, findWords } from '#src/features/words/find-words.ts';
import { type Kind, kindOf } from '#src/features/words/kinds.ts';
import { placeIn } from '#src/features/words/place.ts';
import { count } from '#src/lib/time.ts';
import type { Outcome } from './commands.ts';
import { INPUT, textFrom } from './text-input.ts';

interface Text {
	file: string;
	kind: Kind;
	text: string;
}

/**
 * Says where texts hold words that can hurt, and what to say instead. A folder stands for the texts in it, `-` for the standard
 * input. Ends with 1 when words must not be published, and throws a sentence for a file that is not there.
 */
export async function words(named: string[], input: AsyncIterable<string | Uint8Array> = process.stdin): Promise<Outcome> {
	if (named.length === 0) throw new Error('Say which file: npm run -s rapport -- words FILE. A hyphen reads the standard input.');
	const texts = (await Promise.all(named.map((name) => textsOf(name, input)))).flat();
	const found = texts.flatMap(({ file, kind, text }) => findWords(text, { kind }).map((finding) => told(file, text, finding)));
	const blocking = found.filter(({ level }) => level === 'block').length;
	return {
		lines: [...found.map(line), summary(texts.length, found.length, blocking)],
		json: { texts: texts.length, findings: found },
		exitCode: blocking > 0 ? 1 : 0,
	};
}

async function textsOf(name: string, input: AsyncIterable<string | Uint8Array>): Promise<Text[]> {
	if (name === INPUT) return [{ file: INPUT, kind: 'page', text: await textFrom(INPUT, input) }];
	const entry = await stat(name).catch(() => null);
	if (!entry) throw new Error(`There is no file or folder ${name}.`);
	// A file that was named is read even when its ending says nothing.
	if (!entry.isDirectory()) return [{ file: name, kind: kindOf(name) ?? 'page', text: await textFrom(name) }];
	const texts: Text[] = [];
	for (const inside of (await readdir(name, { recursive: true })).sort()) {
		const file = join(name, inside);
		const kind = kindOf(file);
		if (kind) texts.push({ file, kind, text: await textFrom(file) });
	}
	return texts;
}

type Told = ReturnType<typeof told>;

function told(file: string, text: string, { start, end, rule, level, reason, better, source }: Finding) {
	return { file, ...placeIn(text, start), words: text.slice(start, end).replace(/\s+/g, ' '), rule, level, reason, better, source };
}

function line({ file, line: at, column, words: found, reason, better, source }: Told): string {
	return [`${file}:${at}:${column}`, `"${found}"`, reason, ...(better.length > 0 ? [`Better: ${better.join(', ')}`] : []), `(${source})`].join('  ');
}

function summary(texts: number, found: number, blocking: number): string {
	const read = count(texts, 'text');
	if (found === 0) return `Nothing found in ${read}.`;
	const weight = blocking > 0 ? `${blocking} must not be published as written.` : 'A person decides about each.';
	return `${count(found, 'finding')} in ${read}. ${weight}`;
}
