import { expect, test } from 'vitest';
import { replayOf } from '#src/features/cases/replay.ts';

const point = (what: string, key = false) => ({ at: what, what, effect: 'So.', techniques: [], key });
const POINTS = [point('first'), point('second'), point('third', true), point('fourth')];

test('a member is asked at the moment where it turned, with what came before', () => {
	expect(replayOf(POINTS, null)).toMatchObject({ before: [{ what: 'first' }, { what: 'second' }], point: { what: 'third' }, number: 3, earlier: 2, later: 4 });
});

test('where nothing says when it turned, or it turned at once, a member is asked at the second moment', () => {
	expect(replayOf([point('first'), point('second')], null)).toMatchObject({ number: 2, earlier: null, later: null });
	expect(replayOf([point('first', true), point('second')], null)).toMatchObject({ number: 2 });
});

test('a member opens another moment by its number, and no moment that is not there', () => {
	expect(replayOf(POINTS, '2')).toMatchObject({ point: { what: 'second' }, earlier: null, later: 3 });
	expect(replayOf(POINTS, '4')).toMatchObject({ point: { what: 'fourth' }, later: null });
	for (const none of ['1', '0', '5', '-2', '2.5', 'two', '', '99999']) expect(replayOf(POINTS, none)).toBeNull();
});
