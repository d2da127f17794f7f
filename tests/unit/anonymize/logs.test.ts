import { describe, expect, test } from 'vitest';
import { foundIn, holds } from './marked.ts';

/** Sentences of our own, none of the narratives that the engine was tuned on. */
describe('a call sign in a log is found', () => {
	holds([
		'⟦0216|time⟧ ⟦118 BOY|unit⟧ OS. ⟦52 EDWARD|unit⟧ BLS ASSND',
		'⟦0541|time⟧ ⟦7-31|unit⟧ & ⟦7-34|unit⟧ RESP, STILL ON ROOF',
		'⟦1055|time⟧ ⟦KSP 814|unit⟧, ⟦PARK 221|unit⟧ ALL NOTIFIED',
		'⟦2109|time⟧ DISP ⟦EVAC BOAT 12|unit⟧ & ⟦AMBO 31|unit⟧ FOR WATER RESCUE',
		'We were carried out by ⟦Rural Metro 6|unit⟧ in the dark.',
		'⟦Unit K-12|unit⟧ took the back door.',
	]);
	test('a pulse and a score are none', () => {
		expect(foundIn('VITALS: HR 96, RR 18, GCS 15, BP 120/80, PRI 2, CODE 3 TRAFFIC')).toBe('VITALS: HR 96, RR 18, GCS 15, BP 120/80, PRI 2, CODE 3 TRAFFIC');
	});
});

describe('a street with a number for a name is found', () => {
	holds([
		'LOC ⟦34-19 88 ST APT 4R|address⟧ BTWN ⟦34 AV & NORTHERN|address⟧',
		'She lives at ⟦2150 S 1300 E|address⟧ with him.',
		'MALE WALKING ⟦7 MI/GRATIOT|address⟧ AREA',
		'STAGE ⟦CHESTNUT/TULARE|address⟧ FOR NOW',
	]);
});

describe('the line that somebody rides is found', () => {
	holds(['She got on at the mall and rode the ⟦Orange Line|place⟧ all night.', 'He sleeps on the ⟦D train|place⟧ most nights.']);
});

describe('a day and an hour typed in haste are found', () => {
	holds([
		'Next visit ⟦thurs|date⟧, then weekly.',
		'Gone ⟦5a|time⟧-⟦7p|time⟧ every day for work.',
		'Last drink ⟦1800ish|time⟧ by his account.',
		'Seen at the clinic ⟦Fri|date⟧ ⟦1530|time⟧ with his aunt.',
		'It was ⟦chokecherry season|date⟧ when she called.',
		'He had not slept since ⟦two Easters ago|date⟧.',
	]);
});

describe('a number is found whole behind its word', () => {
	holds([
		'Reach the desk at ⟦EXT 314|phone⟧ after six.',
		'MRN: ⟦NRV 310-992|number⟧ was opened for her.',
		'Interpreter via line, agent ⟦77142|number⟧, stayed on.',
		'Her birth certificate ⟦144-67-022918|number⟧ was in the drawer.',
		'The point was ⟦N43 32.123 W096 44.567|coordinates⟧, by the water.',
		'Write to ⟦kaylee dot marsh at gmail dot com|email⟧ if she calls.',
	]);
	test('the pressure of the blood is none', () => {
		const text = 'Vitals were 124/78 and 88, and she was calm.';
		expect(foundIn(text)).toBe(text);
	});
});

describe('a house of care is found by the letters and the one word that people call it', () => {
	holds([
		'She sees a therapist at ⟦Centennial MHC|organization⟧ on her own.',
		'AGREES TO GO, XPORT ⟦CRMC|organization⟧ W/ HER AUNT',
		'He was transported to ⟦Harborview|organization⟧ on a hold.',
		'She fell from ⟦Island Creek No. 9|employer⟧ as a girl.',
	]);
});
