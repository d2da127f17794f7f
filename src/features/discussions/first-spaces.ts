import { CASES_SPACE } from './open-case-thread.ts';

/** The spaces of a new community, in their order. */
export const FIRST_SPACES = [
	{ slug: 'on-the-phone', name: 'On the phone', description: 'Building trust by voice alone.' },
	{ slug: 'at-the-door', name: 'At the door', description: 'First minutes, distance, one voice, and time.' },
	{ slug: 'co-response', name: 'Co-response craft', description: 'Officers and clinicians as one team.' },
	{ slug: '911-and-988', name: '911 and 988', description: 'Handing over, and who answers what.' },
	{ slug: CASES_SPACE, name: 'Cases', description: 'One thread for each published case, with its questions.' },
	{ slug: 'programs', name: 'Programs and money', description: 'Starting, paying for and keeping a program.' },
	{ slug: 'wellbeing', name: 'Wellbeing', description: 'What the work does to us, and what helps.' },
	{ slug: 'newcomers', name: 'Newcomers', description: 'Say hello, and ask what you would not ask on shift.' },
	{ slug: 'site-and-safety', name: 'Site and safety', description: 'How this place works, and what should change.' },
].map((space, position) => ({ ...space, cohortId: null, position }));
