import { expect, test } from 'vitest';
import { changeCohorts } from '#src/features/members/change-cohorts.ts';
import { changeRole } from '#src/features/members/change-role.ts';
import { memberForAdmin } from '#src/features/members/directory.ts';
import { reinstateMember } from '#src/features/members/reinstate-member.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { proveSession } from '#src/features/sessions/prove-session.ts';
import { sessionOf } from '#src/features/sessions/queries.ts';
import { community } from '#tests/support/context.ts';
import { cohortOf, type MemberContext, PASSWORD } from '#tests/support/members.ts';

const ROLE = (ada: MemberContext, memberId: number) => changeRole(ada, { memberId, role: 'admin' });
const COHORTS = (ada: MemberContext, memberId: number, cohortId: number) => changeCohorts(ada, { memberId, places: [{ cohortId, isFacilitator: true }] });
const SUSPEND = (ada: MemberContext, memberId: number) => suspendMember(ada, { memberId, reason: 'Left the agency.' });
const REINSTATE = (ada: MemberContext, memberId: number) => reinstateMember(ada, { memberId });

test.each([
	['changes a role', ROLE],
	['changes cohorts', COHORTS],
	['suspends a member', SUSPEND],
	['reinstates a member', REINSTATE],
])('S30: an administrator %s only when they gave their password within ten minutes', async (what, verb) => {
	const here = await community();
	const cohortId = await cohortOf(here, 'Harbor');
	const [ada, ines] = [await here.member('Ada', { role: 'admin' }), await here.member('Ines')];
	if (verb === REINSTATE) await SUSPEND(ada, ines.actor.id);
	const before = [await memberForAdmin(ada, ines.actor.id), await here.eventNames()];
	here.passMinutes(11);
	await expect(verb(ada, ines.actor.id, cohortId), what).rejects.toMatchObject({ code: 'unproved' });
	expect([await memberForAdmin(ada, ines.actor.id), await here.eventNames()]).toEqual(before);
	await proveSession(ada, { password: PASSWORD });
	const actor = (await sessionOf(ada, ada.cookie))?.actor ?? ada.actor;
	await verb({ ...ada, actor }, ines.actor.id, cohortId);
	expect(await memberForAdmin(ada, ines.actor.id)).not.toEqual(before[0]);
});
