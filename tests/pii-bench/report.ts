/** The tables of a run, for the terminal and for docs/anonymization.md alike. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#src/server/config.ts';
import { shown } from '../bench/figures.ts';
import { markdown, type Table } from '../bench/tables.ts';
import type { Judged } from './bars.ts';
import type { Measured, Results } from './results.ts';

const DOCUMENT = join(ROOT, 'docs', 'anonymization.md');
/** What people wrote stands around these lines and stays. */
const PART = /(<!-- measured -->\n)[\s\S]*?(<!-- end -->)/;

const share = (value: number | null) => (value === null ? '–' : value.toFixed(3));

/** How the invented narratives are masked. */
export const narrativeTable = ({ texts, decoys, rows }: Measured): Table => ({
	title: `${texts} invented narratives`,
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

/** Every bar with what is due, what was measured, and whether it is met. */
export const barTable = (judged: readonly Judged[]): Table => ({
	title: 'Bars',
	head: ['Of', 'What', 'Due', 'Measured', 'Met'],
	rows: judged.map(({ of, figure, due, measured, isMet }) => [of, figure, `≥ ${due.toFixed(2)}`, share(measured), isMet ? 'yes' : 'no']),
});

/** Puts the figures into the document, between its marks. Throws when there is no place for them. */
export function report({ narratives, judgments }: Results, judged: readonly Judged[]): void {
	const text = readFileSync(DOCUMENT, 'utf8');
	if (!PART.test(text)) throw new Error('docs/anonymization.md has no part <!-- measured -->.');
	const blocks = [
		...(narratives ? [bold(narrativeTable(narratives)), madeBy(narratives), bold(barTable(judged))] : []),
		...(judgments ? [bold(judgmentTable(judgments)), madeBy(judgments)] : []),
	];
	writeFileSync(
		DOCUMENT,
		text.replace(PART, (_, from: string, to: string) => `${from}\n${blocks.join('\n\n')}\n\n${to}`),
	);
}

const bold = (table: Table) => `**${table.title}**\n\n${markdown(table)}`;

const madeBy = ({ at, machine, commit, load }: Measured) =>
	`\`npm run bench:anonymize\` on ${at.slice(0, 10)}, commit ${commit}, ${machine}. Load was ${load.toFixed(1)} when it began.`;
