import { expect, test } from 'vitest';
import { CaseDocument } from '#src/features/cases/case-document.ts';
import { arranged, countRows, withoutGaps } from '#src/features/sharing/code-rows.ts';
import { codedFrom, fieldsOf, type Values } from '#src/features/sharing/coded.ts';
import { caseFields } from '#tests/support/cases.ts';

const document = (changes = {}) => CaseDocument.parse(caseFields({ lane: 'de-identified', when: { year: 2025 }, ...changes }));
/** What a case is after its form was sent, as it is kept: without what has no value. */
const sent = (values: Values) => JSON.parse(JSON.stringify(codedFrom(values).document));
const coded = ({ slug: _, lane: __, sources: ___, places: ____, related: _____, reviewBy: ______, ...rest }: CaseDocument) => JSON.parse(JSON.stringify(rest));

test.each([
	['of one year', {}],
	['of two years', { when: { from: 2024, to: 2025 } }],
	['with the year withheld', { when: 'withheld', region: 'withheld', setting: 'unknown' }],
	['with a season, as an agency may tell it', { lane: 'agency-published', when: { year: 2025, season: 'fall' } }],
	['that took hours', { timeToRapport: { minutes: 120, approximate: true } }],
	['that took an odd time', { timeToRapport: { minutes: 95 } }],
	['that took days', { timeToRapport: { minutes: 2880 } }],
	['in which rapport was not reached', { timeToRapport: { band: 'not-reached' } }],
	['of which nobody says how long it took', { timeToRapport: { band: 'unknown' } }],
	['of people who knew each other', { timeToRapport: { band: 'prior-history', prior: 'years' } }],
	['that speaks of something, and was dangerous', { contentNotes: ['death', 'weapon'], safety: ['barricaded', 'withheld'] }],
	['in which nobody knows how it ended', { disposition: ['unknown'], injuries: ['withheld'] }],
])('an author finds a case %s in the form as they coded it', (_, changes) => {
	const whole = document(changes);
	expect(sent(fieldsOf(whole))).toEqual(coded(whole));
});

test('an author who said that it speaks of nothing said something; one who ticked nothing did not', () => {
	expect(sent({ 'contentNotes.none': 'on' }).contentNotes).toEqual([]);
	expect(codedFrom({}).document).toHaveProperty('contentNotes', undefined);
	expect(fieldsOf({ contentNotes: [] })).toMatchObject({ 'contentNotes.none': 'on' });
	expect(fieldsOf({})).not.toHaveProperty('contentNotes.none');
});

test('an answer that an author takes back is gone', () => {
	const kept = { ...document(), ...codedFrom({ ...fieldsOf(document()), 'concerns.acute-distress': '', region: '' }).document };
	expect([kept.concerns, kept.region]).toEqual([undefined, undefined]);
});

test('an author who goes on later finds what they began', () => {
	const begun = {
		title: 'An evening',
		'callType.initial': 'welfare-check',
		'turningPoints.2.what': 'They sat down.',
		'turningPoints.rows': '3',
		'techniques.1.technique': 'validate',
		'techniques.rows': '3',
	};
	const kept = sent(begun);
	expect(kept).toEqual({
		title: 'An evening',
		callType: { initial: 'welfare-check', final: '' },
		techniques: [{ technique: 'validate', effect: '' }],
		turningPoints: [{ at: '', what: 'They sat down.', effect: '', techniques: [], key: false }],
	});
	expect(fieldsOf(kept)).toMatchObject({ 'turningPoints.1.what': 'They sat down.', 'callType.initial': 'welfare-check', 'callType.final': '' });
});

test('hours and days are counted in minutes, as they were typed', () => {
	const time = (number: string, unit: string) => sent({ 'time.band': 'minutes', 'time.number': number, 'time.unit': unit }).timeToRapport;
	expect([time('1.5', 'hours'), time('1,5', 'hours'), time('2', 'days'), time('45', 'minutes')]).toEqual([
		{ minutes: 90 },
		{ minutes: 90 },
		{ minutes: 2880 },
		{ minutes: 45 },
	]);
});

test('what cannot be kept is said at its field, and codes that do not exist are none', () => {
	const { document: read, faults } = codedFrom({
		'when.year': 'last year',
		'time.number': 'long',
		'turningPoints.rows': '3',
		'turningPoints.1.what': 'x',
		'turningPoints.1.minutes': 'soon',
		'turningPoints.1.technique1': 'magic',
		'callType.initial': 'magic',
		region: 'Millbrook',
		'responders.magic': 'on',
		title: 'x'.repeat(2001),
	});
	expect(Object.keys(faults).sort()).toEqual(['timeToRapport', 'title', 'turningPoint1', 'when']);
	expect([read.callType, read.region, read.responders, read.turningPoints?.[0]?.techniques]).toEqual([undefined, undefined, undefined, []]);
});

const turns = (values: Values) => [1, 2, 3].map((row) => values[`turningPoints.${row}.what`] ?? '');
const THREE = { 'turningPoints.rows': '3', 'turningPoints.1.what': 'a', 'turningPoints.2.what': 'b', 'turningPoints.3.what': 'c', 'turningPoints.key': '2' };

test('an author moves a turning point, and the one that turned it stays marked', () => {
	const moved = arranged(THREE, 'up turningPoints 2');
	expect([turns(moved), moved['turningPoints.key']]).toEqual([['b', 'a', 'c'], '1']);
	const back = arranged(moved, 'down turningPoints 1');
	expect([turns(back), back['turningPoints.key']]).toEqual([['a', 'b', 'c'], '2']);
	for (const nothing of ['up turningPoints 1', 'down turningPoints 3', 'up turningPoints 9', 'sideways turningPoints 1', '', 'up nothing 1'])
		expect(turns(arranged(THREE, nothing))).toEqual(['a', 'b', 'c']);
});

test('an author takes a turning point out, and rows are added up to eight', () => {
	expect(turns(arranged(THREE, 'remove turningPoints 1'))).toEqual(['b', 'c', '']);
	let values: Values = THREE;
	for (let times = 0; times < 10; times += 1) values = arranged(values, 'add turningPoints');
	expect([countRows(values, 'turningPoints'), turns(values)]).toEqual([8, ['a', 'b', 'c']]);
});

test('rows left empty between others close up, as they are kept', () => {
	const closed = withoutGaps({ ...THREE, 'turningPoints.1.what': ' ', 'questions.2': 'Who?', 'questions.rows': '2' });
	expect([turns(closed), closed['turningPoints.key'], closed['questions.1'], closed['questions.2']]).toEqual([['b', 'c', ''], '1', 'Who?', '']);
	expect([countRows(closed, 'turningPoints'), countRows(closed, 'questions')]).toEqual([3, 2]);
});
