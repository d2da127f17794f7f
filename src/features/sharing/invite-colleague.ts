import { caseLinks } from '#db/schema/index.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { newToken, tokenHash } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { authorizeAuthor } from './authorize-author.ts';
import { LINK_DAYS } from './guests.ts';

/** Makes a link by which one colleague, who is a member, adds an account of the same event, and returns it. */
export async function inviteColleague(ctx: Context, { id }: { id: number }): Promise<string> {
	const { caseId, authorKey } = await authorizeAuthor(ctx, id);
	const token = newToken();
	const now = ctx.clock().getTime();
	await ctx.db.write([
		ctx.db.read.insert(caseLinks).values({ caseId, kind: 'account', tokenHash: tokenHash(token), createdAt: now, expiresAt: now + LINK_DAYS * DAY_MS }),
		recordEvent(ctx, 'case.account-invited', String(id), authorKey),
	]);
	return `${ctx.origin}/share/colleague/${token}`;
}
