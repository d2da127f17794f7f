import { z } from 'zod';
import { apply, suggestions } from '#src/features/anonymize/apply.ts';
import { detect } from '#src/features/anonymize/detect.ts';
import type { Finding } from '#src/features/anonymize/types.ts';
import { count } from '#src/lib/time.ts';
import { lexicon } from '#src/server/lexicon.ts';
import { LocalModel } from '#src/server/model/local-model.ts';
import type { Outcome } from './commands.ts';
import { INPUT, textFrom } from './text-input.ts';

const BatchLine = z.object({ id: z.string(), text: z.string() });

/**
 * Prints a text with what is suggested in the place of what was found, and says on the standard error what that was. With `batch`, reads JSON Lines of
 * `{ id, text }` and prints `{ id, findings }` for each. A model in `modelsDir` reads along. Nothing is kept anywhere.
 */
export async function anonymize(
	[file = INPUT]: string[],
	{ known = '', batch }: Record<string, string>,
	{ input = process.stdin, modelsDir }: { input?: AsyncIterable<string | Uint8Array>; modelsDir?: string } = {},
): Promise<Outcome> {
	const text = await textFrom(file, input);
	const names = known.split('\n').filter(Boolean);
	const model = modelsDir === undefined ? null : new LocalModel(modelsDir, (sentence) => console.error(sentence));
	const read = async (one: string) => detect(one, lexicon(), { known: names, seen: (await model?.seen(one)) ?? [] });
	try {
		return batch ? await batchOf(text, read) : outcomeOf(text, await read(text));
	} finally {
		model?.close();
	}
}

function outcomeOf(text: string, findings: Finding[]): Outcome {
	const { text: anonymized, records } = apply(text, findings, suggestions(findings));
	console.error(tableOf(findings, text).join('\n'));
	return { lines: [anonymized.replace(/\n$/, '')], json: { text: anonymized, findings, records }, exitCode: 0 };
}

async function batchOf(text: string, read: (one: string) => Promise<Finding[]>): Promise<Outcome> {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const answers: { id: string; findings: Finding[] }[] = [];
	for (const { id, text: one } of lines.map((line, at) => asked(line, at + 1))) answers.push({ id, findings: await read(one) });
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
	if (findings.length === 0) return ['Nothing was found. A person has to read the text all the same.'];
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
