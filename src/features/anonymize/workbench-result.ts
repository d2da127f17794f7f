import type { Record } from './apply.ts';
import { reasonSaid } from './keep-reasons.ts';
import type { Group, View } from './workbench.ts';

/** What goes on from a workbench: the text, what was decided as types and counts, and what stays although it points to one person. */
export interface Result {
	text: string;
	records: Record[];
	kept: { words: string; reason: string }[];
}

/** Whether something stays that points to one person, and nobody has said why. */
export const needsReason = ({ identifier, decision, reason }: Group): boolean => identifier === 'direct' && decision === 'keep' && reasonSaid(reason) === '';

/** What points to one person while nobody has said what becomes of it, or why it stays. */
export const askingIn = ({ groups }: View): Group[] =>
	groups.filter((group) => (group.identifier === 'direct' && group.decision === null) || needsReason(group));

/** A text with all its decisions. What still asks is in it as it was. */
export function resultOf({ text, findings, groups, applied }: View): Result {
	const kept = new Map<string, { words: string; reason: string }>();
	for (const { identifier, decision, reason, mentions } of groups) {
		const said = reasonSaid(reason);
		if (identifier !== 'direct' || decision !== 'keep' || said === '') continue;
		for (const at of mentions) {
			const { start, end } = findings[at] ?? { start: 0, end: 0 };
			const words = text.slice(start, end);
			kept.set(words.toLowerCase(), { words, reason: said });
		}
	}
	return { text: applied.text, records: applied.records, kept: [...kept.values()] };
}
