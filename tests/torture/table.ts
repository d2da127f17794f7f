import { isMet, type Outcome } from './outcome.ts';

const HEAD = ['Recipe', 'Runs', 'Acked', 'Lost', 'Doubled', 'Faults in the file', 'Bars met', 'Seconds'];

const inOrder = (a: Outcome, b: Outcome) => a.recipe.localeCompare(b.recipe, 'en', { numeric: true });

/** All outcomes as a Markdown table. */
export function tableLines(outcomes: Outcome[]): string[] {
	const rows = outcomes.toSorted(inOrder).map((outcome) => {
		const { recipe, name, runs, acked, lost, doubled, broken, bars, notRun, seconds } = outcome;
		const label = `${recipe} ${name}`;
		if (notRun !== undefined) return [label, '', '', '', '', '', `not run: ${notRun}`, ''];
		const met = `${bars.filter((bar) => bar.met).length} of ${bars.length}${isMet(outcome) ? '' : ', missed'}`;
		return [label, runs, acked, lost, doubled, broken, met, Math.round(seconds)].map((cell) => cell.toLocaleString('en-US'));
	});
	const widths = HEAD.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
	const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
	return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** The bars that were missed, with what was seen. */
export function missedLines(outcomes: Outcome[]): string[] {
	return outcomes.toSorted(inOrder).flatMap(({ recipe, bars }) => bars.filter(({ met }) => !met).map(({ must, is }) => `${recipe} must ${must}: ${is}`));
}

/** Each bar of an outcome with what was seen, and what went wrong in words. */
export function barLines({ bars, notes, notRun }: Outcome): string[] {
	if (notRun !== undefined) return [`not run: ${notRun}`];
	return [...bars.map(({ must, is, met }) => `${met ? 'met   ' : 'MISSED'} must ${must}: ${is}`), ...notes.map((note) => `       ${note}`)];
}
