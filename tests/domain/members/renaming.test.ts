import { expect, test } from 'vitest';
import { spaces } from '#db/schema/index.ts';
import { editSpace } from '#src/features/discussions/edit-space.ts';
import { spaceForAdmin, spacesForAdmin } from '#src/features/discussions/spaces-for-admin.ts';
import { addAgency } from '#src/features/members/add-agency.ts';
import { addCohort } from '#src/features/members/add-cohort.ts';
import { cohortForAdmin } from '#src/features/members/cohorts.ts';
import { editAgency } from '#src/features/members/edit-agency.ts';
import { agencyForAdmin, groupsForAdmin } from '#src/features/members/groups.ts';
import { CohortNameInput, SpaceInput } from '#src/features/members/input.ts';
import { renameCohort } from '#src/features/members/rename-cohort.ts';
import { community } from '#tests/support/context.ts';
import { agencyOf } from '#tests/support/members.ts';

const AGENCY = { name: 'Harbor City Police', type: 'police', region: 'pacific', sizeBand: '20k-100k' } as const;
const DOOR = { slug: 'door', name: 'At the door', description: 'First minutes.', position: 1, createdAt: 1 };

/** An administrator, a cohort with its space, and a space of everyone's. */
async function arranged() {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	await here.database.read.insert(spaces).values(DOOR);
	await addCohort(ada, { name: 'Harbor' });
	return { here, ada, eventNames: async () => (await here.eventNames()).slice(2) };
}

test('an administrator corrects an agency, under the same id', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	await addAgency(ada, AGENCY);
	const id = (await groupsForAdmin(ada)).agencies[0]?.id ?? 0;
	await editAgency(ada, { id, ...AGENCY, name: 'Harbor city police', type: 'sheriff' });
	await editAgency(ada, { id, ...AGENCY, name: 'Harbor city police', type: 'sheriff' });
	expect(await agencyForAdmin(ada, id)).toEqual({ id, ...AGENCY, name: 'Harbor city police', type: 'sheriff' });
	expect(await here.eventNames()).toEqual(['agency.added', 'agency.changed']);
});

test('an agency cannot take the name of another, in whatever letters', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	const [id] = [await agencyOf(here, 'Tide Clinic'), await addAgency(ada, AGENCY)];
	await expect(editAgency(ada, { id, ...AGENCY, name: 'harbor CITY police' })).rejects.toMatchObject({ code: 'conflict', field: 'name' });
	expect(await agencyForAdmin(ada, id)).toMatchObject({ name: 'Tide Clinic' });
	expect(await here.eventNames()).toEqual(['agency.added']);
});

test('a cohort takes another name, and its space with it; addresses stay', async () => {
	const { ada, eventNames } = await arranged();
	await renameCohort(ada, { slug: 'harbor', name: 'Harbor, spring' });
	expect(await cohortForAdmin(ada, 'harbor')).toMatchObject({ name: 'Harbor, spring' });
	expect(await spaceForAdmin(ada, 'harbor')).toMatchObject({ name: 'Harbor, spring', description: 'For the members of Harbor, spring only.' });
	expect(await eventNames()).toEqual(['cohort.renamed', 'space.changed']);
});

test('a space that was given a name of its own keeps it when its cohort is renamed', async () => {
	const { ada, eventNames } = await arranged();
	await editSpace(ada, { slug: 'harbor', name: 'Harbor room', description: 'Between meetings.' });
	await renameCohort(ada, { slug: 'harbor', name: 'Tide' });
	expect(await spaceForAdmin(ada, 'harbor')).toMatchObject({ name: 'Harbor room', description: 'Between meetings.' });
	expect(await eventNames()).toEqual(['space.changed', 'cohort.renamed']);
});

test('neither a cohort nor a space takes a name that another has, and nothing is half changed', async () => {
	const { ada, eventNames } = await arranged();
	await addCohort(ada, { name: 'Tide' });
	for (const name of ['tide', 'AT THE DOOR']) {
		await expect(renameCohort(ada, { slug: 'harbor', name })).rejects.toMatchObject({ code: 'conflict', field: 'name' });
	}
	for (const name of ['tide', 'HARBOR']) {
		await expect(editSpace(ada, { slug: 'door', name, description: DOOR.description })).rejects.toMatchObject({ code: 'conflict', field: 'name' });
	}
	expect((await spacesForAdmin(ada)).map(({ name, cohort }) => [name, cohort])).toEqual([
		['At the door', null],
		['Harbor', 'Harbor'],
		['Tide', 'Tide'],
	]);
	expect(await eventNames()).toEqual(['cohort.added', 'space.added']);
});

test('a new cohort takes neither the name nor the address of one that was renamed', async () => {
	const { ada } = await arranged();
	await renameCohort(ada, { slug: 'harbor', name: 'Tide' });
	for (const name of ['Harbor', 'TIDE']) await expect(addCohort(ada, { name })).rejects.toMatchObject({ code: 'conflict', field: 'cohort' });
});

test('a name that stays as it was is no event', async () => {
	const { ada, eventNames } = await arranged();
	await renameCohort(ada, { slug: 'harbor', name: 'Harbor' });
	await editSpace(ada, DOOR);
	expect(await eventNames()).toEqual([]);
});

test.each(['member', 'reviewer', 'editor', 'moderator'] as const)('a %s, even a facilitator, renames nothing', async (role) => {
	const { here, ada, eventNames } = await arranged();
	const [cohort] = (await groupsForAdmin(ada)).cohorts;
	const omar = await here.member('Omar', { role, facilitates: [cohort?.id ?? 0] });
	const id = await agencyOf(here, 'Tide Clinic');
	for (const ctx of [omar, here.ctxAs('visitor')]) {
		const code = ctx === omar ? 'not-found' : 'signed-out';
		await expect(editAgency(ctx, { id, ...AGENCY })).rejects.toMatchObject({ code });
		await expect(renameCohort(ctx, { slug: 'harbor', name: 'Tide' })).rejects.toMatchObject({ code });
		await expect(editSpace(ctx, { ...DOOR, name: 'Tide' })).rejects.toMatchObject({ code });
		await expect(spacesForAdmin(ctx)).rejects.toMatchObject({ code });
	}
	expect(await eventNames()).toEqual([]);
});

test('what is not there is not found', async () => {
	const { ada } = await arranged();
	await expect(editAgency(ada, { id: Number.NaN, ...AGENCY })).rejects.toMatchObject({ code: 'not-found' });
	await expect(renameCohort(ada, { slug: 'tide', name: 'Tide' })).rejects.toMatchObject({ code: 'not-found' });
	await expect(editSpace(ada, { ...DOOR, slug: 'tide' })).rejects.toMatchObject({ code: 'not-found' });
});

test('a name and a sentence are asked for', () => {
	expect(SpaceInput.parse({ name: ' At  the door ', description: 'First\nminutes.' })).toEqual({ name: 'At the door', description: 'First minutes.' });
	for (const wrong of [{ name: 'At' }, { description: 'Hi.' }, { description: 'x'.repeat(161) }])
		expect(SpaceInput.safeParse({ name: 'At the door', description: 'First minutes.', ...wrong }).success).toBe(false);
	expect(CohortNameInput.safeParse({ name: ' ' }).success).toBe(false);
});
