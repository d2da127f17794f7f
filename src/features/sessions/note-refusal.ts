import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordRefusal } from '#src/domain/record-event.ts';
import { paceOf } from '#src/lib/pace.ts';

/** Ten in a minute tell as much as a thousand. */
const pace = paceOf({ most: 10, withinMs: 60_000 });

export interface RefusedRequest {
	method: string;
	/** The address with its parameters by name: `/t/[id]/[number]`. */
	pattern: string;
	params: Record<string, string | undefined>;
	status: number;
}

/** Records that the actor asked for what is not theirs, or not there (S42): at most ten times a minute, then not at all for a minute. */
export async function noteRefusal(ctx: Context, request: RefusedRequest): Promise<void> {
	const { key } = authorizeMember(ctx.actor);
	if (pace.count(key, ctx.clock().getTime()).pauseMs > 0) return;
	await ctx.db.write([recordRefusal(ctx, 'access.refused', subjectOf(request))]);
}

/** Beside who asked, the number of a text would say who its author is, long after they asked to be forgotten. */
const OF_TEXTS = /^\/(?:my\/cases|share|desk)\//;

/** "GET /t/12 404": what can be an id or a slug stands there as it was asked for, and nothing else does. */
function subjectOf({ method, pattern, params, status }: RefusedRequest): string {
	const isTold = (name: string) => name !== 'token' && !OF_TEXTS.test(pattern);
	const path = pattern.replace(/\[(\w+)\]/g, (_, name: string) => (isTold(name) && /^[a-z\d-]{1,40}$/.exec(params[name] ?? '')?.[0]) || '…');
	return `${method} ${path} ${status}`;
}
