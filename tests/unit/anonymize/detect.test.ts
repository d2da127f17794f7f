import { describe, expect, test } from 'vitest';
import { foundIn, holds, holdsWithAsked } from './marked.ts';

/** Sentences of our own, none of the narratives that the engine was tuned on. */
describe('ways to reach somebody are found', () => {
	holds([
		'Write to ⟦ana.lopez+help@county.example.org|email⟧ tonight.',
		'He posts as ⟦@night_owl.77|handle⟧ and at ⟦https://photos.example.com/u/owl?id=3|url⟧.',
		'Call ⟦(612) 555-0188|phone⟧ or ⟦612.555.0112 x4|phone⟧.',
		'The tablet was at ⟦10.4.22.107|ip⟧.',
		'Phase two put the phone at ⟦44.9778, -93.2650|coordinates⟧.',
	]);
});

describe('numbers of people, cars and papers are found', () => {
	holds([
		'SSN ⟦219-09-9999|ssn⟧ was on the form.',
		'VIN ⟦1HGCM82633A004352|vin⟧ came back clear.',
		'Plate ⟦MN 482-KRD|plate⟧ was run.',
		'See report ⟦24-0081934|number⟧ and badge ⟦771|number⟧.',
		'MRN ⟦883120044|number⟧, policy no. ⟦ZX-5521-09|number⟧.',
	]);
});

describe('times, days and ages are found', () => {
	holds([
		'On ⟦April 3, 2023|date⟧ at ⟦2115 hours|time⟧ we knocked.',
		'DOB ⟦04/11/1988|birth-date⟧.',
		'It was ⟦7:40 pm|time⟧ on ⟦12/19|date⟧.',
		'She is ⟦34 y/o|age⟧; her grandmother is ⟦96 years old|age⟧.',
		'He was a ⟦nineteen-year-old|age⟧.',
	]);
});

describe('people are found by what stands around their names', () => {
	holds([
		'Officer ⟦Read|person⟧ saw it before Sgt. ⟦Villaseñor|person⟧ did.',
		'His sister ⟦Precious|person⟧ and her husband ⟦Duc|person⟧ were there.',
		'A student named ⟦Chase|person⟧ texted a man called ⟦Art|person⟧.',
		'I asked Ms. ⟦Okonkwo-Reyes|person⟧ and Mr. ⟦Early|person⟧.',
		'Witness: ⟦Nguyễn Thị Lan|person⟧ spoke first.',
		'"I\'m ⟦Marisol|person⟧," she said.',
	]);
});

describe('places are found', () => {
	holds([
		'He lives at ⟦4417 W Larkspur Ave Apt 12B|address⟧.',
		'The car stood near ⟦Interstate 84|street⟧.',
		'She drove in from ⟦Faribault|city⟧.',
		'They met by ⟦Kalihi Valley Park|place⟧.',
	]);
});

describe('what tells somebody together with the rest is found', () => {
	holds([
		"He is ⟦the town's only veterinarian|occupation⟧.",
		'She is ⟦seven months pregnant|family⟧.',
		'They spoke with a ⟦Hmong|demographic⟧ elder.',
		'A ⟦blue 2016 Honda Odyssey|vehicle⟧ stood in the drive.',
		'The dog was named ⟦Major|pet⟧.',
	]);
});

describe('lines of capitals are read by lists', () => {
	holds([
		'RP ADV HER HUSB IS OFF HIS MEDS AND WALKING IN TRAFFIC',
		'OFC ⟦BEGAY|person⟧ ENRT. SUBJ SEATED ON CURB, CALM',
		'CB ⟦602-555-0117|phone⟧ RP CELL',
		'RP STATES NO WEAPONS SEEN, 2 KIDS ASLEEP',
	]);
});

describe('words of every day stay', () => {
	holds([
		'Will you tell me what happened? I hope we can.',
		'The bill was paid and the grace period confirmed.',
		'Winters are hard there. It may rain in the park.',
		'We talked about mercy, patience and joy.',
		'BP 150/94, pulse 88, pain 6/10.',
		'Code 4. The client denied a plan and asked for coffee.',
	]);
});

test('a name that was seen once is found wherever it stands, and the word that it also is stays', () => {
	const text = 'Officer Love knocked. Love waited. He said all you need is love. I asked Love again.';
	expect(foundIn(text)).toBe('Officer ⟦Love|person⟧ knocked. ⟦Love|person⟧ waited. He said all you need is love. I asked ⟦Love|person⟧ again.');
});

describe('who tells a story', () => {
	holdsWithAsked([
		'The ⟦Keokuk (IA) Police Department|agency⟧ was called.',
		'⟦National Crisis Line Association|agency⟧, by a member.',
		'Members of the ⟦STEADY HANDS Community of Practice|organization⟧ met.',
		'It came from ⟨a local business|employer⟩ about one of its employees.',
		'It came from a local business with a broken window.',
	]);
});
