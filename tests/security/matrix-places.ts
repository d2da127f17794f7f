import { unsubscribeToken } from '#src/features/mail/unsubscribe-token.ts';
import { newToken } from '#src/lib/keys.ts';
import { PASSWORD } from '#tests/support/members.ts';
import { CLOSED_SPACE, MISSING_SPACE, OPEN_SPACE, OTHER_COHORT, rareNumber, type Somebody, type Town } from './arrange.ts';
import { CASE_PLACES } from './case-places.ts';
import { DESK_PLACES } from './desk-places.ts';
import { KNOWLEDGE_PLACES } from './knowledge-places.ts';
import { OWN_PLACES } from './own-places.ts';
import { fixed, type Make, type Place } from './place.ts';
import { REHEARSE_PLACES } from './rehearse-places.ts';
import { SHARE_PLACES } from './share-places.ts';

/** Other than everyone's, so that it may be chosen. */
const NEW_PASSWORD = 'seven slow barges under a bridge';

const AGENCY = { type: 'police', region: 'pacific', sizeBand: '20k-100k' };
const guest = () => `guest-${rareNumber()}@rapport.test`;
const memberPage = (id: number): Place => ({
	path: `/admin/members/${id}`,
	fields: { role: 'reviewer', agencyId: '', reason: 'Left the agency.' },
	typed: String(id),
});

/** Three posts, of which the first is the other's and the rest are one's own; or the other way around. */
const threadIn =
	(space: string, isOwn: boolean, pathOf: (id: number) => string, { isRemoved = false, deleted = 0 } = {}): Make =>
	async (town, who) => {
		const other = who === town.people.facilitator ? town.people.member : town.people.facilitator;
		const [opener, answerer] = isOwn ? [who, other] : [other, other];
		const id = await town.thread(space, opener.actor.id, answerer.actor.id, { kind: 'question', ...(isRemoved && { removedAt: 1 }) });
		if (deleted > 0) await town.removePost(id, deleted);
		return { path: pathOf(id), fields: { number: isOwn && deleted > 0 ? '1' : '2' }, typed: String(id) };
	};
const missing =
	(pathOf: (id: number) => string): Make =>
	() => {
		const id = rareNumber();
		return { path: pathOf(id), fields: { number: '2' }, typed: String(id) };
	};

const inSpaces = (end: string): Record<string, Make> => ({
	open: fixed(`/discussions/${OPEN_SPACE}${end}`),
	closed: () => ({ path: `/discussions/${CLOSED_SPACE}${end}`, typed: CLOSED_SPACE }),
	missing: () => ({ path: `/discussions/${MISSING_SPACE}${end}`, typed: MISSING_SPACE }),
});
const inThreads = (pathOf: (id: number) => string, deleted = 0): Record<string, Make> => ({
	open: threadIn(OPEN_SPACE, false, pathOf, { deleted: deleted && 3 }),
	closed: threadIn(CLOSED_SPACE, false, pathOf),
	removed: threadIn(OPEN_SPACE, false, pathOf, { isRemoved: true }),
	own: threadIn(OPEN_SPACE, true, pathOf, { deleted }),
	'own-in-closed': threadIn(CLOSED_SPACE, true, pathOf, { deleted }),
	'own-question': threadIn(OPEN_SPACE, true, pathOf),
	missing: missing(pathOf),
});
const thread = (id: number) => `/t/${id}`;
const first = (end: string) => (id: number) => `/t/${id}/1${end}`;

const cohortPage =
	(slug: string): Make =>
	async ({ invitation }) => ({
		path: `/my/cohorts/${slug}`,
		typed: slug,
		fields: { email: guest(), agencyId: '', invitationId: String((await invitation()).id) },
	});
const renamed = (path: string, typed: string): Place => ({ path, typed, fields: { name: `Name ${rareNumber()}`, description: 'For all of us.', ...AGENCY } });
const agencyPage = (id: number) => renamed(`/admin/groups/agencies/${id}`, String(id));

