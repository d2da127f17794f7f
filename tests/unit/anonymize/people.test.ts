import { describe, expect, test } from 'vitest';
import { foundIn, holds, holdsWithAsked } from './marked.ts';

describe('a name that is written small in hurried notes is found', () => {
	holds([
		'Pt: ⟦castellano, ivy|person⟧ was calm.',
		'Called dr. ⟦okafor|person⟧ and mr. ⟦lane|person⟧ back.',
		'The plan was read to ⟦dmitri|person⟧ and ⟦hope castellano|person⟧.',
		'Seen by LMSW ⟦q. vorhaus|person⟧.',
		'Mr. ⟦Vorhaus|person⟧ sat down. Later ⟦vorhaus|person⟧ ate.',
		'Her name is ⟦Joy Castellano|person⟧. Calm. ⟦joy|person⟧ asked for water.',
	]);
});

describe('a small word that only equals a name stays', () => {
	holdsWithAsked(['Ms. ⟦Hope Castellano|person⟧ said we hope for the best, and there is hope.', "He'd slept. She'll eat later. They'd both goin' home."]);
});

describe('a name that is a word of every day is found by what is told of it', () => {
	holds([
		'They call him ⟦Badger|person⟧.',
		'⟦Badger|person⟧, our dispatcher, stayed on.',
		'We went with ⟦Flip Castellano|person⟧ to the door.',
		'He ⟦mends nets|occupation⟧, ⟦Bubba|person⟧ to everybody.',
	]);
});

describe('a name in a line of capitals is found', () => {
	holds([
		'RP ⟦LATOYA STONE|person⟧ OUTSIDE W/ KEYS',
		'R/O ⟦STONE, K|person⟧ NO WANTS',
		'VEH REGISTERED TO ⟦SUMMER CASTELLANO|person⟧ OF RECORD',
		'⟦TEAM M4|unit⟧ (⟦STONE|person⟧/⟦CASTELLANO|person⟧) ON LINE',
		'MALE KNOWN AS "⟦ZEEBO|person⟧" AT DOOR',
	]);
});

test('a plain word that a name elsewhere equals is asked about where it stands in capitals', () => {
	expect(foundIn('RP LATOYA STONE OUTSIDE\nSUBJ THREW A STONE AT WINDOW', { suggested: false })).toContain('A ⟨STONE|person⟩ AT WINDOW');
});
