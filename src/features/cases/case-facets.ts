import type { CaseDocument } from './case-document.ts';
import * as taxonomy from './taxonomy.ts';

type EffectOfTechnique = `${taxonomy.Technique}.${taxonomy.Effect}`;

/** "Slowing down: made no difference": what each technique did, by its code and that of its effect. */
const EFFECTS_OF_TECHNIQUES = Object.fromEntries(
	Object.entries(taxonomy.TECHNIQUES).flatMap(([technique, name]) =>
		Object.entries(taxonomy.EFFECTS).map(([effect, did]) => [`${technique}.${effect}`, `${name}: ${did.replace(/^is /, '')}`]),
	),
) as Record<EffectOfTechnique, string>;

/** The facets by which the list can be narrowed, in the order they are offered, with the words for each code. */
export const FACETS = {
	technique: { label: 'Technique', codes: taxonomy.TECHNIQUES },
	/** Offered beside a technique that was chosen. */
	effect: { label: 'What it did', codes: EFFECTS_OF_TECHNIQUES },
	outcome: { label: 'Outcome for the person', codes: taxonomy.DISPOSITIONS },
	time: {
		label: 'Time to rapport',
		codes: {
			'under-30-min': 'Under 30 minutes',
			'30-min-2-h': '30 minutes to 2 hours',
			'2-h-a-day': 'Over 2 hours',
			'prior-months': 'Over weeks or months',
			'prior-years': 'Over years',
			'prior-unstated': 'Before that day, length not stated',
			'not-reached': 'Not reached',
			unknown: taxonomy.UNSAID.unknown,
		},
	},
	responder: { label: 'Who responded', codes: taxonomy.RESPONDERS },
	call: { label: 'Call', codes: taxonomy.CALL_TYPES },
	known: { label: 'Known before', codes: taxonomy.PRIOR_RELATIONSHIPS },
	channel: { label: 'How it began', codes: taxonomy.CHANNELS },
	model: { label: 'Response model', codes: taxonomy.RESPONSE_MODELS },
	concern: { label: 'What was seen', codes: taxonomy.CONCERNS },
	lane: { label: 'Who told it', codes: taxonomy.LANES },
	lesson: { label: 'Lesson', codes: taxonomy.LESSON_KINDS },
} as const satisfies Record<string, { label: string; codes: Record<string, string> }>;

export type Facet = keyof typeof FACETS;

/** The codes by which a case is found by its time to rapport. */
export type TimeCode = keyof (typeof FACETS)['time']['codes'];

export const isFacet = (name: string): name is Facet => Object.hasOwn(FACETS, name);

/** The words for a code of a facet; `null` for a code that does not exist. */
export const facetLabel = (facet: Facet, code: string): string | null =>
	Object.hasOwn(FACETS[facet].codes, code) ? ((FACETS[facet].codes as Record<string, string>)[code] ?? null) : null;

/** Every facet and code under which a case is found. */
export function facetsOf(document: CaseDocument): { facet: Facet; code: string }[] {
	const codes: Record<Facet, string[]> = {
		technique: document.techniques.map(({ technique }) => technique),
		effect: document.techniques.map(effectCode),
		outcome: document.disposition,
		time: [timeBand(document.timeToRapport)],
		responder: document.responders,
		call: [document.callType.initial, document.callType.final],
		known: [document.priorRelationship],
		channel: [document.channel],
		model: document.responseModel,
		concern: document.concerns,
		lane: [document.lane],
		lesson: document.lessonKind,
	};
	return Object.entries(codes).flatMap(([facet, found]) => [...new Set(found)].map((code) => ({ facet: facet as Facet, code })));
}

/** The code under which a case is found by what a technique did in it. */
export const effectCode = ({ technique, effect }: CaseDocument['techniques'][number]): EffectOfTechnique => `${technique}.${effect}`;

function timeBand(time: CaseDocument['timeToRapport']): TimeCode {
	if ('band' in time) return time.band === 'prior-history' ? `prior-${time.prior}` : time.band;
	if (time.minutes < 30) return 'under-30-min';
	return time.minutes <= 120 ? '30-min-2-h' : '2-h-a-day';
}
