import { describe } from 'vitest';
import { holdsWithAsked } from './marked.ts';

/** Sentences of our own. What is only asked about stands in "⟨ ⟩". */
describe('what somebody works is found', () => {
	holdsWithAsked([
		'He is a ⟦second-shift crane operator|occupation⟧ and calm.',
		'The caller, a ⟦rug weaver|occupation⟧, waited outside.',
		'SUBJ IS ⟦RETIRED TUGBOAT COOK|occupation⟧, CALM',
		'A ⟦Gulf shrimper|occupation⟧ sat on the curb.',
		'She asked for ⟦the only welder on the island|occupation⟧.',
		'He was ⟦the last person in the valley who could mend a loom|occupation⟧.',
		'A ⟦fourth-generation oysterman|occupation⟧ lives there.',
		'He works as a ⟦wedding photographer|occupation⟧ and sleeps little.',
		'OCCUPATION: ⟦BEET TRUCK DRIVER|occupation⟧',
		'The client is a ⟦grad student in geology|occupation⟧.',
	]);
});

describe('what somebody does for a living is found', () => {
	holdsWithAsked([
		'She ⟦tunes harps|occupation⟧ and sleeps little.',
		'He ⟨repairs church bells|occupation⟩.',
		'He used to ⟦run the ski lift|occupation⟧.',
		'She ⟦waits tables|occupation⟧ and sleeps little.',
		'He ⟦teaches welding|occupation⟧ and has friends.',
	]);
});

describe('who takes part in the scene, and things called like work, stay', () => {
	holdsWithAsked([
		'The driver stopped. The crisis worker and the shift supervisor spoke with the caller.',
		'The intake nurse called a case manager.',
		'He held a box cutter and used a vacuum cleaner.',
		'She uses a rolling walker. He is a heavy smoker.',
		'We taught him about breathing and he made threats.',
	]);
});

describe('the make-up of a family and what happened to it is found', () => {
	holdsWithAsked([
		'RP STS ⟦KIDS X3|family⟧ ARE WITH AN AUNT',
		'He is ⟦the second oldest of eleven|family⟧.',
		'She is a ⟦new mother|family⟧ and tired.',
		'She is the ⟦great-grandmother of twelve|family⟧.',
		'He ⟦outlived both wives and a son|family⟧.',
		'She is ⟦raising two nephews alone|family⟧.',
		'He has ⟦no wife and no children|family⟧.',
		'He misses his ⟦wife and newborn|family⟧.',
		'She is ⟦7 mos pregnant with her third|family⟧.',
		'Her ⟦aunt raised her|family⟧.',
		'She was ⟦widowed in 2019|family⟧ and moved.',
	]);
});

describe('who of a family is at the scene stays', () => {
	holdsWithAsked(['RP STATES 2 KIDS ASLEEP, NO WEAPONS SEEN', 'We separated them and asked both to sit.']);
});

describe('what people nearby remember is found', () => {
	holdsWithAsked([
		'It was ⟦the week of the Pine Ridge fire|event⟧.',
		'That was ⟦the spring the creek flooded|event⟧.',
		'He has slept badly since the ⟦goat festival|event⟧.',
		'It was not long after ⟦the tannery closed|event⟧.',
		'SUBJ ⟦LOST HIS HOME IN THE HARBOR FIRE|event⟧',
		'We met at the ⟦blessing of the fleet|event⟧.',
		'She came home after ⟦the derailment|event⟧.',
	]);
});

describe('what happens every night stays', () => {
	holdsWithAsked(['We were there for the night shift after the fire call.', 'He was tired after the game.']);
});

describe('places without a name that neighbors know are found', () => {
	holdsWithAsked([
		'He sat in ⟦the net shed|place⟧.',
		'She was parked behind the ⟦old ice house|place⟧.',
		'MALE ON ⟦ROOF OF THE CANNERY|place⟧',
		'He stood at ⟦the river overlook behind the floodwall|place⟧.',
		'She slept in ⟦the only laundromat in town|place⟧.',
		'He sat on the ⟨breakwater|place⟩.',
		'He lives ⟦2 miles past the covered bridge|place⟧.',
	]);
});

describe('places that every town has stay', () => {
	holdsWithAsked(['He stood on the bridge and then at the front door of the house.', 'She waited in the parking garage of the hospital.']);
});

describe('ages are found however they are written', () => {
	holdsWithAsked([
		'Pt is ⟦45M|age⟧, calm.',
		'She is in her ⟦mid-40s|age⟧.',
		'He first tried at ⟦16|age⟧, and again later.',
		'I was ⟦twenty-six|age⟧ and afraid.',
		'She lived to be ⟦ninety-three|age⟧.',
		'SUBJ AGE ⟦TWENTY TWO|age⟧, CALM',
		'A boy of ⟦eleven|age⟧ called.',
		'⟦38|age⟧, tired, afraid.',
	]);
});

describe('other numbers stay', () => {
	holdsWithAsked(['PH2 UNC 38M FROM CALLER', 'We will F/U 24 HR after.']);
});

describe('peoples, faiths and service are found', () => {
	holdsWithAsked([
		'She is ⟦enrolled Yakama|demographic⟧ and sings.',
		'SPEAKS ⟦TIGRINYA ONLY|demographic⟧',
		'He wore a ⟦kirpan|demographic⟧.',
		'He is a ⟦Gulf War vet|demographic⟧.',
		'She was ⟦deported|demographic⟧ and came back.',
		'They came over from ⟦Jamaica|demographic⟧.',
		'She did ⟦two tours in Iraq|demographic⟧.',
		'He polished the table and ate french fries.',
	]);
});

describe('animals are found by their names', () => {
	holdsWithAsked(['The ferret (⟦Noodles|pet⟧) slept.', 'HIS CAT, ⟨MARBLE|pet⟩, IS INSIDE', 'DOG NAMED ⟦BISCUIT|pet⟧ IS FRIENDLY']);
});
