import type { SearchRecord } from '#src/features/search/record.ts';
import { sectionsOf } from '#src/features/search/sections.ts';
import { facetsOf } from './case-facets.ts';
import type { PublishedCase } from './queries.ts';
import * as taxonomy from './taxonomy.ts';
import { callWords, timeToRapportWords } from './wording.ts';

/** A published case as the search sees it, with its commentaries. The places of an agency-published case are search words and stand nowhere else. */
export function caseRecord({ slug, title, summary, document, bodyHtml }: PublishedCase, commentaries: string[] = []): SearchRecord {
	const techniques = document.techniques.map(({ technique }) => taxonomy.TECHNIQUES[technique]);
	const turningPoints = document.turningPoints.map(({ what, effect }) => `${what} ${effect}`).join(' ');
	return {
		url: `/cases/${slug}`,
		kind: 'case',
		title,
		summary,
		terms: [
			...techniques,
			...document.responders.map((role) => taxonomy.RESPONDERS[role]),
			callWords(document.callType),
			...document.concerns.map((concern) => taxonomy.CONCERNS[concern]),
			timeToRapportWords(document.timeToRapport),
			...document.places,
		],
		sections: [
			{ id: 'turning-points', heading: 'Turning points', text: turningPoints },
			...sectionsOf(bodyHtml),
			...(commentaries.length > 0 ? [{ id: 'commentary', heading: 'Commentary', text: textOf(commentaries) }] : []),
			{ id: 'questions', heading: 'Questions for discussion', text: document.questions.join(' ') },
		],
		filters: {
			role: rolesOf(document.responders),
			technique: techniques,
			call: facetsOf(document)
				.filter(({ facet }) => facet === 'call')
				.map(({ code }) => taxonomy.CALL_TYPES[code as keyof typeof taxonomy.CALL_TYPES]),
			lane: [taxonomy.LANES[document.lane]],
		},
	};
}

const textOf = (pieces: string[]) =>
	sectionsOf(pieces.join('\n'))
		.map(({ heading, text }) => `${heading} ${text}`.trim())
		.join(' ');

const ROLE_OF: Partial<Record<keyof typeof taxonomy.RESPONDERS, string>> = {
	telecommunicator: 'Telecommunicator',
	'988-counselor': 'Clinician',
	'cit-officer': 'Officer',
	'patrol-officer': 'Officer',
	'co-response-clinician': 'Clinician',
	'mobile-crisis-clinician': 'Clinician',
	negotiator: 'Negotiator',
	supervisor: 'Supervisor',
};

const rolesOf = (responders: (keyof typeof taxonomy.RESPONDERS)[]) => [...new Set(responders.flatMap((role) => ROLE_OF[role] ?? []))];
