import { expect, test } from 'vitest';
import { asksMeaning, needsOf } from '#src/features/search/question.ts';

test('a question becomes the words that carry its subject', () => {
	expect(needsOf('How do I talk to someone who is afraid?', {})).toEqual([['talk'], ['afraid']]);
});

test('case, marks and apostrophes make no difference', () => {
	expect(needsOf("Won't OPEN the *door*!", {})).toEqual([['open'], ['door']]);
	expect(needsOf('won’t open the door', {})).toEqual([['open'], ['door']]);
	expect(needsOf('co-responder', {})).toEqual([['co'], ['responder']]);
});

test('each word brings its synonyms, the typed word first', () => {
	expect(needsOf('cop', { cop: ['officer', 'police officer'] })).toEqual([['cop', 'officer', 'police officer']]);
});

test.each(['vets', 'vet'])('"%s" finds the synonyms of "vet"', (typed) => {
	expect(needsOf(typed, { vet: ['veteran'] })).toEqual([[typed, 'veteran']]);
});

test.each(['naming', 'named'])('"%s" finds the synonyms of its shorter form', (typed) => {
	expect(needsOf(typed, { nam: ['label'], name: ['label'] })).toEqual([[typed, 'label']]);
});

test('two or three words that belong together are one need, and stay together', () => {
	expect(needsOf('a call taker asks', { 'call taker': ['telecommunicator'] })).toEqual([['call taker', 'telecommunicator'], ['asks']]);
	expect(needsOf('call takers', { 'call taker': ['telecommunicator'] })).toEqual([['call takers', 'telecommunicator']]);
	expect(needsOf('mental health worker', { 'mental health worker': ['clinician'], 'mental health': ['other'] })).toEqual([
		['mental health worker', 'clinician'],
	]);
});

test.each(['barracade', 'baricade', 'barricdae', 'barriicade'])('somebody who slips and types "%s" finds what they meant', (typed) => {
	expect(needsOf(typed, { barricade: ['locked in'] })).toEqual([[typed, 'barricade', 'locked in']]);
});

test.each(['caller', 'barricades', 'parricade', 'badge'])('"%s" is not taken for a slip of another word', (typed) => {
	expect(needsOf(typed, { called: ['x'], barricades: ['y'], bridge: ['z'] })[0]).toHaveLength(typed === 'barricades' ? 2 : 1);
});

test.each(['warm transfer meaning', 'what does PSAP stand for', "what's a 51-50", 'difference between a hook and a trigger'])(
	'"%s" asks what a word means',
	(question) => {
		expect(asksMeaning(question)).toBe(true);
	},
);

test.each(['he won’t open the door', 'how long does trust take', ''])('"%s" does not ask what a word means', (question) => {
	expect(asksMeaning(question)).toBe(false);
});

test('a question of fillers alone asks for those', () => {
	expect(needsOf('who is it', {})).toEqual([['who'], ['is'], ['it']]);
});

test.each(['', '   ', '???', '🙂', '"*()', '\u0000\u0001'])('a question without words, %j, asks for nothing', (question) => {
	expect(needsOf(question, {})).toEqual([]);
});

test('words of other scripts are words', () => {
	expect(needsOf('niño Ärger 危機', {})).toEqual([['niño'], ['ärger'], ['危機']]);
});

test('names that every object has are only words', () => {
	expect(needsOf('constructor __proto__ toString hasOwnProperty', {})).toEqual([['constructor'], ['proto'], ['tostring'], ['hasownproperty']]);
});

test('a question has at most twelve needs', () => {
	const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
	expect(needsOf(words.join(' '), {})).toEqual(words.slice(0, 12).map((word) => [word]));
});

test('no need is empty, even when a phrase is made of fillers', () => {
	for (const need of needsOf('how are you lantern', { 'how are you': ['it'] })) expect(need).not.toEqual([]);
});

test('no question throws', () => {
	for (const question of ['NEAR(', 'a AND b OR', '"', "' or 1=1 --", '\ud800', 'x'.repeat(100_000), '$&$1', '(?<=']) {
		expect(Array.isArray(needsOf(question, { near: ['close'] }))).toBe(true);
	}
});
