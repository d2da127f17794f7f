import { and, eq } from 'drizzle-orm';
import { pathSteps } from '#db/schema/index.ts';
import type { MemberActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';

/** The steps of a way in that a member is done with. */
export async function doneSteps({ db }: Context, member: Pick<MemberActor, 'id'>, role: string): Promise<Set<string>> {
	const rows = await db.read
		.select({ step: pathSteps.step })
		.from(pathSteps)
		.where(and(eq(pathSteps.memberId, member.id), eq(pathSteps.role, role)));
	return new Set(rows.map(({ step }) => step));
}
