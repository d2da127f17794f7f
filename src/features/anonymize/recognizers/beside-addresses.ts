import type { Lexicon } from '../lexicon.ts';
import type { Candidate, Recognizer } from '../types.ts';

const ID = 'beside-addresses';
/** What a dispatcher or a form puts before a house number: a business, a park of trailers. */
const BUSINESS =
	/(?:^|[\n:,;(]|\b(?:AT|LOC|LOCATION|ADDR|@|FROM|TO|at|from|to))[ ]{0,2}(?<it>(?:THE |The )?\p{Lu}[\p{L}'’&.-]{1,20}(?: (?:[\p{Lu}&][\p{L}'’&.-]{0,20}|of|the|and|el|la|de)){0,4}),? $/du;
const CITY =
	/^(?:,|\s+in)\s{1,2}(?<it>(?:(?:St|Ft|Mt)\. )?\p{Lu}[\p{L}'’-]{1,20}(?: (?!XSTS?\b|RP\b|CALLER\b|APT\b|CB\b|PH\b|CELL\b|FOR\b|REF\b|DOB\b)\p{Lu}[\p{L}'’-]{2,20}){0,2})(?=[\s,.;)]|$)/du;
const OPENS_TOWN = /^(?:la|el|los|las|san|santa|st|ft|fort|mt|new|le|port) \p{L}/u;
/** In a line of capitals a town stands right behind its street, and ends there. */
const SHOUTED_CITY =
	/^ (?<it>\p{Lu}{2,20}(?: \p{Lu}{3,20})?)(?=\s*(?:$|[\n,.;(/]| (?:XST|X ST|XSTS|RP|CB|CALLER|APT|UNIT|PH|CELL|[A-Z]{2} \d{5}|FOR|REF|DOB)\b))/du;
const isTown = (name: string, lexicon: Lexicon) =>
	lexicon.population(name) > 0 ||
	OPENS_TOWN.test(name) ||
	(name.includes(' ') && !/ (?:st|rd|ave|ln|dr|ct)$/.test(name) && !name.split(' ').some((word) => lexicon.isDispatch(word)));
/** What a dispatcher goes on with behind an address. */
const isSpoken = (name: string, lexicon: Lexicon) => {
	const [first = ''] = name.split(' ');
	return (
		lexicon.population(name) === 0 &&
		(lexicon.isDispatch(first) || (lexicon.word(first) === 3 && !/^(?:st|ft|mt|la|el|los|las|san|santa|new|port) /.test(name)))
	);
};
const NO_PLACE =
	/^(?:RP|CALLER|MALE|FEMALE|ADV|SUBJ|APT|UNIT|LOC|LKA|XST|ADDR|CB|PH|CELL|DOB|The|He|She|They|It|His|Her|And|But|When|Where|Upon|On|At|In|Client|Officer|Deputy|REF|FOR|IN|HUSB|WIFE|SON|TIME|Time|Date|Location|LOCATION|ADDRESS|Address|Home|HOME)\b/;

/** The business before a house number and the town behind it. */
export const besideAddresses: Recognizer = {
	id: ID,
	recognize({ text, isShouted }, lexicon, sofar) {
		const found: Candidate[] = [];
		for (const { start, end, type, score } of sofar) {
			if (type !== 'address' || score < 0.8 || !/^(?:\d|P\.? ?O)/i.test(text.slice(start, start + 3))) continue;
			const from = Math.max(0, start - 60);
			const ahead = BUSINESS.exec(text.slice(from, start))?.indices?.groups?.it;
			if (ahead && !NO_PLACE.test(text.slice(from + ahead[0], from + ahead[1])))
				found.push({
					start: from + ahead[0],
					end: from + ahead[1],
					type: 'organization',
					score: 0.6,
					by: ID,
					why: 'it stands before a house number like a business',
				});
			const behind = CITY.exec(text.slice(end, end + 50))?.indices?.groups?.it;
			const shouted = behind ? undefined : SHOUTED_CITY.exec(text.slice(end, end + 50))?.indices?.groups?.it;
			if (shouted && isTown(text.slice(end + shouted[0], end + shouted[1]).toLowerCase(), lexicon))
				found.push({ start: end + shouted[0], end: end + shouted[1], type: 'city', score: 0.7, by: ID, why: 'it stands behind a house number like a town' });
			if (
				behind &&
				!NO_PLACE.test(text.slice(end + behind[0], end + behind[1])) &&
				!(isShouted(end) && isSpoken(text.slice(end + behind[0], end + behind[1]).toLowerCase(), lexicon))
			)
				found.push({ start: end + behind[0], end: end + behind[1], type: 'city', score: 0.7, by: ID, why: 'it stands behind a house number like a town' });
		}
		return found;
	},
};
