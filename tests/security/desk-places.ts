import { SYSTEM } from '#src/domain/actor.ts';
import type { State } from '#src/features/sharing/workflow.ts';
import { newToken } from '#src/lib/keys.ts';
import { commentaryThere, guestLinkThere, SIGNED, textThere } from '#tests/support/texts.ts';
import { NOBODY, rareNumber, type Somebody, type Town } from './arrange.ts';
import type { Place } from './place.ts';

type Make = (town: Town, who: Somebody) => Promise<Place> | Place;

/** What a form at the desk may carry, whichever of its buttons is pressed. */
const SAID = {
	...SIGNED,
	text: 'How long did the quiet last?',
	missing: 'How long did the quiet last?',
	sentence: 'Thank you for writing this down.',
	passage: '',
	field: '',
	instead: '',
	reason: 'told-already',
	guest: 'A clinician of a neighboring county',
};

const ctxIn = (town: Town) => town.running.site.contextAs(SYSTEM);

const textPage =
	(state: State, { isOwn = false } = {}): Make =>
	async (town, who) => {
		const ctx = ctxIn(town);
		const author = isOwn ? who.actor.id : NOBODY;
		const { id } = await textThere(ctx, { state, author, id: rareNumber() });
		const primary = await textThere(ctx, { state: 'in_review', author: NOBODY });
		return { path: `/desk/${id}`, typed: String(id), fields: { ...SAID, primary: String(primary.id) } };
	};

const publishedPage: Make = async (town) => {
	const ctx = ctxIn(town);
	const text = await textThere(ctx, { state: 'published', author: NOBODY });
	const commentary = String(await commentaryThere(ctx, text));
	return {
		path: `/desk/published/${text.slug}`,
		typed: text.slug,
		fields: { memberId: String(NOBODY), voice: 'clinician', reason: 'editorial', sure: 'yes', commentary },
	};
};

const guestPage =
	(state: State, { isOver = false } = {}): Make =>
	async (town) => {
		const ctx = ctxIn(town);
		const text = await textThere(ctx, { state, author: NOBODY, wasSent: true });
		const token = await guestLinkThere(ctx, text, { isOver });
		return { path: `/guest/${token}`, typed: token, fields: SAID };
	};

/** The places of the desk and of guests, by their routes and their names in the matrix. */
export const DESK_PLACES: Record<string, Record<string, Make>> = {
	'/desk/[revision]': {
		draft: textPage('draft'),
		submitted: textPage('submitted'),
		'in review': textPage('in_review'),
		approved: textPage('approved'),
		published: textPage('published'),
		'own submitted': textPage('submitted', { isOwn: true }),
		'own in review': textPage('in_review', { isOwn: true }),
		'own approved': textPage('approved', { isOwn: true }),
		missing: () => {
			const id = String(rareNumber());
			return { path: `/desk/${id}`, typed: id, fields: { ...SAID, primary: '1' } };
		},
	},
	'/desk/published/[slug]': {
		ordinary: publishedPage,
		editors: () => ({ path: '/desk/published/the-call-he-answered', fields: { voice: 'clinician', reason: 'editorial', commentary: '7310001' } }),
		missing: () => ({
			path: '/desk/published/quelnarvix',
			typed: 'quelnarvix',
			fields: { voice: 'clinician', reason: 'editorial', sure: 'yes', commentary: '1' },
		}),
	},
	'/guest/[token]': {
		open: guestPage('in_review'),
		returned: guestPage('draft'),
		over: guestPage('in_review', { isOver: true }),
		missing: () => {
			const token = newToken();
			return { path: `/guest/${token}`, typed: token, fields: SAID };
		},
	},
};
