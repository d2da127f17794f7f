import { and, eq } from 'drizzle-orm';
import type { Change } from '#db/client.ts';
import { drafts } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { isOfForm, type OfForm } from './internal.ts';

/** The change that erases the draft of the words that a verb takes in, for its batch. A different text that another tab or device saved there stays. */
export const clearDraft = ({ db }: Context, memberId: number, place: string, form: OfForm): Change =>
	db.read.delete(drafts).where(and(eq(drafts.memberId, memberId), eq(drafts.place, place), isOfForm(form)));
