import { expect, test } from 'vitest';
import { changeCohorts } from '#src/features/members/change-cohorts.ts';
import { placesIn } from '#src/features/members/input.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { community } from '#tests/support/context.ts';
import { cohortOf } from '#tests/support/members.ts';

test('a member who is taken out of a cohort is out of it at their next request, and in the new one', async () => {
	const here = await community();
	const [harbor, tide] = [await cohortOf(here, 'Harbor'), await cohortOf(here, 'Tide')];
	const [ada, ines, omar] = [
		await here.member('Ada', { role: 'admin' }),
		await here.member('Ines', { cohorts: [harbor] }),
		await here.member('Omar', { cohorts: [harbor] }),
	];
	await changeCohorts(ada, { memberId: ines.actor.id, places: [{ cohortId: tide, isFacilitator: true }] });
	expect((await sessionOf(ines, ines.cookie))?.actor).toMatchObject({ cohorts: [tide], facilitates: [tide] });
	expect((await sessionOf(omar, omar.cookie))?.actor).toMatchObject({ cohorts: [harbor], facilitates: [] });
	expect(new Set(await here.eventNames())).toEqual(new Set(['member.cohorts-changed']));
});

test('a facilitator becomes a plain member of their cohort, and one event says so', async () => {
	const here = await community();
	const harbor = await cohortOf(here, 'Harbor');
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines', { facilitates: [harbor] })];
	await changeCohorts(ada, { memberId: ines.actor.id, places: [{ cohortId: harbor, isFacilitator: false }] });
	expect((await sessionOf(ines, ines.cookie))?.actor).toMatchObject({ cohorts: [harbor], facilitates: [] });
	expect(await here.eventNames()).toEqual(['member.cohorts-changed']);
});

test('what stays as it was is no event, and a cohort that does not exist is passed over', async () => {
	const here = await community();
	const harbor = await cohortOf(here, 'Harbor');
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines', { cohorts: [harbor] })];
	await changeCohorts(ada, {
		memberId: ines.actor.id,
		places: [
			{ cohortId: harbor, isFacilitator: false },
			{ cohortId: 99, isFacilitator: true },
		],
	});
	expect((await sessionOf(ines, ines.cookie))?.actor).toMatchObject({ cohorts: [harbor], facilitates: [] });
	expect(await here.eventNames()).toEqual([]);
});

test('a member, even a facilitator, and a visitor change no cohorts', async () => {
	const here = await community();
	const harbor = await cohortOf(here, 'Harbor');
	const omar = await here.member('Omar', { facilitates: [harbor] });
	const input = { memberId: omar.actor.id, places: [] };
	await expect(changeCohorts(omar, input)).rejects.toMatchObject({ code: 'not-found' });
	await expect(changeCohorts(here.ctxAs('visitor'), input)).rejects.toMatchObject({ code: 'signed-out' });
	expect((await sessionOf(omar, omar.cookie))?.actor.facilitates).toEqual([harbor]);
});

test('a form’s fields say which cohorts', () => {
	expect(placesIn({ do: 'cohorts', 'cohort-1': 'member', 'cohort-2': '', 'cohort-30': 'facilitator', 'cohort-x': 'member', 'cohort-4': 'owner' })).toEqual([
		{ cohortId: 1, isFacilitator: false },
		{ cohortId: 30, isFacilitator: true },
	]);
});
