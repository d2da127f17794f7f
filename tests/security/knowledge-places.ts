import { fixed, type Make } from './place.ts';

/** Guides aside, what editors write, and what members say of it. */
export const KNOWLEDGE_PLACES: Record<string, Record<string, Make>> = {
	'/practices/[slug]': { published: fixed('/practices/cit-program'), missing: fixed('/practices/quelnarvix') },
	'/practices/compare': {
		'': fixed('/practices/compare'),
		published: fixed('/practices/compare?practice=cit-program&practice=co-responder-team'),
		missing: fixed('/practices/compare?practice=cit-program&practice=quelnarvix'),
	},
	'/suggest': {
		'': fixed('/suggest', { page: '/guides/venting', text: 'A word is missing.' }),
		nothing: fixed('/suggest', { page: '/guides/venting', text: ' ' }),
	},
	'/desk/suggestions': { '': fixed('/desk/suggestions', { suggestion: '1' }) },
	'/start/[role]': { known: fixed('/start/officer', { step: 'why' }), missing: fixed('/start/quelnarvix') },
};
