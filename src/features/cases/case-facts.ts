import type { CaseDocument } from './case-document.ts';
import * as taxonomy from './taxonomy.ts';
import { callWords, regionWords, whenWords } from './wording.ts';

const words = <T extends Record<string, string>>(codes: T, found: (keyof T & string)[]) => found.map((code) => codes[code] ?? '').join('; ');

/** The coded facts of a case as a reader meets them, in order. What was withheld and what was never stated are said apart. */
export function factsOf(document: CaseDocument): { name: string; value: string }[] {
	return [
		{ name: 'Known before', value: taxonomy.PRIOR_RELATIONSHIPS[document.priorRelationship] },
		{ name: 'Call', value: callWords(document.callType) },
		{ name: 'How it began', value: taxonomy.CHANNELS[document.channel] },
		{ name: 'When and where', value: [whenWords(document.when), regionWords(document.region) || taxonomy.REGIONS[document.region]].join(', ') },
		{ name: 'Who responded', value: words(taxonomy.RESPONDERS, document.responders) },
		{ name: 'What was seen', value: words(taxonomy.CONCERNS, document.concerns) },
		{ name: 'Highest force', value: taxonomy.FORCE[document.highestForce] },
		{ name: 'Outcome for the person', value: words(taxonomy.DISPOSITIONS, document.disposition) },
		{ name: 'Injuries', value: words(taxonomy.INJURIES, document.injuries) },
		{ name: 'Afterwards', value: words(taxonomy.FOLLOW_UPS, document.followUp) },
	];
}
