import type { Decision } from '#src/features/anonymize/apply.ts';
import { chosenReason } from '#src/features/anonymize/keep-reasons.ts';
import { type Choices, insteadOf, type Reasons, type View } from '#src/features/anonymize/workbench.ts';
import type { Values } from './coded.ts';

/** How a group of findings is known again when its form comes back. */
export const formOf = ({ forms }: { forms: readonly string[] }): string => forms[0] ?? '';

/** What `FindingsForm.astro` says of what was found: decisions and reasons. What is left as it was suggested is no decision. */
export function decidedIn(values: Values, { groups }: View): { choices: Choices; reasons: Reasons } {
	const rows = Object.entries(values).flatMap(([name, form]) => {
		const [, number] = /^finding\.(\d+)$/.exec(name) ?? [];
		const group = number && groups.find(({ forms }) => forms.includes(form));
		return group ? [{ number, group }] : [];
	});
	const choices = new Map<string, Decision>();
	const reasons = new Map<string, string>();
	for (const { number, group } of rows) {
		const instead = (values[`instead.${number}`] ?? '').trim();
		const isSuggested = group.tier === 'suggest' && instead === insteadOf(group);
		for (const form of group.forms) {
			if (values[`decide.${number}`] === 'keep') choices.set(form, 'keep');
			else if (values[`decide.${number}`] === 'replace' && !isSuggested) choices.set(form, { replace: instead });
			reasons.set(form, chosenReason(values[`reason.${number}`] ?? '', values[`why.${number}`] ?? ''));
		}
	}
	return { choices, reasons };
}

/** Names that somebody knows are in their text, one a line. */
export const namesIn = (typed: string): string[] =>
	typed
		.split('\n')
		.map((line) => line.trim())
		.filter((name) => name.length > 1);
