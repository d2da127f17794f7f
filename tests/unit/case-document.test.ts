import { expect, test } from 'vitest';
import { CaseDocument } from '#src/features/cases/case-document.ts';
import { LANES } from '#src/features/cases/taxonomy.ts';
import { type CaseFields, caseFields } from '#tests/support/cases.ts';

/** The faults of a case with these changes, as `field: sentence`. */
function faultsOf(changes: Record<string, unknown>): string[] {
	const { error } = CaseDocument.safeParse({ ...caseFields(), ...changes });
	return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const PLACES = ['Millbrook Falls', 'Ohio'];
const NO_PLACE = 'expected no place name: "Millbrook Falls" may stand in the source credit only';
const [POINT, KEY] = caseFields().turningPoints;

test('the case of the tests breaks no rule', () => {
	expect(faultsOf({})).toEqual([]);
});

test('what an editor leaves out is filled in', () => {
	const { sources: _, ...fields } = caseFields({ lane: 'composite', when: 'withheld', region: 'withheld' });
	expect(CaseDocument.parse(fields)).toMatchObject({
		sources: [],
		places: [],
		related: { guides: [], practices: [] },
		turningPoints: [{ key: false }, { techniques: [], key: true }],
	});
});

test('a place may be credited in an agency-published case', () => {
	expect(faultsOf({ places: PLACES })).toEqual([]);
});

test('a place in the title is refused', () => {
	expect(faultsOf({ places: PLACES, title: 'An evening in millbrook falls' })).toEqual([`title: ${NO_PLACE}`]);
});

test('a place in the summary is refused', () => {
	expect(faultsOf({ places: PLACES, summary: `${caseFields().summary} It was in Millbrook Falls.` })).toEqual([`summary: ${NO_PLACE}`]);
});

test('a place in the address is refused', () => {
	expect(faultsOf({ places: PLACES, slug: 'an-evening-in-millbrook-falls' })).toEqual([`slug: ${NO_PLACE}`]);
});

test('a place in a turning point is refused', () => {
	expect(faultsOf({ places: PLACES, turningPoints: [{ ...POINT, what: 'They drive across Millbrook Falls.' }, KEY] })).not.toEqual([]);
});

test('a place in a question for discussion is refused', () => {
	expect(faultsOf({ places: PLACES, questions: ['What would you do in Millbrook Falls?', 'And elsewhere?'] })).not.toEqual([]);
});

test.each(Object.keys(LANES).filter((lane) => lane !== 'agency-published' && lane !== 'composite'))('places cannot be credited in the lane %s', (lane) => {
	expect(faultsOf({ lane, when: 'withheld', places: PLACES })).toEqual(['places: expected no places: only the lane agency-published may credit them']);
});

test.each(Object.keys(LANES).filter((lane) => lane !== 'agency-published' && lane !== 'composite'))(
	'a season is refused in the lane %s, a year is not',
	(lane) => {
		expect(faultsOf({ lane, when: { year: 2025, season: 'fall' } })).toEqual(['when.season: expected no season: only the lane agency-published may keep it']);
		expect(faultsOf({ lane, when: { year: 2025 } })).toEqual([]);
	},
);

test.each(['agency-published', 'press-reported', 'practitioner-account'])('the lane %s needs a source', (lane) => {
	expect(faultsOf({ lane, when: { year: 2025 }, sources: [] })).toEqual([`sources: expected at least one source in the lane ${lane}`]);
});

test.each(['consented', 'de-identified'])('the lane %s needs no source', (lane) => {
	expect(faultsOf({ lane, when: { year: 2025 }, sources: [] })).toEqual([]);
});

test('two moments that turned a case are refused', () => {
	expect(faultsOf({ turningPoints: [KEY, { ...KEY, at: 'Later still' }] })).toEqual(['turningPoints: expected at most one turning point with key: true']);
});

test('no moment has to be the one that turned it', () => {
	expect(faultsOf({ turningPoints: [POINT, { ...KEY, key: false }] })).toEqual([]);
});

test('a case has two to eight turning points', () => {
	expect(faultsOf({ turningPoints: [POINT] })).toHaveLength(1);
	expect(faultsOf({ turningPoints: Array.from({ length: 8 }, () => POINT) })).toEqual([]);
	expect(faultsOf({ turningPoints: Array.from({ length: 9 }, () => POINT) })).toHaveLength(1);
});

test('a summary has 140 to 320 characters', () => {
	expect(faultsOf({ summary: 'a'.repeat(139) })).toEqual([expect.stringMatching(/^summary: .*140/)]);
	expect(faultsOf({ summary: 'a'.repeat(140) })).toEqual([]);
	expect(faultsOf({ summary: 'a'.repeat(320) })).toEqual([]);
	expect(faultsOf({ summary: 'a'.repeat(321) })).toEqual([expect.stringMatching(/^summary: .*320/)]);
});

test('a title has at most 70 characters', () => {
	expect(faultsOf({ title: 'a'.repeat(70) })).toEqual([]);
	expect(faultsOf({ title: 'a'.repeat(71) })).toHaveLength(1);
	expect(faultsOf({ title: '' })).toHaveLength(1);
});

test.each(['An-evening', 'an evening', 'an_evening', '-an-evening', 'an--evening', 'an-evening-', '../an-evening', 'évening', ''])(
	'an address cannot be %j',
	(slug) => {
		expect(faultsOf({ slug })).toEqual(['slug: expected lower-case words joined by hyphens']);
	},
);

test.each<[string, CaseFields['timeToRapport']]>([
	['minutes', { minutes: 120, approximate: true }],
	['not reached', { band: 'not-reached' }],
	['unknown', { band: 'unknown' }],
	['known for years', { band: 'prior-history', prior: 'years' }],
])('time to rapport can be %s', (_, timeToRapport) => {
	expect(faultsOf({ timeToRapport })).toEqual([]);
});

test.each([{ minutes: 0 }, { minutes: 1.5 }, { minutes: -5 }, { band: 'prior-history' }, { band: 'not-reached', prior: 'years' }, { band: 'soon' }, {}, 120])(
	'time to rapport cannot be %j',
	(timeToRapport) => {
		expect(faultsOf({ timeToRapport })).toHaveLength(1);
	},
);

test('two to five questions are asked', () => {
	expect(faultsOf({ questions: ['One?'] })).toHaveLength(1);
	expect(faultsOf({ questions: ['1?', '2?', '3?', '4?', '5?'] })).toEqual([]);
	expect(faultsOf({ questions: ['1?', '2?', '3?', '4?', '5?', '6?'] })).toHaveLength(1);
});

test.each(['2028-11', '2028-01'])('a case can be due for review in %s', (reviewBy) => {
	expect(faultsOf({ reviewBy })).toEqual([]);
});

test.each(['2028', '2028-1', '2028-11-22', 'next year', '2028-13', '2028-00'])('a case cannot be due for review in %j', (reviewBy) => {
	expect(faultsOf({ reviewBy })).toHaveLength(1);
});

test('a field nobody knows is refused', () => {
	expect(faultsOf({ officerName: 'Somebody' })).toHaveLength(1);
});

test('codes are those of the taxonomy, and no names that every object has', () => {
	for (const code of ['smoke-signal', 'constructor', '__proto__', '']) expect(faultsOf({ channel: code })).toHaveLength(1);
});

test('a composite is told without a year, a region and places, and needs no source', () => {
	const nowhere = { lane: 'composite', when: 'withheld', region: 'withheld', sources: [] };
	expect(faultsOf(nowhere)).toEqual([]);
	expect(faultsOf({ ...nowhere, when: { year: 2024 } })).toEqual(['when: expected withheld, and region withheld, in the lane composite']);
	expect(faultsOf({ ...nowhere, region: 'pacific' })).toHaveLength(1);
	expect(faultsOf({ ...nowhere, places: PLACES })).toHaveLength(1);
});

test.each([
	[2025, 2024],
	[2020, 2025],
])('a band of years from %i to %i is refused', (from, to) => {
	expect(faultsOf({ when: { from, to } })).toEqual(['when.to: expected the year after "from", or the same: a band is two years at most']);
});

test.each(['changes', 'compare'])('a case cannot stand at /cases/%s, where a page of the site is', (slug) => {
	expect(faultsOf({ slug })).toEqual(['slug: expected another address: a page of the site stands there']);
});
