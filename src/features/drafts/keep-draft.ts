import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { discardDraft } from './discard-draft.ts';
import { DraftInput } from './input.ts';
import { saveDraft } from './save-draft.ts';

/**
 * Does with a composer's fields what its member means: saves words, and discards the draft of whoever took all of them out again. Returns when it was
 * saved, or `null` when no draft is left. Throws `invalid` with the field for what is too long, and what saving throws.
 */
export async function keepDraft(ctx: Context, fields: Record<string, string | undefined>): Promise<Date | null> {
	const checked = DraftInput.safeParse(fields);
	if (!checked.success) {
		const [fault] = checked.error.issues;
		throw new DomainError('invalid', fault?.message ?? 'This draft cannot be kept.', String(fault?.path[0] ?? 'text'));
	}
	const draft = checked.data;
	if (`${draft.title}${draft.text}`.trim() !== '') return saveDraft(ctx, draft);
	await discardDraft(ctx, draft.place, draft);
	return null;
}
