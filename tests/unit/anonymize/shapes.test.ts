import { describe, expect, test } from 'vitest';
import { foundIn, holdsWithAsked } from './marked.ts';

/** Sentences of our own, none of the narratives that the engine was tuned on. */
describe('a licence plate without a word for it is found', () => {
	holdsWithAsked([
		'She left in a ⟦gray Ford Escape|vehicle⟧, ⟦8TR-K40|plate⟧, toward the river.',
		'The trailer was an old one with ⟦Idaho|city⟧ plates ⟦1A 44213|plate⟧.',
		'⟦1404|time⟧ PARKED BY THE GATE, ⟦BLU NISSAN SENTRA|vehicle⟧ ⟦GHT71Q|plate⟧, NOBODY INSIDE',
	]);
	test('a dose, a score and a law are none', () => {
		const text = 'She took 30 tabs of 500MG, PHQ-9 and GAD-7 were done under CFR 45.';
		expect(foundIn(text, { suggested: false })).toBe(text);
	});
	test('letters and digits that nobody can place are asked about', () => {
		expect(foundIn('The note in his pocket read 7QK4L and nothing else.', { suggested: false })).toBe(
			'The note in his pocket read ⟨7QK4L|number⟩ and nothing else.',
		);
	});
});

describe('a unit is found by what it does, and again wherever it is spoken of', () => {
	holdsWithAsked([
		'⟦0412|time⟧ ⟦SALVO 3|unit⟧ ENRT CODE 2. ⟦0418|time⟧ ⟦SALVO 3|unit⟧ ON SCN',
		'We rode with ⟦unit Juniper 14|unit⟧ that night.',
		'⟦Unit 7 Bravo|unit⟧ took the back door.',
		'⟦RA 11|unit⟧ on scene, then ⟦E31|unit⟧, ⟦T31|unit⟧, ⟦BC5|unit⟧ were sent.',
		'Our call sign was ⟦Nightingale|unit⟧ that ⟦winter|date⟧.',
	]);
});

describe('a day in any words is found', () => {
	holdsWithAsked([
		'He stopped eating ⟦the Friday before Easter|date⟧ and told nobody.',
		'They split up in ⟦mid-October|date⟧.',
		'She was sober since ⟦’19|date⟧ and proud of it.',
		'We moved there in the ⟦eighties|date⟧, when the road was gravel.',
		'The next visit is ⟦Thurs|date⟧ at ⟦9am|time⟧.',
		'INC OPENED ⟦TUE MAR 07 23|date⟧ BY PHONE',
		'It began at ⟦six-forty pm|time⟧ by the kitchen clock.',
		'He called at ⟦a quarter of ten|time⟧.',
	]);
});

describe('an address is found whole', () => {
	holdsWithAsked([
		'LOC ⟦88 OLD STAGE LN BSMT|address⟧, DOG IN YARD',
		'He stays at ⟦614 Marsh Ct., Unit B, Lot 3|address⟧.',
		'Her house is at ⟦W5520 Cty Rd KK, Unit 4|address⟧.',
		'LKA ⟦1207 AVE G|address⟧, NO ANSWER AT DOOR',
		'They met near ⟦Pico/Larkin|address⟧ and walked.',
		'Mail goes to ⟦HC 61 Box 22|address⟧.',
		'They found her at ⟦four-eleven Bayou Verde|address⟧.',
		'The jumper was on ⟦the Route 9 overpass over the Little Sandy|street⟧.',
	]);
});

describe('what opens an account or a door is found', () => {
	holdsWithAsked([
		'The wifi was ⟦OaksGuest5|handle⟧ that week.',
		'GATE CODE ⟦7731|number⟧, DOG IN YARD',
		'He spelled it out: ⟦3 1 2 - 5 5 5 - 0 1 8 8|phone⟧.',
	]);
});

describe('a car or a boat is found by how it looks', () => {
	holdsWithAsked([
		'He drives a ⟦rust-colored Rambler|vehicle⟧ to church.',
		'She slept in a rust-colored tent.',
		'The boat was called ⟦Second Wind|vehicle⟧ and leaked.',
		'He lives on a ⟦28-foot sailboat|vehicle⟧ in the harbor.',
	]);
});

describe('an organization is found whole, whatever its last word', () => {
	holdsWithAsked([
		'A woman from ⟦Grace Lutheran|organization⟧ brought soup.',
		'He lost his job at ⟦the tire factory|employer⟧.',
		'She was treated at ⟦the Prairie Band clinic|organization⟧.',
		'Her boy goes to ⟦the Mennonite school|school⟧.',
		'⟦Hamlin County deputies|agency⟧ met us there.',
		'The ⟦Mobile Response Team of Dent County|agency⟧ came late.',
		'He teaches at ⟦Six Rivers Academy|school⟧ now.',
		'SUBJ WORKS NIGHTS AT ⟦BLUE HERON PAPER|organization⟧, WIFE HOME',
		'VOL TRANSP TO ⟦COPPER BASIN MEDICAL|organization⟧ BY AMB',
		'⟦STATE PATROL|agency⟧ ADVSD, ROAD CLOSED',
	]);
	test('the head of a log says who answered', () => {
		expect(foundIn('JUNIPER CO ECC EVT OPENED BY PHONE\nMALE ON ROOF, NO WEAPONS', { suggested: true })).toMatch(/^⟦JUNIPER CO ECC\|agency⟧ EVT/);
	});
	test('a kind of place is none', () => {
		const text = 'They took him to the hospital, and the police left. She works at a school near the church.';
		expect(foundIn(text, { suggested: true })).toBe(text);
	});
});

describe('a state that something is of is found, and a state alone stays', () => {
	holdsWithAsked(['He showed an ⟦Ohio|city⟧ license and cried.', 'They drove home to Ohio that night.', 'She was born in ⟦Salem, Oregon|city⟧, the youngest.']);
});
