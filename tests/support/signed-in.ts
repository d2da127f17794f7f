import { sessions } from '#db/schema/index.ts';
import { VISITOR } from '#src/domain/actor.ts';
import { newSession } from '#src/features/sessions/token.ts';
import { type Answer, ask } from '#tests/security/requests.ts';
import { type MemberContext, memberOf, type Person } from './members.ts';
import type { RunningSite } from './site.ts';

/** Somebody at a browser: reads pages, and sends forms as a page of the site does. */
export interface Reader {
	get: (path: string, headers?: Record<string, string>, method?: 'GET' | 'HEAD') => Promise<Answer>;
	send: (path: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
}

const SESSION_COOKIE = '__Host-session';

/** A browser on this site; with a session's cookie value, signed in. */
export function readerAt({ origin }: Pick<RunningSite, 'origin'>, token?: string): Reader {
	const who: Record<string, string> = token === undefined ? {} : { cookie: `${SESSION_COOKIE}=${token}` };
	return {
		get: (path, headers = {}, method = 'GET') => ask(origin, path, { method, headers: { ...who, ...headers } }),
		send: (path, fields, headers = {}) =>
			ask(origin, path, {
				method: 'POST',
				headers: { ...who, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
				body: new URLSearchParams(fields).toString(),
			}),
	};
}

/** Adds a member to a running site, signed in a moment ago, at a browser of theirs. */
export async function joinedAt(running: RunningSite, person: Person): Promise<MemberContext & Reader> {
	const ctxAs = () => running.site.contextAs(VISITOR);
	const member = await memberOf({ ctxAs, now: () => ctxAs().clock() }, person);
	return { ...member, ...readerAt(running, member.cookie) };
}

/** Another browser in which this member is signed in. */
export async function anotherBrowserOf(running: RunningSite, memberId: number): Promise<Reader & { token: string }> {
	const ctx = running.site.contextAs(VISITOR);
	const { id, token, secretHash } = newSession();
	const at = ctx.clock().getTime();
	await ctx.db.read.insert(sessions).values({ id, secretHash, memberId, createdAt: at, usedAt: at, provedAt: at, device: 'Firefox on Linux' });
	return { ...readerAt(running, token), token };
}
