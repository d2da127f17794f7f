/** The tables of a run, for the terminal and for docs/anonymization.md alike. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#src/server/config.ts';
import { rounded, shown } from '../bench/figures.ts';
import { markdown, type Table } from '../bench/tables.ts';
import type { Judged } from './bars.ts';
import type { Circumstances, Measured, Results, Size } from './results.ts';
import { togetherOf } from './weight.ts';

const DOCUMENT = join(ROOT, 'docs', 'anonymization.md');

const share = (value: number | null) => (value === null ? '–' : value.toFixed(3));

export const UNSEEN_TITLE = 'narratives that nobody who works on the rules has read';
export const LOOKED_TITLE = 'narratives by other hands, which rules were made after';

/** How the invented narratives are masked. */
export const narrativeTable = ({ texts, decoys, rows }: Measured, which = 'invented narratives'): Table => ({
	title: `${texts} ${which}`,
	head: ['Program', 'Direct', 'Quasi', 'Precision', `Leak-free of ${texts}`, 'Structured', 'Told together', `Decoys of ${decoys}`, 'ms a text'],
	rows: rows.map(({ name, direct, quasi, precision, leakFree, structured, toldTogether, decoysMasked, ms }) => [
		name,
		share(direct),
		share(quasi),
		share(precision),
		String(leakFree),
		share(structured),
		share(toldTogether),
		String(decoysMasked),
		shown(ms),
	]),
});

/** The same programs on judgments. No decoys are marked in them, and their types are others. */
export const judgmentTable = ({ texts, rows }: Measured): Table => ({
	title: `${texts} judgments of the Text Anonymization Benchmark`,
	head: ['Program', 'Direct', 'Quasi', 'Precision', `Leak-free of ${texts}`, 'ms a text'],
	rows: rows.map(({ name, direct, quasi, precision, leakFree, ms }) => [name, share(direct), share(quasi), share(precision), String(leakFree), shown(ms)]),
});

/** What each part weighs, and all of them. */
export function weightTable({ parts }: Size): Table {
	const kB = (bytes: number) => shown(rounded(bytes / 1000, 1), 1);
	const rows = [...parts, { what: 'Together', ...togetherOf(parts) }];
	return {
		title: 'What a browser loads, in kB',
		head: ['Part', 'As it is', 'In Brotli'],
		rows: rows.map(({ what, bytes, brotliBytes }) => [what, kB(bytes), kB(brotliBytes)]),
	};
}

/** How a long text is read. */
export const longTable = ({ longText: { characters, steps, ms, longestStepMs } }: Size): Table => ({
	title: 'A long text, read in steps',
	head: ['Characters', 'Steps', 'ms', 'Longest step ms'],
	rows: [[shown(characters, 0), String(steps), shown(ms), shown(longestStepMs)]],
});

/** Every bar with what is due, what was measured, and whether it is met. */
export const barTable = (judged: readonly Judged[]): Table => ({
	title: 'Bars',
	head: ['Of', 'What', 'Due', 'Measured', 'Met'],
	rows: judged.map(({ of, figure, sense, due, unit, measured, isMet }) => [
		of,
		figure,
		`${sense === 'most' ? '≤' : '≥'} ${unit ? `${shown(due, 0)} ${unit}` : due.toFixed(2)}`,
		unit ? shown(measured ?? Number.NaN) : share(measured),
		isMet ? 'yes' : 'no',
	]),
});

/** Puts the figures into the document, between its marks. Throws when there is no place for them. */
export function report({ narratives, looked, unseen, judgments, size }: Results, judged: readonly Judged[]): void {
	const masked = [
		...(narratives ? [bold(narrativeTable(narratives)), madeBy(narratives), bold(barTable(judged))] : []),
		...(unseen ? [bold(narrativeTable(unseen, UNSEEN_TITLE)), madeBy(unseen)] : []),
		...(looked ? [bold(narrativeTable(looked, LOOKED_TITLE)), madeBy(looked)] : []),
		...(judgments ? [bold(judgmentTable(judgments)), madeBy(judgments)] : []),
	];
	const weighed = size ? [bold(weightTable(size)), bold(longTable(size)), madeBy(size)] : [];
	const text = readFileSync(DOCUMENT, 'utf8');
	writeFileSync(DOCUMENT, filled(filled(text, 'measured', masked), 'weighed', weighed));
}

/** The text with these blocks between `<!-- mark -->` and the next `<!-- end -->`. What people wrote around them stays. */
function filled(text: string, mark: string, blocks: readonly string[]): string {
	const part = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- end -->)`);
	if (!part.test(text)) throw new Error(`docs/anonymization.md has no part <!-- ${mark} -->.`);
	return text.replace(part, (_, from: string, to: string) => `${from}\n${blocks.join('\n\n')}\n\n${to}`);
}

const bold = (table: Table) => `**${table.title}**\n\n${markdown(table)}`;

const madeBy = ({ at, machine, commit, load }: Circumstances) =>
	`\`npm run bench:anonymize\` on ${at.slice(0, 10)}, commit ${commit}, ${machine}. Load was ${load.toFixed(1)} when it began.`;
