import { expect, test } from 'vitest';
import { changeAgency } from '#src/features/members/change-agency.ts';
import { memberForAdmin } from '#src/features/members/directory.ts';
import { AgencyOfInput } from '#src/features/members/input.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { community } from '#tests/support/context.ts';
import { agencyOf } from '#tests/support/members.ts';

test('a member works elsewhere from their next request on, and then nowhere that is listed', async () => {
	const here = await community();
	const [harbor, tide] = [await agencyOf(here, 'Harbor City Police'), await agencyOf(here, 'Tide Clinic')];
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines', { agencyId: harbor })];
	const memberId = ines.actor.id;
	await changeAgency(ada, { memberId, ...AgencyOfInput.parse({ agencyId: String(tide) }) });
	expect((await sessionOf(ines, ines.cookie))?.actor.agencyId).toBe(tide);
	await changeAgency(ada, { memberId, ...AgencyOfInput.parse({ agencyId: '' }) });
	await changeAgency(ada, { memberId, agencyId: null });
	expect((await memberForAdmin(ada, memberId)).agency).toBeNull();
	expect(await here.eventNames()).toEqual(['member.agency-changed', 'member.agency-changed']);
});

test('an agency that is not there is refused at its field', async () => {
	const here = await community();
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	await expect(changeAgency(ada, { memberId: ines.actor.id, agencyId: 99 })).rejects.toMatchObject({ code: 'invalid', field: 'agencyId' });
	await expect(changeAgency(ada, { memberId: 999, agencyId: null })).rejects.toMatchObject({ code: 'not-found' });
	expect(await here.eventNames()).toEqual([]);
});

test('nobody but an administrator says where somebody works, not even of themselves', async () => {
	const here = await community();
	const agencyId = await agencyOf(here, 'Harbor City Police');
	for (const role of ['member', 'reviewer', 'editor', 'moderator'] as const) {
		const omar = await here.member(`Omar ${role}`, { role });
		await expect(changeAgency(omar, { memberId: omar.actor.id, agencyId })).rejects.toMatchObject({ code: 'not-found' });
		await expect(changeAgency(here.ctxAs('visitor'), { memberId: omar.actor.id, agencyId })).rejects.toMatchObject({ code: 'signed-out' });
	}
	expect(await here.eventNames()).toEqual([]);
});
