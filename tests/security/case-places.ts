import { saveSearch } from '#src/features/cases/save-search.ts';
import { savedSearchesOf } from '#src/features/cases/saved-searches.ts';
import { fixed, type Make } from './place.ts';

/** The places of published cases and of saved searches, as matrix.yaml names them. */
export const CASE_PLACES: Record<string, Record<string, Make>> = {
	'/cases': { '': fixed('/cases'), narrowed: fixed('/cases?technique=slow-down') },
	'/cases/[slug]': { published: fixed('/cases/the-call-he-answered'), missing: fixed('/cases/quelnarvix') },
	'/cases/[slug]/replay': { published: fixed('/cases/the-call-he-answered/replay'), missing: fixed('/cases/quelnarvix/replay') },
	'/social/[kind]/[slug].png': { published: fixed('/social/cases/the-call-he-answered.png'), missing: fixed('/social/cases/quelnarvix.png') },
	'/cases/[slug]/roll-call': { published: fixed('/cases/the-call-he-answered/roll-call'), missing: fixed('/cases/quelnarvix/roll-call') },
	'/cases/compare': {
		'': fixed('/cases/compare'),
		published: fixed('/cases/compare?a=the-call-he-answered&b=two-hours-at-a-closed-door'),
		missing: fixed('/cases/compare?a=the-call-he-answered&b=quelnarvix'),
	},
	'/my/searches': {
		'': fixed('/my/searches', { address: '/cases?technique=slow-down' }),
		nothing: fixed('/my/searches', { address: '/cases' }),
		own: async ({ running }, { actor }) => {
			const ctx = running.site.contextAs(actor);
			await saveSearch(ctx, { address: '/cases?technique=validate' });
			return { path: '/my/searches', fields: { search: String((await savedSearchesOf(ctx, actor))[0]?.id) } };
		},
		missing: fixed('/my/searches', { search: '7310001' }),
	},
};
