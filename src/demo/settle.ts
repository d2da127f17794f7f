import { asc } from 'drizzle-orm';
import { cohorts, members } from '#db/schema/index.ts';
import { AGENCIES, CAST, COHORT, type Who } from '#db/seeds/community.ts';
import { type Actor, type MemberActor, SYSTEM } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { addCast } from '#src/features/members/add-cast.ts';
import { addCohort } from '#src/features/members/add-cohort.ts';
import { changeCohorts } from '#src/features/members/change-cohorts.ts';
import { DAY_MS } from '#src/lib/time.ts';

/** What a verb is given when somebody acts. */
export type ContextAs = (actor: Actor) => Context;

const UNITS: Record<string, number> = { d: DAY_MS, h: 3_600_000, m: 60_000 };

/** "12d 3h" in milliseconds. */
export const durationOf = (words: string) => words.split(' ').reduce((sum, word) => sum + Number(word.slice(0, -1)) * (UNITS[word.slice(-1)] ?? Number.NaN), 0);

/** The address of one of the cast. Mail to it leads nowhere: the domain is kept for examples. */
export const emailOf = (who: string) => `${who}@demo.example`;

/** One of the cast as the rules see them, who has just proved who they are. */
export type ActorOf = (who: Who) => MemberActor;

/** Brings the cast into an empty community, with their agencies and their cohort, and returns how each acts. */
export async function settle(contextAs: ContextAs, endsAt: Date): Promise<ActorOf> {
	const joinedAt = ({ joined }: { joined: string }) => endsAt.getTime() - durationOf(joined);
	await addCast(contextAs(SYSTEM), {
		agencies: AGENCIES,
		people: CAST.map((person) => ({ ...person, email: emailOf(person.who), joinedAt: joinedAt(person) })),
	});
	const actorOf = await castOf(contextAs(SYSTEM), []);
	const founder = actorOf('grace');
	await addCohort(contextAs(founder), { name: COHORT.name });
	const [cohort] = await contextAs(SYSTEM).db.read.select({ id: cohorts.id }).from(cohorts);
	if (!cohort) throw new Error('The cohort of the demo was not added.');
	for (const who of [COHORT.facilitator, ...COHORT.members])
		await changeCohorts(contextAs(founder), { memberId: actorOf(who).id, places: [{ cohortId: cohort.id, isFacilitator: who === COHORT.facilitator }] });
	return castOf(contextAs(SYSTEM), [cohort.id]);
}

async function castOf({ db, clock }: Context, cohortIds: number[]): Promise<ActorOf> {
	const rows = await db.read
		.select({ id: members.id, key: members.key, name: members.name, email: members.email, role: members.role, agencyId: members.agencyId })
		.from(members)
		.orderBy(asc(members.id));
	return (who) => {
		const row = rows.find(({ email }) => email === emailOf(who));
		if (!row) throw new Error(`${who} of the demo was not added.`);
		const { email: _, ...member } = row;
		const facilitates = who === COHORT.facilitator ? cohortIds : [];
		const isIn = who === COHORT.facilitator || COHORT.members.some((each) => each === who);
		return { kind: 'member', ...member, cohorts: isIn ? cohortIds : [], facilitates, sessionId: '', provedAt: clock().getTime() };
	};
}
