import { expect, test } from 'vitest';
import { events, spaces } from '#db/schema/index.ts';
import { addAgency } from '#src/features/members/add-agency.ts';
import { addCohort } from '#src/features/members/add-cohort.ts';
import { groupsForAdmin } from '#src/features/members/groups.ts';
import { AgencyInput, CohortInput } from '#src/features/members/input.ts';
import { agenciesAndCohorts } from '#src/features/members/queries.ts';
import { slugOf } from '#src/features/members/wording.ts';
import { community } from '#tests/support/context.ts';

const AGENCY = { name: 'Harbor City Police', type: 'police', region: 'pacific', sizeBand: '20k-100k' } as const;

test('an administrator adds an agency, and forms offer it', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	await addAgency(ada, AgencyInput.parse(AGENCY));
	const { agencies } = await agenciesAndCohorts(ada);
	expect(agencies).toEqual([{ id: expect.any(Number), name: 'Harbor City Police' }]);
	await here.member('Ines', { agencyId: agencies[0]?.id ?? 0 });
	expect((await groupsForAdmin(ada)).agencies).toEqual([{ ...AGENCY, id: agencies[0]?.id, members: 1 }]);
	expect(await here.database.read.select({ name: events.name, subject: events.subject }).from(events)).toEqual([
		{ name: 'agency.added', subject: String(agencies[0]?.id) },
	]);
});

test('an agency of the same name is refused, in whatever letters', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	await addAgency(ada, AGENCY);
	await expect(addAgency(ada, { ...AGENCY, name: 'HARBOR CITY POLICE' })).rejects.toMatchObject({ code: 'conflict', field: 'name' });
	expect(await here.eventNames()).toEqual(['agency.added']);
});

test('a cohort comes with a space that is its own', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	await addCohort(ada, { name: 'Harbor, spring 2027' });
	const { cohorts } = await agenciesAndCohorts(ada);
	expect(await here.database.read.select().from(spaces)).toMatchObject([{ slug: 'harbor-spring-2027', name: 'Harbor, spring 2027', cohortId: cohorts[0]?.id }]);
	expect((await groupsForAdmin(ada)).cohorts).toEqual([
		{ id: expect.any(Number), name: 'Harbor, spring 2027', slug: 'harbor-spring-2027', members: 0, facilitators: 0 },
	]);
	expect(await here.eventNames()).toEqual(['cohort.added', 'space.added']);
});

test('a cohort whose address is taken, by a cohort or a space, is refused and leaves nothing', async () => {
	const here = await community();
	const ada = await here.member('Ada', { role: 'admin' });
	await addCohort(ada, { name: 'Harbor' });
	await here.database.read.insert(spaces).values({ slug: 'cases', name: 'Cases', description: '', position: 1, createdAt: 1 });
	for (const name of ['harbor', 'Hárbor', 'Cases']) await expect(addCohort(ada, { name })).rejects.toMatchObject({ code: 'conflict', field: 'cohort' });
	await expect(addCohort(ada, { name: '港' })).rejects.toMatchObject({ code: 'invalid', field: 'cohort' });
	expect((await groupsForAdmin(ada)).cohorts).toHaveLength(1);
	expect(await here.eventNames()).toEqual(['cohort.added', 'space.added']);
});

test.each(['member', 'reviewer', 'editor', 'moderator'] as const)('a %s adds no groups and does not see them counted', async (role) => {
	const here = await community();
	const omar = await here.member('Omar', { role });
	for (const ctx of [omar, here.ctxAs('visitor')]) {
		const code = ctx === omar ? 'not-found' : 'signed-out';
		await expect(addAgency(ctx, AGENCY)).rejects.toMatchObject({ code });
		await expect(addCohort(ctx, { name: 'Harbor' })).rejects.toMatchObject({ code });
		await expect(groupsForAdmin(ctx)).rejects.toMatchObject({ code });
	}
	expect(await here.eventNames()).toEqual([]);
});

test.each([{ type: 'bank' }, { region: '' }, { sizeBand: 'huge' }, { name: 'ab' }, { name: `${'x'.repeat(81)}` }, { name: 'A\u0000B C' }])(
	'%j is refused of an agency',
	(changes) => {
		expect(AgencyInput.safeParse({ ...AGENCY, ...changes }).success).toBe(false);
	},
);

test('a cohort’s name becomes an address of plain letters', () => {
	expect(CohortInput.parse({ cohort: '  Harbor,   spring 2027 ' })).toEqual({ cohort: 'Harbor, spring 2027' });
	expect(slugOf('¡Grupo de Montaña! 2027')).toBe('grupo-de-montana-2027');
	expect(slugOf(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
});
