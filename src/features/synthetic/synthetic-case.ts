import { CaseDocument } from '#src/features/cases/case-document.ts';
import * as taxonomy from '#src/features/cases/taxonomy.ts';
import { type Draw, drawFrom, oneOf, paragraph, question, sentence, twoWords } from './corpus.ts';

const codesOf = <T extends Record<string, string>>(codes: T) => Object.keys(codes) as (keyof T & string)[];
const some = <T>(draw: Draw, list: readonly T[], most: number): T[] => [
	...new Set(Array.from({ length: 1 + Math.floor(draw() * most) }, () => oneOf(draw, list))),
];
/** A summary is 140 to 320 characters long: sentences, cut at a word. */
const summaryOf = (draw: Draw) =>
	`${paragraph(draw, 45)
		.slice(0, 300)
		.replace(/\s+\S*$/, '')}.`;

/** Shares as the first public cases suggest them: most within two hours, one in six known before, one in eight not reached. */
function timeToRapport(draw: Draw): CaseDocument['timeToRapport'] {
	const share = draw();
	if (share < 0.12) return { band: 'not-reached' };
	if (share < 0.28) return { band: 'prior-history', prior: oneOf(draw, ['unstated', 'months', 'years'] as const) };
	// Long waits are rare: the logarithm of the minutes is spread evenly from 3 minutes to 6 hours.
	return { minutes: Math.round(3 * 120 ** draw()), approximate: draw() < 0.4 };
}

/** A case that says nothing, with every field in its range, and the Markdown of its body. The same for the same seed and number. */
export function syntheticCase(seed: number, number: number): { document: CaseDocument; body: string } {
	const draw = drawFrom(seed * 1_000_003 + number);
	const time = timeToRapport(draw);
	const minutes = 'minutes' in time ? time.minutes : 60;
	const techniques = some(draw, codesOf(taxonomy.TECHNIQUES), 4);
	const turningPoints = Array.from({ length: 2 + Math.floor(draw() * 4) }, (_, at, all = 2) => ({
		at: `Moment ${at + 1}`,
		minutes: Math.round((minutes * at) / all),
		what: sentence(draw).slice(0, 400),
		effect: sentence(draw).slice(0, 400),
		techniques: [oneOf(draw, techniques)],
		key: at === 1,
	}));
	const words = 300 + Math.floor(draw() * 500);
	const heads = ['What happened', 'What helped', 'What we would do differently', 'What we do not know'];
	const document = CaseDocument.parse({
		slug: `synthetic-${String(number).padStart(5, '0')}`,
		title: `${twoWords(draw)} and ${twoWords(draw).toLowerCase()}`,
		summary: summaryOf(draw),
		lane: 'de-identified',
		contentNotes: some(draw, codesOf(taxonomy.CONTENT_NOTES), 2),
		when: { year: 2005 + Math.floor(draw() * 20) },
		region: oneOf(draw, codesOf(taxonomy.REGIONS)),
		communitySize: oneOf(draw, codesOf(taxonomy.COMMUNITY_SIZES)),
		callType: { initial: oneOf(draw, codesOf(taxonomy.CALL_TYPES)), final: oneOf(draw, codesOf(taxonomy.CALL_TYPES)) },
		channel: oneOf(draw, codesOf(taxonomy.CHANNELS)),
		setting: oneOf(draw, codesOf(taxonomy.SETTINGS)),
		concerns: some(draw, codesOf(taxonomy.CONCERNS), 2),
		lifeStage: oneOf(draw, codesOf(taxonomy.LIFE_STAGES)),
		responders: some(draw, codesOf(taxonomy.RESPONDERS), 3),
		responseModel: some(draw, codesOf(taxonomy.RESPONSE_MODELS), 2),
		priorRelationship: oneOf(draw, codesOf(taxonomy.PRIOR_RELATIONSHIPS)),
		timeToRapport: time,
		safety: some(draw, codesOf(taxonomy.SAFETY_FACTORS), 2),
		highestForce: oneOf(draw, codesOf(taxonomy.FORCE)),
		disposition: some(draw, codesOf(taxonomy.DISPOSITIONS), 1),
		injuries: some(draw, codesOf(taxonomy.INJURIES), 1),
		followUp: some(draw, codesOf(taxonomy.FOLLOW_UPS), 2),
		lessonKind: some(draw, codesOf(taxonomy.LESSON_KINDS), 2),
		techniques: techniques.map((technique) => ({ technique, effect: oneOf(draw, codesOf(taxonomy.EFFECTS)) })),
		turningPoints,
		questions: Array.from({ length: 3 }, () => question(draw)),
		related: { guides: ['rapport-basics'] },
		reviewBy: '2030-01',
	});
	const body = heads.map((head) => `## ${head}\n\n${paragraph(draw, words / 8)}\n\n${paragraph(draw, words / 8)}`).join('\n\n');
	return { document, body: `${body}\n` };
}
