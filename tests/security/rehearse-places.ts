import { fixed, type Make } from './place.ts';

const BEGUN = '/rehearse/nobody-at-my-door';

/** The places of practice scenarios, as matrix.yaml names them. */
export const REHEARSE_PLACES: Record<string, Record<string, Make>> = {
	'/rehearse/[slug]': {
		begun: fixed(BEGUN),
		chosen: fixed(`${BEGUN}?said=2.0`),
		'before a room': fixed(`${BEGUN}?said=2&room=1`),
		'not offered': fixed(`${BEGUN}?said=9`),
		missing: fixed('/rehearse/quelnarvix'),
	},
	'/rehearse/[slug]/script': { published: fixed(`${BEGUN}/script`), missing: fixed('/rehearse/quelnarvix/script') },
};
