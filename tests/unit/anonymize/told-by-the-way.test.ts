import { describe } from 'vitest';
import { holdsWithAsked } from './marked.ts';

/** Sentences of our own. What is only asked about stands in "⟨ ⟩". */
describe('places that are told by what is beside them are found', () => {
	holdsWithAsked([
		'He lives in a ⟦yurt behind the brewery|place⟧.',
		'They met at ⟦the picnic shelter with the green roof|place⟧.',
		'SUBJ IS ON ⟦THE WATER TOWER BEHIND THE VFW|place⟧',
		'She was on ⟦the catwalk above the fermenters|place⟧.',
		'She lives ⟦over the shoe repair|place⟧.',
		'He stood by ⟦the big chicken statue|place⟧.',
	]);
});

describe('what every house has stays', () => {
	holdsWithAsked([
		'She had been in the waiting room by the vending machine.',
		'She sat on the couch next to the window and cried.',
		'We parked behind the ambulance and walked up.',
	]);
});

describe('what somebody does for a living is found, however it is said', () => {
	holdsWithAsked([
		'She ⟦shucks oysters|occupation⟧ and sleeps little.',
		'He spent the summer ⟦picking huckleberries|occupation⟧.',
		'She ⟦plays second-chair oboe|occupation⟧ and sleeps little.',
		'He ⟦kept pigeons|occupation⟧ and slept little.',
		'Her husband ⟦welds on the pipeline|occupation⟧.',
		'He ⟦drove a hearse|occupation⟧ and slept little.',
		'She ⟦did alterations|occupation⟧ and slept little.',
		'She ⟦calls bingo|occupation⟧ and sleeps little.',
		'He was a ⟦former Army linguist|occupation⟧ and tired.',
		'⟦Late fifties|age⟧, ⟦saddle bag stitcher|occupation⟧, says he is fine.',
	]);
});

describe('what is no work stays', () => {
	holdsWithAsked(['She cooks for the kids and cleans the house.', 'He runs from problems, she said.', 'He works with the crisis team on coping skills.']);
});

describe('families are found by births, ranks and what happened to them', () => {
	holdsWithAsked([
		'⟦33 y/o|age⟧ f, ⟦g3p2|family⟧, tired.',
		'He ⟦has six kids|family⟧, ⟦the youngest born here|family⟧.',
		'She ⟦lost twins at thirty weeks|family⟧.',
		'RP STATES ⟦HUSB IS DEPLOYED|family⟧',
		'She is a ⟦mother of a boy with epilepsy|family⟧.',
		'His ⟦ex-wife moved to Guam|family⟧.',
	]);
});

describe('ages are found behind kin and in words', () => {
	holdsWithAsked([
		"She's ⟦fifty-three|age⟧ now.",
		'He fished until ⟦81|age⟧.',
		'He turns ⟦ninety|age⟧ next week.',
		'Her boys, ⟦ages 4, 6 and 9|age⟧, were at school.',
	]);
});

describe('who somebody was before is found', () => {
	holdsWithAsked([
		'He is a ⟦South Korean Navy veteran|demographic⟧.',
		'He was a ⟦door gunner|demographic⟧ once.',
		'She ⟦grew up in a convent|demographic⟧.',
		'He is an ⟦Army vet (Panama, 1989)|demographic⟧.',
	]);
});

describe('what happened where somebody lives is found', () => {
	holdsWithAsked([
		'He was on ⟦the ferry that sank|event⟧.',
		'That was ⟦the summer the hydrants ran|event⟧.',
		'We met at ⟦the Moose Lodge crab feed|event⟧.',
		'He was in the paper for ⟦pulling a kid out of the canal|event⟧.',
		'He has not worked since ⟦Harlow No. 3 closed|event⟧.',
	]);
});
