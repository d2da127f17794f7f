import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { prepared } from '#db/client.ts';
import { drafts, spaces, threads } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { isOpenTo } from '#src/features/discussions/access.ts';
import { DraftInput, postAt } from './input.ts';
import { isPosted } from './internal.ts';
import { MOST_DRAFTS } from './save-draft.ts';

export interface Draft {
	title: string;
	markdown: string;
	/** What else its form said: the kind of a new thread, the number of the post that a reply answers. */
	kind: 'question' | 'conversation' | null;
	answers: number | null;
	savedAt: Date;
}

/** A draft in the list of its member. */
export interface DraftInList extends Draft {
	place: string;
	/** Where it would go; `null` when that is not there any more, or not open to them. */
	where: { kind: 'reply' | 'thread' | 'edit'; name: string; href: string } | null;
}

const DRAFT = { title: drafts.title, markdown: drafts.markdown, kind: drafts.kind, answers: drafts.answers, savedAt: drafts.savedAt };
const NUMBER_IN_PLACE = sql`case when ${drafts.place} like 'thread:%' then cast(substr(${drafts.place}, 8) as integer) when ${drafts.place} like 'post:%' then cast(substr(${drafts.place}, 6) as integer) end`;
const SLUG_IN_PLACE = sql`case when ${drafts.place} like 'space:%' then substr(${drafts.place}, 7) end`;

const DRAFT_AT = prepared((read) =>
	read
		.select(DRAFT)
		.from(drafts)
		.where(and(eq(drafts.memberId, sql.placeholder('memberId')), eq(drafts.place, sql.placeholder('place'))))
		.limit(1)
		.prepare(),
);

/** What the member has begun to write at a place; `null` for nothing. Never another member's. */
export async function draftAt({ actor, db }: Context, place: string): Promise<Draft | null> {
	const member = authorizeMember(actor);
	const [row] = await DRAFT_AT(db.read).all({ memberId: member.id, place });
	return row ? { ...row, savedAt: new Date(row.savedAt) } : null;
}

/** Every draft of the member, the last saved first. The names of places that are closed to them are not told. */
export async function draftsOf({ actor, db }: Context): Promise<DraftInList[]> {
	const member = authorizeMember(actor);
	const rows = await db.read
		.select({
			...DRAFT,
			place: drafts.place,
			threadId: threads.id,
			thread: threads.title,
			slug: spaces.slug,
			space: spaces.name,
		})
		.from(drafts)
		.leftJoin(threads, and(sql`${threads.id} = ${NUMBER_IN_PLACE}`, isNull(threads.removedAt)))
		.leftJoin(spaces, and(or(eq(spaces.id, threads.spaceId), sql`${spaces.slug} = ${SLUG_IN_PLACE}`), isOpenTo(member)))
		.where(eq(drafts.memberId, member.id))
		.orderBy(desc(drafts.savedAt))
		.limit(MOST_DRAFTS);
	return rows.map(({ threadId, thread, slug, space, savedAt, ...draft }) => ({
		...draft,
		savedAt: new Date(savedAt),
		where: whereOf(draft.place, { threadId, thread, slug, space }),
	}));
}

/** Whether words of the member were posted meanwhile, so that no copy of them is needed. */
export async function werePosted({ actor, db }: Context, fields: Record<string, string>): Promise<boolean> {
	const member = authorizeMember(actor);
	const checked = DraftInput.safeParse(fields);
	if (!checked.success) return false;
	const [row] = await db.read.all<{ posted: number }>(sql`select ${isPosted(member.id, checked.data)} as posted`);
	return row?.posted === 1;
}

function whereOf(place: string, row: { threadId: number | null; thread: string | null; slug: string | null; space: string | null }): DraftInList['where'] {
	if (row.slug === null || row.space === null) return null;
	if (row.threadId === null || row.thread === null) return { kind: 'thread', name: row.space, href: `/discussions/${row.slug}/new` };
	const post = postAt(place);
	if (post) return { kind: 'edit', name: row.thread, href: `/t/${post.thread}/${post.number}/edit` };
	return { kind: 'reply', name: row.thread, href: `/t/${row.threadId}#reply` };
}
