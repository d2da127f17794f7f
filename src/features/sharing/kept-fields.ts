import { chosenReason, reasonSaid } from '#src/features/anonymize/keep-reasons.ts';
import type { Values } from './coded.ts';
import { KeptList } from './input.ts';
import type { Kept } from './revisions.ts';
import type { Standing } from './scan.ts';

/** Of what stays and of its reason, each. */
const MOST_CHARACTERS = 200;

/** What stands in a text and points to one person, each once, however often it stands there. */
export const standingOnce = (standing: readonly Standing[]): Standing[] =>
	standing.filter(({ words }, at) => standing.findIndex((one) => one.words.toLowerCase() === words.toLowerCase()) === at);

/** What `StandingFields.astro` asked about and was given a reason for. */
export const keptRows = (values: Values): Kept[] =>
	Object.entries(values).flatMap(([name, words]) => {
		const [, number] = /^keep\.(\d+)$/.exec(name) ?? [];
		const reason = number ? reasonSaid(chosenReason(values[`reason.${number}`] ?? '', values[`why.${number}`] ?? '')) : '';
		return reason && words.length <= MOST_CHARACTERS ? [{ words, reason: reason.slice(0, MOST_CHARACTERS) }] : [];
	});

/** The same, as JSON, with what the form brought along (`kept`). */
export function keptIn(values: Values): string {
	const rows = keptRows(values);
	if (rows.length === 0) return values.kept ?? '[]';
	const brought = KeptList.safeParse(parsed(values.kept ?? '[]'));
	return JSON.stringify([...(brought.data ?? []), ...rows]);
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return [];
	}
}
