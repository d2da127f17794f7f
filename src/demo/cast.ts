import { asc, eq } from 'drizzle-orm';
import { agencies, members } from '#db/schema/index.ts';
import { CAST } from '#db/seeds/community.ts';
import type { Role } from '#src/domain/actor.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { authorizeDemo } from '#src/features/sessions/sign-in-as.ts';
import type { Site } from '#src/server/site.ts';
import { emailOf } from './settle.ts';

/** Somebody of a demo, as its page shows them. */
export interface Person {
	id: number;
	name: string;
	role: Role;
	agency: string | null;
	isSuspended: boolean;
	/** One sentence on what can be tried with them; none of those who joined later. */
	about: string | null;
}

/** Everyone in a demo, in the order of joining. Throws `not-found` where the site is no demo. */
export async function peopleOf(site: Site): Promise<Person[]> {
	authorizeDemo(site.isDemo);
	const rows = await site
		.contextAs(SYSTEM)
		.db.read.select({ id: members.id, name: members.name, email: members.email, role: members.role, agency: agencies.name, suspendedAt: members.suspendedAt })
		.from(members)
		.leftJoin(agencies, eq(agencies.id, members.agencyId))
		.orderBy(asc(members.id));
	return rows.map(({ email, suspendedAt, ...person }) => ({
		...person,
		isSuspended: suspendedAt !== null,
		about: CAST.find(({ who }) => emailOf(who) === email)?.about ?? null,
	}));
}
