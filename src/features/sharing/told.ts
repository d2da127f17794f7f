import { DomainError } from '#src/domain/errors.ts';
import { type Answer, workbenchAnswer } from '#src/features/anonymize/workbench-answer.ts';
import { askingIn, resultOf } from '#src/features/anonymize/workbench-result.ts';
import type { Values } from './coded.ts';
import { decidedIn, namesIn } from './findings-form.ts';
import type { Scanner } from './scan.ts';

/** A text that was told without script, read in memory, with what its form says of what was found. */
export const readTold = (values: Values, scanner: Scanner): Promise<Answer> =>
	workbenchAnswer(values.raw ?? '', scanner, { known: namesIn(values.known ?? ''), decide: (view) => decidedIn(values, view) });

/** What goes on of it: the anonymized text, and what was decided, as JSON. Throws `invalid` while something asks what becomes of it. */
export function goesOn({ view }: Answer): { text: string; kept: string; findings: string } {
	const asking = askingIn(view);
	if (asking.length > 0) {
		const [what, it] = asking.length === 1 ? [`“${asking[0]?.name}”`, 'it'] : [`what is marked in the list (${asking.length})`, 'something of it'];
		throw new DomainError('invalid', `Say first what becomes of ${what}, and why ${it} may stay if it does.`);
	}
	const { text, kept, records } = resultOf(view);
	return { text, kept: JSON.stringify(kept), findings: JSON.stringify(records) };
}
