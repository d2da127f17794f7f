import type { CaseDocument } from '#src/features/cases/case-document.ts';
import * as taxonomy from '#src/features/cases/taxonomy.ts';

/** A coded field of a case as its form asks for it. */
export interface Question {
	label: string;
	hint?: string;
	codes: Record<string, string>;
	/** How it is said that none of the codes holds, where that is an answer. */
	none?: string;
}

/** What a code that says nothing means: what was taken out on purpose differs from what was never known. */
export const UNSAID_WORDS: Record<keyof typeof taxonomy.UNSAID, string> = {
	withheld: 'Withheld: it could tell who it is',
	unknown: 'Not stated: nobody knew',
};

/** Fields with one code. */
export const ONE = {
	channel: { label: 'How it came in', codes: taxonomy.CHANNELS },
	setting: { label: 'Where it was', hint: 'The kind of place, never its name.', codes: taxonomy.SETTINGS },
	region: { label: 'Part of the country', codes: taxonomy.REGIONS },
	communitySize: { label: 'How many people live there', codes: taxonomy.COMMUNITY_SIZES },
	lifeStage: { label: 'Age of the person', codes: taxonomy.LIFE_STAGES },
	priorRelationship: { label: 'Did anyone who came know the person before?', codes: taxonomy.PRIOR_RELATIONSHIPS },
	highestForce: { label: 'Highest force that was used', codes: taxonomy.FORCE },
} as const satisfies Partial<Record<keyof CaseDocument, Question>>;

/** Fields with any number of codes. */
export const MANY = {
	concerns: { label: 'What was seen', hint: 'What you saw and heard, not a diagnosis.', codes: taxonomy.CONCERNS },
	responders: { label: 'Who responded', codes: taxonomy.RESPONDERS },
	responseModel: { label: 'How you worked', codes: taxonomy.RESPONSE_MODELS },
	safety: { label: 'What made it dangerous', codes: taxonomy.SAFETY_FACTORS, none: 'Nothing of this' },
	disposition: { label: 'How it ended for the person', codes: taxonomy.DISPOSITIONS },
	injuries: { label: 'Who was hurt', codes: taxonomy.INJURIES },
	followUp: { label: 'What came afterwards', codes: taxonomy.FOLLOW_UPS },
	lessonKind: { label: 'What kind of lesson it is', codes: taxonomy.LESSON_KINDS },
	contentNotes: {
		label: 'What it speaks of',
		hint: 'Readers are told before they begin.',
		codes: Object.fromEntries(Object.entries(taxonomy.CONTENT_NOTES).map(([code, words]) => [code, words.charAt(0).toUpperCase() + words.slice(1)])),
		none: 'None of these',
	},
} as const satisfies Partial<Record<keyof CaseDocument, Question>>;

/** How a form asks for the time to rapport. */
export const TIMES = {
	minutes: 'It took as long as I say here',
	unstated: 'They knew each other before; how long is not stated',
	months: 'It was built over weeks or months before',
	years: 'It was built over years before',
	'not-reached': 'It was not reached',
	unknown: 'I do not know how long it took',
} as const;

/** Units of a time, in minutes. */
export const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
