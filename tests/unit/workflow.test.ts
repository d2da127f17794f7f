import { expect, test } from 'vitest';
import { movesFor, PARTS, type Part, refusal, STATES, signaturesNeeded } from '#src/features/sharing/workflow.ts';
import { expected, VERBS, WHO, type Who } from '#tests/support/moves.ts';

test.each(VERBS)('%s: every part, alone and together, from every state', (verb) => {
	const cells = (Object.keys(WHO) as Who[]).flatMap((who) => [null, ...STATES].map((state) => ({ who, state })));
	const meant = cells.map(({ who, state }) => `${who}, ${state}: ${expected(who, state, verb)}`);
	expect(cells.map(({ who, state }) => `${who}, ${state}: ${refusal(state, verb, WHO[who])?.code ?? 'done'}`)).toEqual(meant);
	expect(cells).toHaveLength(18 * 11);
});

test('the buttons that somebody sees are the moves that they can make', () => {
	for (const who of Object.keys(WHO) as Who[])
		for (const state of STATES) expect(movesFor(state, WHO[who])).toEqual(VERBS.filter((verb) => expected(who, state, verb) === 'done'));
});

test('nothing begins where a way has ended, but that a published text is revised or taken back', () => {
	const everything: Part[] = PARTS.filter((part) => part !== 'signer' && part !== 'author' && part !== 'colleague');
	for (const state of ['declined', 'withdrawn', 'joined', 'retracted'] as const)
		for (const parts of [everything, ['author'], ['colleague']] as Part[][]) expect(movesFor(state, parts)).toEqual([]);
	expect(movesFor('published', everything)).toEqual(['revise', 'retract']);
});

test('whoever is hindered reads why', () => {
	expect(refusal('submitted', 'claim', ['author', 'reviewer'])?.sentence).toBe('You wrote this, so somebody else has to do it.');
	expect(refusal('in_review', 'sign', ['colleague', 'reviewer'])?.sentence).toBe('Your account is part of this, so somebody else has to do it.');
	expect(refusal('approved', 'publish', ['editor', 'signer'])?.sentence).toBe('You signed this as it stands, so somebody else has to do it.');
	expect(refusal('approved', 'sign', ['reviewer'])?.sentence).toBe('A case that is approved by its author cannot be signed.');
	expect(refusal(null, 'submit', ['author'])?.sentence).toBe('A case that is not there yet cannot be sent for review.');
});

test('from three details on that could tell who it is, three sign', () => {
	expect([0, 1, 2, 3, 4, 12].map(signaturesNeeded)).toEqual([2, 2, 2, 3, 3, 3]);
});
