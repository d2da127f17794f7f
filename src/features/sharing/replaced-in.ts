import type { CaseDocument } from '#src/features/cases/case-document.ts';
import type { Revision } from './revisions.ts';

/** A text with other words in the place of a passage, where it stands first; `null` where it does not. Only its own words are changed, no codes. */
export function replacedIn(
	{ body, document }: Pick<Revision, 'body' | 'document'>,
	{ field, passage, instead }: { field: string; passage: string; instead: string },
): { body: string; document: Partial<CaseDocument> } | null {
	const put = (text: string) => {
		const at = text.indexOf(passage);
		return at < 0 ? null : text.slice(0, at) + instead + text.slice(at + passage.length);
	};
	if (field === 'body') {
		const changed = put(body);
		return changed === null ? null : { body: changed, document };
	}
	if (field === 'title' || field === 'summary') {
		const changed = put(document[field] ?? '');
		return changed === null ? null : { body, document: { ...document, [field]: changed } };
	}
	const [, list, number] = /^(turningPoint|question)(\d+)$/.exec(field) ?? [];
	const index = Number(number) - 1;
	if (list === 'question') {
		const changed = put(document.questions?.[index] ?? '');
		return changed === null ? null : { body, document: { ...document, questions: (document.questions ?? []).with(index, changed) } };
	}
	const point = list && document.turningPoints?.[index];
	if (!point) return null;
	for (const part of ['at', 'what', 'effect'] as const) {
		const changed = put(point[part]);
		if (changed !== null) return { body, document: { ...document, turningPoints: (document.turningPoints ?? []).with(index, { ...point, [part]: changed }) } };
	}
	return null;
}
