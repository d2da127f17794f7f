import { sessions } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { newSession } from '#src/features/sessions/token.ts';

/** Starts a session for each of these invented members, and returns its cookie. For the command line. */
export async function startSyntheticSessions(ctx: Context, who: { id: number; name: string }[]): Promise<{ handle: string; cookie: string }[]> {
	authorizeSystem(ctx.actor);
	const at = ctx.clock().getTime();
	const started = who.map(({ id, name }) => ({ memberId: id, name, session: newSession() }));
	if (started.length === 0) return [];
	await ctx.db.write([
		ctx.db.read.insert(sessions).values(
			started.map(({ memberId, session }) => ({
				id: session.id,
				secretHash: session.secretHash,
				memberId,
				createdAt: at,
				usedAt: at,
				provedAt: at,
				device: 'A benchmark',
			})),
		),
		recordEvent(ctx, 'synthetic.loaded', 'sessions'),
	]);
	return started.map(({ name, session }) => ({ handle: name, cookie: `__Host-session=${session.token}` }));
}
