import { and, eq } from 'drizzle-orm';
import { pathSteps } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import type { StepInput } from './input.ts';

/** Notes that a member is done with a step of a way in, or is not. Twice is once. */
export async function markStep(ctx: Context, { role, step, isDone }: StepInput & { role: string; isDone: boolean }): Promise<void> {
	const member = authorizeMember(ctx.actor);
	const { read } = ctx.db;
	await ctx.db.write([
		isDone
			? read.insert(pathSteps).values({ memberId: member.id, role, step, doneAt: ctx.clock().getTime() }).onConflictDoNothing()
			: read.delete(pathSteps).where(and(eq(pathSteps.memberId, member.id), eq(pathSteps.role, role), eq(pathSteps.step, step))),
	]);
}