/** The places of each route by their names in the matrix; "" where a route has one only. */
export const PLACES: Record<string, Record<string, Make>> = {
	'/': { '': fixed('/') },
	'/[page]': { about: fixed('/about'), missing: fixed('/quelnarvix') },
	'/admin/groups': {
		'': fixed('/admin/groups'),
		new: () => ({ path: '/admin/groups', fields: { name: `Agency ${rareNumber()}`, cohort: `Cohort ${rareNumber()}`, ...AGENCY } }),
	},
	'/admin/groups/agencies/[agency]': {
		ordinary: async ({ newAgency }) => agencyPage(await newAgency()),
		missing: () => agencyPage(rareNumber()),
	},
	'/admin/groups/cohorts/[cohort]': {
		ordinary: () => renamed(`/admin/groups/cohorts/${OTHER_COHORT}`, OTHER_COHORT),
		missing: () => renamed(`/admin/groups/cohorts/${MISSING_SPACE}`, MISSING_SPACE),
	},
	'/admin/groups/spaces/[space]': {
		ordinary: () => renamed(`/admin/groups/spaces/${CLOSED_SPACE}`, CLOSED_SPACE),
		missing: () => renamed(`/admin/groups/spaces/${MISSING_SPACE}`, MISSING_SPACE),
	},
	'/admin/invitations': {
		'': () => ({ path: '/admin/invitations', fields: { email: guest(), role: 'member', agencyId: '', cohortId: '' } }),
		open: async ({ invitation }) => ({ path: '/admin/invitations', fields: { invitationId: String((await invitation()).id) } }),
		missing: fixed('/admin/invitations', { invitationId: '7310001' }),
	},
	'/admin/members/[member]': {
		ordinary: async ({ newcomer }) => memberPage((await newcomer()).actor.id),
		suspended: async ({ newcomer }) => memberPage((await newcomer({ isSuspended: true })).actor.id),
		oneself: (_, who) => memberPage(who.actor.id),
		missing: () => memberPage(rareNumber()),
	},
	'/admin/outbox': {
		'': fixed('/admin/outbox'),
		'given-up': async ({ deadMail }) => ({ path: '/admin/outbox', fields: { mail: String(await deadMail()) } }),
		missing: fixed('/admin/outbox', { mail: '7310001' }),
	},
	...CASE_PLACES,
	'/demo': { '': fixed('/demo'), anybody: ({ people }) => ({ path: '/demo', fields: { member: String(people.admin.actor.id) } }) },
	...DESK_PLACES,
	'/discussions/[space]': inSpaces(''),
	'/discussions/[space]/new': inSpaces('/new'),
	'/errors/[status]': { 500: fixed('/errors/500') },
	...KNOWLEDGE_PLACES,
	'/guides/[slug]': { published: fixed('/guides/rapport-basics'), missing: fixed('/guides/quelnarvix') },
	'/join/[token]': {
		open: async ({ invitation }) => ({ path: `/join/${(await invitation()).token}`, fields: { name: 'Guest', password: NEW_PASSWORD } }),
		used: async ({ invitation }) => ({
			path: `/join/${(await invitation({ redeemedAt: 1 })).token}`,
			fields: { name: 'Guest', password: NEW_PASSWORD },
		}),
		missing: () => ({ path: `/join/${newToken()}`, fields: { name: 'Guest', password: NEW_PASSWORD } }),
	},
	'/my/draft': { '': fixed('/my/draft', { place: `space:${OPEN_SPACE}`, text: 'Some words.' }) },
	'/my/drafts': {
		'': fixed('/my/drafts'),
		own: fixed('/my/drafts', { place: `space:${OPEN_SPACE}` }),
		missing: fixed('/my/drafts', { place: 'space:nowhere' }),
	},
	'/my/cohorts/[cohort]': {
		own: cohortPage(CLOSED_SPACE),
		'of others': cohortPage(OTHER_COHORT),
		missing: cohortPage(MISSING_SPACE),
		'own of others': async ({ invitation, otherCohort }) => ({
			path: `/my/cohorts/${CLOSED_SPACE}`,
			fields: { invitationId: String((await invitation({ cohortId: otherCohort })).id) },
		}),
		'own missing': fixed(`/my/cohorts/${CLOSED_SPACE}`, { invitationId: '7310001' }),
	},
	'/my/sessions': { '': fixed('/my/sessions'), missing: fixed('/my/sessions', { session: 'a'.repeat(16) }) },
	'/my/settings': {
		'': fixed('/my/settings', { name: 'Guest', mail: 'posts' }),
		right: fixed('/my/settings', { current: PASSWORD, password: NEW_PASSWORD }),
		wrong: fixed('/my/settings', { current: 'not the one that it is', password: NEW_PASSWORD }),
	},
	'/new-password': { '': () => ({ path: '/new-password', fields: { email: guest() } }) },
	'/new-password/[token]': {
		open: async ({ newcomer, reset }) => ({ path: `/new-password/${await reset((await newcomer()).actor.id)}`, fields: { password: NEW_PASSWORD } }),
		missing: () => ({ path: `/new-password/${newToken()}`, fields: { password: NEW_PASSWORD } }),
	},
	...OWN_PLACES,
	'/prove': {
		'': fixed('/prove'),
		right: fixed('/prove', { password: PASSWORD }),
		wrong: fixed('/prove', { password: 'not the one that it is' }),
	},
	...REHEARSE_PLACES,
	...SHARE_PLACES,
	'/sign-in': {
		'': fixed('/sign-in'),
		right: (_, who) => ({ path: '/sign-in', fields: { email: who.email, password: PASSWORD } }),
		wrong: (_, who) => ({ path: '/sign-in', fields: { email: who.email, password: 'not the one that it is' } }),
	},
	'/t/[id]': inThreads(thread),
	'/t/[id] restore': inThreads(thread, 1),
	'/t/[id]/[number]': inThreads(first('')),
	'/t/[id]/[number]/edit': inThreads(first('/edit')),
	'/t/[id]/[number]/edit restore': inThreads(first('/edit'), 1),
	'/t/[id]/[number]/history': inThreads(first('/history')),
	'/unsubscribe/[token]': {
		signed: async (town, who) => {
			const threadId = await town.thread(OPEN_SPACE, who.actor.id, who.actor.id);
			return { path: `/unsubscribe/${unsubscribeToken(town.running.site.keys, { memberId: who.actor.id, threadId })}` };
		},
		forged: (_, who) => ({ path: `/unsubscribe/${who.actor.id}.1.${newToken()}` }),
	},
};

/** What every form of discussions carries beside the place's own fields. */
const WORDS = () => ({ title: 'A quiet hour', kind: 'question', text: 'Some words.', once: newToken(), following: 'track' });

/** The place that a line of the matrix means, for one who comes to it. */
export async function placeOf(town: Town, { route, door, name }: { route: string; door: string | null; name: string }, who: Somebody): Promise<Place> {
	const make = PLACES[`${route} ${door}`]?.[name] ?? PLACES[route]?.[name] ?? (name === '' ? fixed(route) : null);
	if (!make) throw new Error(`tests/security/matrix-places.ts does not say what "${name}" is at ${route}.`);
	const place = await make(town, who);
	return { ...place, fields: { ...WORDS(), ...place.fields } };
}
