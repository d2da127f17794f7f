import { eq } from 'drizzle-orm';
import { agencies, cohorts } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { InviteInput } from '#src/features/members/input.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import type { Site } from '#src/server/site.ts';
import type { Outcome } from './commands.ts';

/** Invites one person from the command line. Throws a sentence for each option that cannot be. */
export async function invite(site: Site, options: Record<string, string>): Promise<Outcome> {
	const ctx = site.contextAs(SYSTEM);
	const idOf = async (table: typeof agencies | typeof cohorts, kind: string, name: string | undefined) => {
		if (name === undefined) return null;
		const [row] = await ctx.db.read.select({ id: table.id }).from(table).where(eq(table.name, name));
		if (!row) throw new Error(`There is no ${kind} named "${name}". An administrator can add it at ${site.config.origin}/admin/groups.`);
		return row.id;
	};
	const checked = InviteInput.safeParse({ email: options.email ?? '', role: options.role });
	if (!checked.success) throw new Error(checked.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
	const agencyId = await idOf(agencies, 'agency', options.agency);
	const cohortId = await idOf(cohorts, 'cohort', options.cohort);
	const { email, role } = checked.data;
	const { link } = await inviteMember(ctx, { email, role, agencyId, cohortId });
	return { lines: [`Invited ${email} as ${role}. The mail is on its way; the link, good for seven days:`, link], json: { email, role, link }, exitCode: 0 };
}
