import { z } from 'zod';
import { codeOf, Month } from '#src/lib/codes.ts';
import * as taxonomy from './taxonomy.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
/** Pages that stand among the cases under /cases: no case can have their addresses. */
export const PAGES_AMONG_CASES = ['changes', 'compare'];
const year = z.number().int().min(1950).max(2100);

const TimeToRapport = z.union([
	z.strictObject({ minutes: z.number().int().positive(), approximate: z.boolean().optional() }),
	z.strictObject({ band: z.enum(['not-reached', 'unknown']) }),
	z.strictObject({ band: z.literal('prior-history'), prior: z.enum(['unstated', 'months', 'years']) }),
]);

const TurningPoint = z.strictObject({
	at: z.string().min(1).max(40),
	minutes: z.number().int().nonnegative().optional(),
	what: z.string().min(1).max(400),
	effect: z.string().min(1).max(400),
	techniques: z.array(codeOf(taxonomy.TECHNIQUES)).default([]),
	/** The moment it turned: at most one a case. */
	key: z.boolean().default(false),
});

/** Finds a place name however its words are spaced, broken over lines or capitalized. */
export const placePattern = (place: string) =>
	new RegExp(
		place
			.trim()
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
			.replace(/\s+/g, '\\s+'),
		'i',
	);

/** Each field of a case by itself. */
export const CaseFields = z.strictObject({
	slug: slug.refine((words) => !PAGES_AMONG_CASES.includes(words), 'expected another address: a page of the site stands there'),
	title: z.string().min(1).max(70),
	summary: z.string().min(140).max(320),
	lane: codeOf(taxonomy.LANES),
	contentNotes: z.array(codeOf(taxonomy.CONTENT_NOTES)),
	when: z.union([z.strictObject({ year, season: codeOf(taxonomy.SEASONS).optional() }), z.strictObject({ from: year, to: year }), z.literal('withheld')]),
	region: codeOf(taxonomy.REGIONS),
	communitySize: codeOf(taxonomy.COMMUNITY_SIZES),
	callType: z.strictObject({ initial: codeOf(taxonomy.CALL_TYPES), final: codeOf(taxonomy.CALL_TYPES) }),
	channel: codeOf(taxonomy.CHANNELS),
	setting: codeOf(taxonomy.SETTINGS),
	concerns: z.array(codeOf(taxonomy.CONCERNS)).min(1),
	lifeStage: codeOf(taxonomy.LIFE_STAGES),
	responders: z.array(codeOf(taxonomy.RESPONDERS)).min(1),
	responseModel: z.array(codeOf(taxonomy.RESPONSE_MODELS)).min(1),
	priorRelationship: codeOf(taxonomy.PRIOR_RELATIONSHIPS),
	timeToRapport: TimeToRapport,
	safety: z.array(codeOf(taxonomy.SAFETY_FACTORS)),
	highestForce: codeOf(taxonomy.FORCE),
	disposition: z.array(codeOf(taxonomy.DISPOSITIONS)).min(1),
	injuries: z.array(codeOf(taxonomy.INJURIES)).min(1),
	followUp: z.array(codeOf(taxonomy.FOLLOW_UPS)).min(1),
	lessonKind: z.array(codeOf(taxonomy.LESSON_KINDS)).min(1),
	techniques: z.array(z.strictObject({ technique: codeOf(taxonomy.TECHNIQUES), effect: codeOf(taxonomy.EFFECTS) })).min(1),
	turningPoints: z.array(TurningPoint).min(2).max(8),
	questions: z.array(z.string().min(1).max(240)).min(2).max(5),
	sources: z.array(z.string()).default([]),
	places: z.array(z.string()).default([]),
	related: z.strictObject({ guides: z.array(slug).default([]), practices: z.array(slug).default([]) }).default({ guides: [], practices: [] }),
	reviewBy: Month,
});

/** The fields of a case as files, forms, the database, feeds and the archive all hold them. */
export const CaseDocument = CaseFields.check((ctx) => {
	const value = ctx.value;
	const refuse = (path: (string | number)[], message: string) => ctx.issues.push({ code: 'custom', input: value, path, message });
	const isPublic = value.lane !== 'consented' && value.lane !== 'de-identified';
	if (isPublic && value.lane !== 'composite' && value.sources.length === 0) refuse(['sources'], `expected at least one source in the lane ${value.lane}`);
	if (value.lane !== 'agency-published') {
		if (value.places.length > 0) refuse(['places'], 'expected no places: only the lane agency-published may credit them');
		if (typeof value.when === 'object' && 'season' in value.when) refuse(['when', 'season'], 'expected no season: only the lane agency-published may keep it');
	}
	if (value.turningPoints.filter((point) => point.key).length > 1) refuse(['turningPoints'], 'expected at most one turning point with key: true');
	if (value.lane === 'composite' && (value.when !== 'withheld' || value.region !== 'withheld'))
		refuse(['when'], 'expected withheld, and region withheld, in the lane composite');
	if (typeof value.when === 'object' && 'from' in value.when && (value.when.to < value.when.from || value.when.to > value.when.from + 1)) {
		refuse(['when', 'to'], 'expected the year after "from", or the same: a band is two years at most');
	}
	const told: [(string | number)[], string][] = [
		[['slug'], value.slug.replaceAll('-', ' ')],
		[['title'], value.title],
		[['summary'], value.summary],
		...value.turningPoints.flatMap(({ at, what, effect }, index): [(string | number)[], string][] => [
			[['turningPoints', index, 'at'], at],
			[['turningPoints', index, 'what'], what],
			[['turningPoints', index, 'effect'], effect],
		]),
		...value.questions.map((question, index): [(string | number)[], string] => [['questions', index], question]),
	];
	for (const [path, text] of told) {
		const named = value.places.find((place) => placePattern(place).test(text));
		if (named) refuse(path, `expected no place name: "${named}" may stand in the source credit only`);
	}
});

export type CaseDocument = z.infer<typeof CaseDocument>;

/** The headings a case's body may have, in this order; the first is required. */
export const BODY_HEADINGS = ['What happened', 'What helped', 'What we would do differently', 'What we do not know'] as const;
