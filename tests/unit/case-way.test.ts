import { expect, test } from 'vitest';
import { stepsOf, whereabouts } from '#src/features/sharing/way.ts';
import { STATES, type State } from '#src/features/sharing/workflow.ts';

const MONDAY = new Date('2026-03-02T09:00:00Z');
const text = (state: State, changes = {}) => ({ state, kind: 'text' as const, stateAt: MONDAY, submittedAt: MONDAY, ...changes });
const inDays = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000);

test('an author sees by when a reviewer takes up what they sent, and by when it is answered', () => {
	expect(whereabouts(text('submitted'), MONDAY)).toMatchObject({ next: 'A reviewer takes it up by Wednesday.', turn: 'others' });
	expect(whereabouts(text('in_review'), inDays(1))).toMatchObject({ next: 'You have their answer by March 12.', turn: 'others' });
});

test('an author reads of a promise that was not kept, and not that it was', () => {
	expect(whereabouts(text('submitted'), inDays(3)).next).toBe('It was to be taken up by March 4. Reviewers see how long it waits.');
	expect(whereabouts(text('in_review'), inDays(11)).next).toBe('You were to have their answer by March 12. Reviewers see how long it waits.');
});

test('it is the author’s turn with a draft, with what reviewers asked, and with the final text', () => {
	expect(whereabouts(text('draft', { submittedAt: null }), MONDAY).is).toBe('A draft. No reviewer can read it.');
	expect(whereabouts(text('draft'), MONDAY).is).toBe('It came back to you with questions.');
	const turns = [text('draft'), text('in_review', { open: 2 }), text('awaiting_author')].map((one) => whereabouts(one, MONDAY).turn);
	expect(turns).toEqual(['you', 'you', 'you']);
	expect(whereabouts(text('awaiting_author', { hasApproved: true }), MONDAY).turn).toBe('others');
});

test('a colleague is asked for their account, and not for what its author has to do', () => {
	const as = (state: State, changes = {}) => whereabouts(text(state, { submittedAt: null, isColleague: true, ...changes }), MONDAY);
	expect(as('draft', { hasWritten: false })).toMatchObject({ next: 'Add your account, before they send it for review.', turn: 'you' });
	expect(as('draft').turn).toBe('others');
	expect(as('in_review', { open: 3 }).turn).toBe('others');
	expect(as('awaiting_author').turn).toBe('you');
});

test('the line of the way shows what is done, where it is and what is ahead', () => {
	expect(stepsOf('in_review').map(({ label, is }) => `${label}: ${is}`)).toEqual([
		'Draft: done',
		'Sent: done',
		'In review: now',
		'Your last word: ahead',
		'Approved: ahead',
		'Published: ahead',
	]);
	for (const state of ['declined', 'withdrawn', 'joined', 'retracted'] as const) expect(stepsOf(state)).toEqual([]);
});

test('every state has words for the author of a case and of a commentary', () => {
	for (const state of STATES) {
		for (const kind of ['text', 'commentary'] as const) {
			const { is, next } = whereabouts(text(state, { kind }), MONDAY);
			expect(`${is} ${next}`).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
		}
	}
	expect(whereabouts(text('withdrawn', { kind: 'commentary' }), MONDAY).is).toBe('This commentary was withdrawn.');
});
