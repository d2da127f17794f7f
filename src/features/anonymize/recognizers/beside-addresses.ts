import type { Candidate, Recognizer } from '../types.ts';

const ID = 'beside-addresses';
/** What a dispatcher or a form puts before a house number: a business, a park of trailers. */
const BUSINESS =
	/(?:^|[\n:,;(]|\b(?:AT|LOC|LOCATION|ADDR|@|FROM|TO|at|from|to))[ ]{0,2}(?<it>(?:THE |The )?\p{Lu}[\p{L}'’&.-]{1,20}(?: (?:[\p{Lu}&][\p{L}'’&.-]{0,20}|of|the|and|el|la|de)){0,4}),? $/du;
const CITY = /^(?:,|\s+in)\s{1,2}(?<it>\p{Lu}[\p{L}'’.-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20}){0,2})(?=[\s,.;)]|$)/du;
const NO_PLACE =
	/^(?:RP|CALLER|MALE|FEMALE|ADV|SUBJ|APT|UNIT|The|He|She|They|It|His|Her|And|But|When|Where|Upon|On|At|In|Client|Officer|Deputy|REF|FOR|IN|HUSB|WIFE|SON|TIME|Time|Date|Location|LOCATION|ADDRESS|Address|Home|HOME)\b/;

/** The business before a house number and the town behind it. */
export const besideAddresses: Recognizer = {
	id: ID,
	recognize({ text }, _, sofar) {
		const found: Candidate[] = [];
		for (const { start, end, type, score } of sofar) {
			if (type !== 'address' || score < 0.8 || !/^\d/.test(text.slice(start, start + 1))) continue;
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
			if (behind && !NO_PLACE.test(text.slice(end + behind[0], end + behind[1])))
				found.push({ start: end + behind[0], end: end + behind[1], type: 'city', score: 0.7, by: ID, why: 'it stands behind a house number like a town' });
		}
		return found;
	},
};
