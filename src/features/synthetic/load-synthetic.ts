import { sql } from 'drizzle-orm';
import { cases, members, threads } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { addSyntheticCases } from './add-synthetic-cases.ts';
import { addSyntheticMembers } from './add-synthetic-members.ts';
import { addSyntheticThreads } from './add-synthetic-threads.ts';
import { type Amounts, range } from './amounts.ts';
import { isInvented, isSynthetic } from './queries.ts';
import { startSyntheticSessions } from './start-synthetic-sessions.ts';

const isSyntheticCase = sql`${cases.origin} = 'synthetic'`;
const isNoCases = sql`${threads.caseId} is null`;
const AT_ONCE = 100;

/**
 * Adds invented members, cases and threads until there are so many of each, the same for the same seed; what is there already stays. For the command line.
 * Returns sixteen members with their cookies, and where a case and a thread are. Throws `conflict` where anybody real is a member: what is measured never
 * mixes with what people wrote.
 */
export async function loadSynthetic(ctx: Context, amounts: Amounts): Promise<{ members: { handle: string; cookie: string }[]; slug: string; thread: number }> {
	authorizeSystem(ctx.actor);
	const { read } = ctx.db;
	if ((await read.$count(members)) > 0 && !(await isSynthetic(ctx)))
		throw new DomainError('conflict', 'Real people are members here. A synthetic corpus goes into a new folder only: set DATA_DIR.');
	await addSyntheticMembers(ctx, amounts);
	const who = await read.select({ id: members.id, name: members.name }).from(members).where(isInvented).orderBy(members.id).limit(amounts.members);
	for (const numbers of inParts((await read.$count(cases, isSyntheticCase)) + 1, amounts.cases)) await addSyntheticCases(ctx, numbers, amounts);
	const authors = who.map(({ id }) => id);
	for (const numbers of inParts((await read.$count(threads, isNoCases)) + 1, amounts.threads)) await addSyntheticThreads(ctx, numbers, { ...amounts, authors });
	const [first] = await read.select({ slug: cases.slug }).from(cases).where(isSyntheticCase).orderBy(cases.id).limit(1);
	const [thread] = await read.select({ id: threads.id }).from(threads).where(isNoCases).orderBy(threads.id).limit(1);
	return { members: await startSyntheticSessions(ctx, who.slice(0, 16)), slug: first?.slug ?? '', thread: thread?.id ?? 0 };
}

const inParts = (from: number, to: number) =>
	range(0, Math.ceil((to - from + 1) / AT_ONCE) - 1).map((part) => range(from + part * AT_ONCE, Math.min(to, from + (part + 1) * AT_ONCE - 1)));
