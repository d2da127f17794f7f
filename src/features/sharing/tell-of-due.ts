import { sql } from 'drizzle-orm';
import { caseNotices } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { recordEvent } from '#src/domain/record-event.ts';
import { editors } from './tell.ts';

/** Tells editors of published cases that are due to be read again, once a case and date. For the server only. */
export async function tellOfDue(ctx: Context): Promise<void> {
	authorizeSystem(ctx.actor);
	const now = ctx.clock();
	const month = now.toISOString().slice(0, 7);
	const sinceDue = sql`unixepoch((p.document ->> 'reviewBy') || '-01') * 1000`;
	await ctx.db.write([
		ctx.db.read
			.insert(caseNotices)
			.select(
				sql`select null, e.id, p.case_id, null, 'read-again', ${now.getTime()}, null from case_publications p, ${editors} e
					where p.document ->> 'reviewBy' <= ${month}
					and not exists (select 1 from case_notices n where n.case_id = p.case_id and n.member_id = e.id and n.kind = 'read-again' and n.at >= ${sinceDue})`,
			)
			.onConflictDoNothing(),
		recordEvent(ctx, 'case.due-again', month),
	]);
}
