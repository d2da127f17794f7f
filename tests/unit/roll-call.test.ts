import { expect, test } from 'vitest';
import { isDense, pointsFor, questionsFor, someOf, stepsFor, watchFor } from '#src/features/cases/roll-call.ts';
import { type CaseFields, caseFile } from '#tests/support/cases.ts';

const document = (changes: Partial<CaseFields> = {}) => caseFile(changes).document;
const point = (at: string, letters: number, changes = {}) => ({ at, what: 'w'.repeat(letters), effect: 'e'.repeat(letters), ...changes });

test('a roll call has time for three questions', () => {
	expect(questionsFor(document({ questions: ['One?', 'Two?', 'Three?', 'Four?'] }))).toEqual(['One?', 'Two?', 'Three?']);
	expect(questionsFor(document({ questions: ['One?', 'Two?'] }))).toEqual(['One?', 'Two?']);
});

test('a short case is told with each turning point and what it changed', () => {
	const { turningPoints } = document();
	expect(pointsFor(document()).map(({ at, effect }) => [at, effect])).toEqual(turningPoints.map(({ at, effect }) => [at, effect]));
});

test('of a long case, the first, the turn and the last stay on the sheet, in order, and the text keeps within bounds', () => {
	const turningPoints = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((at) => point(at, 400, { key: at === 'd' }));
	const points = pointsFor(document({ turningPoints }));
	expect(points.map(({ at }) => at)).toEqual(['a', 'd', 'h']);
	expect(points.map(({ what, effect }) => what + effect).join('').length).toBeLessThanOrEqual(1600);
});

test('of many short turning points, six stay', () => {
	const turningPoints = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((at) => point(at, 40));
	expect(pointsFor(document({ turningPoints })).map(({ at }) => at)).toEqual(['a', 'b', 'c', 'd', 'e', 'h']);
});

test('whoever leads is told to stop before the turn, and to say what the case speaks of', () => {
	const [first] = stepsFor(document({ contentNotes: ['suicide', 'death'] }));
	expect(first?.text).toContain('Say that it speaks of suicide and a death, and that anyone may step out.');
	expect(first?.text).toContain('Stop before “Later”');
	expect(stepsFor(document())[0]?.text).not.toContain('speaks of');
});

test('guessing who it was is warned of first, whatever the case', () => {
	for (const changes of [{}, { lane: 'composite', when: 'withheld', region: 'withheld', sources: [] } satisfies Partial<CaseFields>])
		expect(watchFor(document(changes))[0]).toMatch(/^Do not guess who it was/);
});

test.each<[string, Partial<CaseFields>, RegExp]>([
	['force', { highestForce: 'hands-on' }, /^Force was used/],
	['suicide', { contentNotes: ['suicide'] }, /^Leave out how it was done/],
	['a death', { contentNotes: ['death'] }, /^Somebody died/],
	['what did harm', { techniques: [{ technique: 'validate', effect: 'harmed' }] }, /^“Validating” did not help here/],
	['what is disputed', { techniques: [{ technique: 'one-communicator', effect: 'disputed' }] }, /^Whether “One voice” helped is disputed/],
	['rapport that was not reached', { timeToRapport: { band: 'not-reached' } }, /^Rapport was not reached/],
	['a tie from before', { timeToRapport: { band: 'prior-history', prior: 'years' } }, /^Trust was there before/],
	['the time that it took', { timeToRapport: { minutes: 120, approximate: true } }, /^It took about 2 hours/],
	['the phone', { responders: ['telecommunicator'], timeToRapport: { band: 'not-reached' } }, /^It began on the phone/],
])('the notes speak of %s', (_, changes, note) => {
	expect(watchFor(document(changes)).some((one) => note.test(one))).toBe(true);
});

test('a sheet has room for four notes, the weightiest first', () => {
	const all = {
		highestForce: 'lethal',
		contentNotes: ['suicide', 'death'],
		techniques: [{ technique: 'validate', effect: 'harmed' }],
	} satisfies Partial<CaseFields>;
	expect(watchFor(document(all)).map((note) => note.split(' ')[0])).toEqual(['Do', 'Leave', 'Force', 'Somebody']);
});

test('a long story makes the type smaller, and a short one does not', () => {
	expect(isDense(document())).toBe(false);
	expect(isDense(document({ turningPoints: [point('a', 300), point('b', 300)] }))).toBe(true);
	expect(isDense(document({ questions: ['a', 'b', 'c'].map((letter) => `${letter.repeat(230)}?`) }))).toBe(true);
});

test('of many codes the first five stand on the sheet', () => {
	expect(someOf(['a', 'b'])).toBe('a; b');
	expect(someOf(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a; b; c; d; e; and others');
});
