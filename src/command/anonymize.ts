import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { z } from 'zod';
import { apply, suggestions } from '#src/features/anonymize/apply.ts';
import { detect } from '#src/features/anonymize/detect.ts';
import type { Finding } from '#src/features/anonymize/types.ts';
import { count } from '#src/lib/time.ts';
import { lexicon } from '#src/server/lexicon.ts';
import type { Outcome } from './commands.ts';

const BatchLine = z.object({ id: z.string(), text: z.string() });

/**
 * Prints a text with what is suggested in the place of what was found, and says on the standard error what that was. With `batch`, reads JSON Lines of
 * `{ id, text }` and prints `{ id, findings }` for each. Nothing is kept anywhere.
 */
export async function anonymize(
	[file]: string[],
	{ known = '', batch }: Record<string, string>,
	input: AsyncIterable<string | Uint8Array> = process.stdin,
): Promise<Outcome> {
	const text = file === undefined || file === '-' ? await textOf(input) : await textIn(file);
	const names = known.split('\n').filter(Boolean);
	if (batch) return batchOf(text, names);
	const findings = detect(text, lexicon(), { known: names });
	const { text: anonymized, records } = apply(text, findings, suggestions(findings));
	console.error(tableOf(findings, text).join('\n'));
	return { lines: [anonymized.replace(/\n$/, '')], json: { text: anonymized, findings, records }, exitCode: 0 };
}

async function textIn(file: string): Promise<string> {
	return readFile(file, 'utf8').catch(() => {
		throw new Error(`There is no file ${file} that can be read.`);
	});
}

function batchOf(text: string, known: string[]): Outcome {
	const answers = text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line, at) => {
			const { id, text: one } = asked(line, at + 1);
			return { id, findings: detect(one, lexicon(), { known }) };
		});
	return { lines: answers.map((answer) => JSON.stringify(answer)), json: answers, exitCode: 0 };
}

function asked(line: string, number: number): z.infer<typeof BatchLine> {
	try {
		return BatchLine.parse(JSON.parse(line));
	} catch {
		throw new Error(`Line ${number} is no JSON of { "id": "…", "text": "…" }.`);
	}
}

/** Each finding in a line, those that a person has to look at marked. For the terminal of whoever has the text anyway. */
function tableOf(findings: readonly Finding[], text: string): string[] {
	const rows = findings.map(({ start, end, type, tier, generalizations, why }) => [
		tier === 'suggest' ? ' ' : '?',
		type,
		text.slice(start, end).replace(/\s+/g, ' '),
		tier === 'suggest' ? (generalizations[0] ?? '') : 'look at it',
		why,
	]);
	const widths = [0, 1, 2, 3].map((column) => Math.min(40, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))));
	const asking = findings.filter(({ tier }) => tier === 'check').length;
	return [
		...rows.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		),
		`${count(findings.length - asking, 'detail')} replaced, ${count(asking, 'detail')} to look at. A person has to read the result.`,
	];
}
