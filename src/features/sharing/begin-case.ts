import { sql } from 'drizzle-orm';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { once } from '#src/domain/once.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import type { TextInput } from './input.ts';
import { newDraft } from './new-draft.ts';
import { prefilled } from './prefill.ts';
import { refuseStanding, type Scanner, scan } from './scan.ts';

/**
 * Makes a draft of a text that had its identities taken out, and returns its number. The same key makes one only. Throws `invalid` on the field `text`
 * while a detail that points to one person stands in it without a reason; then nothing is kept.
 */
export async function beginCase(ctx: Context, { text, kept, findings, once: key }: TextInput & { once: string }, scanner: Scanner): Promise<number> {
	const member = authorizeMember(ctx.actor);
	const { direct, quasi, k } = await scan({ text }, kept, scanner);
	refuseStanding(direct);
	const draft = newDraft(ctx, { memberId: member.id, text, document: prefilled(text), findings, kept, quasi, k });
	const { result } = await once(ctx, key, (claim) =>
		ctx.db.write([draft.ofCase, draft.ofText, recordEvent(ctx, 'case.saved', draft.id, draft.authorKey), draft.ofAuthor, claim(sql`'case ' || ${draft.id}`)]),
	);
	return Number(result.slice('case '.length));
}
