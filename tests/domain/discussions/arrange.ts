import { randomBytes } from 'node:crypto';
import { addPost } from '#src/features/discussions/add-post.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { startThread } from '#src/features/discussions/start-thread.ts';
import { type Community, community } from '#tests/support/context.ts';
import { cohortOf, type MemberContext, memberOf } from '#tests/support/members.ts';

export interface Talking extends Community {
	ines: MemberContext;
	/** In the cohort that has the space "spring". */
	ben: MemberContext;
	cohort: number;
}

export const once = () => randomBytes(16).toString('base64url');

/** Two members, a space for everyone ("door") and one for Ben's cohort ("spring"). */
export async function talking(): Promise<Talking> {
	const here = await community();
	const cohort = await cohortOf(here, 'Spring');
	await addSpace(here.ctxAs('system'), { slug: 'door', name: 'At the door', description: 'Doors.', cohortId: null, position: 0 });
	await addSpace(here.ctxAs('system'), { slug: 'spring', name: 'Spring cohort', description: 'Ours.', cohortId: cohort, position: 1 });
	return { ...here, cohort, ines: await memberOf(here, { name: 'Ines' }), ben: await memberOf(here, { name: 'Ben', cohorts: [cohort] }) };
}

/** Starts a thread and returns its id. */
export async function thread(
	ctx: MemberContext,
	{ space = 'door', kind = 'question' as 'question' | 'conversation', text = 'What do you say?' } = {},
): Promise<number> {
	return Number((await startThread(ctx, { space, kind, title: 'A quiet caller', text, once: once() })).slice('/t/'.length));
}

/** Adds a post and returns its number. */
export async function reply(ctx: MemberContext, id: number, text = 'I wait.', replyTo?: number): Promise<number> {
	return Number((await addPost(ctx, { thread: id, text, once: once(), ...(replyTo !== undefined && { replyTo }) })).split('/').at(-1));
}

export const NOWHERE = 'There is no such place, or it is not open to you.';
