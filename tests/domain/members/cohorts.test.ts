import { expect, test } from 'vitest';
import { posts, threads } from '#db/schema/index.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { addCohort } from '#src/features/members/add-cohort.ts';
import { cohortForFacilitator, facilitatedCohorts } from '#src/features/members/cohorts.ts';
import { openInvitations } from '#src/features/members/directory.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { withdrawInvitation } from '#src/features/members/withdraw-invitation.ts';
import { community } from '#tests/support/context.ts';
import { agencyOf } from '#tests/support/members.ts';

/** Two cohorts with their spaces, and an administrator. */
async function arranged() {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	for (const name of ['Harbor', 'Tide']) await addCohort(ada, { name });
	await addSpace(here.ctxAs('system'), { slug: 'door', name: 'At the door', description: 'For all.', cohortId: null, position: 9 });
	return { here, ada, harbor: (await cohortForFacilitator(ada, 'harbor')).id, tide: (await cohortForFacilitator(ada, 'tide')).id };
}

test('a facilitator sees who is in their cohort and when they wrote in its space, and no address', async () => {
	const { here, ada, harbor, tide } = await arranged();
	const fay = await here.member('Fay', { facilitates: [harbor] });
	const ines = await here.member('Ines', { agencyId: await agencyOf(here, 'Harbor City Police'), cohorts: [harbor, tide], role: 'reviewer' });
	const gil = await here.member('Gil', { cohorts: [harbor] });
	await here.member('Tess', { cohorts: [tide] });
	await suspendMember(ada, { memberId: gil.actor.id, reason: 'Left the agency.' });
	// Spaces are those of Harbor, of Tide and of everyone, in this order.
	for (const [spaceId, createdAt, deletedAt] of [
		[1, 5000, null],
		[1, 6000, 7000],
		[2, 8000, null],
		[3, 9000, null],
	] as const) {
		const row = { spaceId, kind: 'conversation', title: 'A quiet hour', authorId: ines.actor.id, posts: 1, createdAt, lastPostAt: createdAt } as const;
		const [thread] = await here.database.read.insert(threads).values(row).returning({ id: threads.id });
		await here.database.read
			.insert(posts)
			.values({ threadId: thread?.id ?? 0, number: 1, authorId: ines.actor.id, markdown: 'x', html: 'x', renderer: 1, createdAt, deletedAt });
	}
	const joined = { agency: null, joinedAt: here.now(), lastPostAt: null };
	expect(await cohortForFacilitator(fay, 'harbor')).toEqual({
		id: harbor,
		slug: 'harbor',
		name: 'Harbor',
		space: 'harbor',
		members: [
			{ ...joined, id: fay.actor.id, name: 'Fay', role: 'member', isFacilitator: true },
			{ ...joined, id: ines.actor.id, name: 'Ines', role: 'reviewer', isFacilitator: false, agency: 'Harbor City Police', lastPostAt: new Date(5000) },
		],
	});
	expect((await facilitatedCohorts(fay)).map(({ slug }) => slug)).toEqual(['harbor']);
	expect(await facilitatedCohorts(ada)).toEqual([]);
});

test('a cohort is closed to everyone who does not facilitate it, in the words of one that never was', async () => {
	const { here, harbor, tide } = await arranged();
	for (const ctx of [
		await here.member('Fay', { facilitates: [tide] }),
		await here.member('Ines', { cohorts: [harbor] }),
		await here.member('Mo', { role: 'moderator', cohorts: [harbor] }),
	]) {
		const missing = await cohortForFacilitator(ctx, 'nowhere').catch((error: unknown) => error);
		expect(missing).toMatchObject({ code: 'not-found' });
		expect(await cohortForFacilitator(ctx, 'harbor').catch((error: unknown) => error)).toEqual(missing);
	}
	await expect(cohortForFacilitator(here.ctxAs('visitor'), 'harbor')).rejects.toMatchObject({ code: 'signed-out' });
	await expect(facilitatedCohorts(here.ctxAs('visitor'))).rejects.toMatchObject({ code: 'signed-out' });
});

test('facilitators see and withdraw what they could have sent into their cohort, whoever sent it', async () => {
	const { here, ada, harbor, tide } = await arranged();
	const [fay, flo] = [await here.member('Fay', { facilitates: [harbor, tide] }), await here.member('Flo', { facilitates: [harbor] })];
	const invite = (by: typeof ada, name: string, cohortId: number, role: 'member' | 'editor' = 'member') =>
		inviteMember(by, { email: `${name}@rapport.test`, role, agencyId: null, cohortId });
	await invite(fay, 'noor', harbor);
	await invite(ada, 'omid', harbor);
	await invite(ada, 'edith', harbor, 'editor');
	await invite(fay, 'tess', tide);
	const seenBy = async (ctx: typeof ada, cohortId?: number) =>
		(await openInvitations(ctx, cohortId === undefined ? {} : { cohortId })).map(({ email }) => email?.split('@')[0]);
	expect(await seenBy(flo)).toEqual(['omid', 'noor']);
	expect(await seenBy(fay, harbor)).toEqual(['omid', 'noor']);
	expect(await seenBy(ada, harbor)).toEqual(['edith', 'omid', 'noor']);
	const idOf = async (email: string) => (await openInvitations(ada)).find((each) => each.email === `${email}@rapport.test`)?.id ?? 0;
	for (const email of ['edith', 'tess']) await expect(withdrawInvitation(flo, { invitationId: await idOf(email) })).rejects.toMatchObject({ code: 'conflict' });
	await withdrawInvitation(flo, { invitationId: await idOf('omid') });
	expect(await seenBy(ada)).toEqual(['tess', 'edith', 'noor']);
});
