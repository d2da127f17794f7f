import fc from 'fast-check';

/** Words as they come in stories, between whatever somebody can paste. */
const piece = fc.oneof(
	fc.constantFrom(
		'Officer ',
		'Marisol ',
		'O’Shaughnessy ',
		'RP ADV ',
		'at ',
		'4417 W Larkspur Ave',
		' on June 11, 2024',
		'\n',
		'\r\n',
		'. ',
		'#8841',
		'602-555-0117',
		' was ',
		'Will ',
		'his sister ',
		'St. ',
		'“',
		'(',
		'-',
	),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom('\0', '\u202E', 'e\u0301', '👩‍🚒', '\uD83D', 'שלום', '\u00A0', 'ʻĀLEWA'),
);
/** A text that somebody could paste. */
export const story = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
