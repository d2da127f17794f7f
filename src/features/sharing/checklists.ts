/** What a reviewer looks at before publication (domain/safety.md, section 4), by code. */
export const SAFETY_CHECKS = {
	means: 'No method, means, place type, dose, height or timetable, and none in a title or summary.',
	title: 'The title is neutral: no “suicide”, no site, no drama.',
	died: '“Died by suicide” and “attempted suicide”; nothing that blames or counts success.',
	note: 'Nothing of a note that was left.',
	causes: 'No single cause; nobody guesses at motives.',
	hope: 'Help and coping can be seen, and nobody is a lone hero.',
	warning: 'The content notes say what it speaks of, and no more.',
	places: 'No famous place is named, and no map leads there.',
	persons: 'The people are unnamed, and dates are as coarse as the lane wants.',
	youth: 'Where a young person is in it, a clinician has read it.',
	recordings: 'No recording, photo or body camera is quoted or shown.',
	words: 'Words are safe: what the list marks was looked at.',
} as const;

/** A motivated intruder (ICO): somebody curious with a search engine and an evening. */
export const INTRUDER_CHECKS = {
	searched: 'I searched the web for what the text tells, and wrote down below what I searched for.',
	'no-news': 'No news story, post or record that I found is about this event.',
	neighbor: 'A neighbor, a relative or a colleague who knows the event could not be sure that this is it.',
	one: 'No detail fits one person only: no post that one person holds, no rare event, no family that stands out.',
	responders: 'The same is true of everybody who responded.',
	together: 'I thought of all details together, not of each by itself.',
} as const;

/** The codes of both lists. */
export const CHECKS = [...Object.keys(SAFETY_CHECKS), ...Object.keys(INTRUDER_CHECKS)];

/** What the names of the checks begin with in a form. */
export const TICK = 'check.';

/** The checks that were ticked in a form. */
export const ticked = (values: Record<string, string>): string[] => CHECKS.filter((code) => Object.hasOwn(values, `${TICK}${code}`));

/** The checks of both lists that were not ticked. */
export const unchecked = (codes: readonly string[]): string[] => CHECKS.filter((code) => !codes.includes(code));
