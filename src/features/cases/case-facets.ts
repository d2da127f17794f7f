import type { CaseDocument } from './case-document.ts';
import * as taxonomy from './taxonomy.ts';

/** The facets by which the list can be narrowed, in the order they are offered, with the words for each code. */
export const FACETS = {
	technique: { label: 'Technique', codes: taxonomy.TECHNIQUES },
	call: { label: 'Call', codes: taxonomy.CALL_TYPES },
	responder: { label: 'Who responded', codes: taxonomy.RESPONDERS },
	time: {
		label: 'Time to rapport',
		codes: {
			'under-30-min': 'Under 30 minutes',
			'30-min-2-h': '30 minutes to 2 hours',
			'2-h-a-day': 'Over 2 hours',
			'prior-history': 'Known before that day',
			'not-reached': 'Not reached',
		},
	},
	known: { label: 'Known before', codes: taxonomy.PRIOR_RELATIONSHIPS },
	channel: { label: 'How it began', codes: taxonomy.CHANNELS },
	model: { label: 'Response model', codes: taxonomy.RESPONSE_MODELS },
	concern: { label: 'What was seen', codes: taxonomy.CONCERNS },
	lane: { label: 'Who told it', codes: taxonomy.LANES },
	lesson: { label: 'Lesson', codes: taxonomy.LESSON_KINDS },
} as const satisfies Record<string, { label: string; codes: Record<string, string> }>;

export type Facet = keyof typeof FACETS;

export const isFacet = (name: string): name is Facet => Object.hasOwn(FACETS, name);

/** The words for a code of a facet; `null` for a code that does not exist. */
export const facetLabel = (facet: Facet, code: string): string | null =>
	Object.hasOwn(FACETS[facet].codes, code) ? ((FACETS[facet].codes as Record<string, string>)[code] ?? null) : null;

/** Every facet and code under which a case is found. */
export function facetsOf(document: CaseDocument): { facet: Facet; code: string }[] {
	const codes: Record<Facet, string[]> = {
		technique: document.techniques.map(({ technique }) => technique),
		call: [document.callType.initial, document.callType.final],
		responder: document.responders,
		time: [timeBand(document.timeToRapport)],
		known: [document.priorRelationship],
		channel: [document.channel],
		model: document.responseModel,
		concern: document.concerns,
		lane: [document.lane],
		lesson: document.lessonKind,
	};
	return Object.entries(codes).flatMap(([facet, found]) => [...new Set(found)].map((code) => ({ facet: facet as Facet, code })));
}

function timeBand(time: CaseDocument['timeToRapport']): string {
	if ('band' in time) return time.band;
	if (time.minutes < 30) return 'under-30-min';
	return time.minutes <= 120 ? '30-min-2-h' : '2-h-a-day';
}
