import { and, eq, sql } from 'drizzle-orm';
import { caseAccounts, caseAuthors, caseLinks, caseSignatures } from '#db/schema/index.ts';
import { authorizeMember } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { newKey } from '#src/lib/keys.ts';
import { isOpenLink, textByLink } from './account-links.ts';
import type { Voice } from './revisions.ts';
import { authorsOf, signersOf, tellOf } from './tell.ts';

const OVER = 'This link was used, or its time is over. Ask your colleague for a new one.';

/** Lets a member in by a colleague's link, once, to add what they saw. Returns the number of the text. Throws `gone` for a link that leads nowhere. */
export async function joinAsColleague(ctx: Context, { token, voice }: { token: string; voice: Voice }): Promise<number> {
	const member = authorizeMember(ctx.actor);
	const now = ctx.clock().getTime();
	const { read } = ctx.db;
	const found = await textByLink(ctx, token);
	if (!found) throw new DomainError('gone', OVER);
	const { caseId, revisionId } = found;
	const text = { id: revisionId, caseId, kind: 'text' as const };
	const known = await read.$count(caseAuthors, and(eq(caseAuthors.caseId, caseId), eq(caseAuthors.memberId, member.id)));
	if (known > 0) throw new DomainError('conflict', 'You are part of this case already.');
	const key = newKey();
	const author = sql<number>`(select id from case_authors where key = ${key})`;
	const [used] = await ctx.db.write([
		read.update(caseLinks).set({ usedAt: now }).where(isOpenLink(token, now)),
		read
			.insert(caseAuthors)
			.select(
				sql`select null, ${caseId}, null, ${member.id}, ${key}, 'account', 0, null, ${now} where changes() > 0 and not exists (select 1 from case_authors where case_id = ${caseId} and member_id = ${member.id})`,
			),
		recordEvent(ctx, 'case.account-joined', String(revisionId), key),
		read.insert(caseAccounts).select(sql`select id, ${caseId}, ${voice}, '', '[]', '[]', ${now} from case_authors where id = ${author}`),
		// Who signed was not of the agency of any author; now they may be, or be one themselves.
		...tellOf(ctx, text, 'comment', signersOf(text), sql`${author} is not null`),
		read.delete(caseSignatures).where(and(eq(caseSignatures.revisionId, revisionId), sql`${author} is not null`)),
		...tellOf(ctx, text, 'account-joined', authorsOf(text)),
	]);
	if (used?.rowsAffected === 0) throw new DomainError('gone', OVER);
	return revisionId;
}

/** The voices in which a colleague tells, as a form offers them. */
export const ACCOUNT_VOICES: Record<Exclude<Voice, 'lived-experience'>, string> = {
	telecommunicator: 'I took the call or dispatched it',
	officer: 'I was there as an officer',
	clinician: 'I was there, or on the line, as a clinician',
	supervisor: 'I supervised it',
};
