import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { CONTRACTED, likeness } from '../names.ts';
import type { Candidate, Recognizer } from '../types.ts';
import { DOINGS, NOBODY, ROLES, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'people-told';
/** Of what people do, what things do as well: "Traffic was", "Rain came". */
const THINGS_TOO = new Set(
	'will would is was has had does did came come comes goes went began started starts stopped left kept keeps fell hung broke rang stood stays lay sat took got needs helps lives held felt feels cuts ran drove turned continued closed opened appeared appears spun rolled slid hit'.split(
		' ',
	),
);
/** What people do in stories beside what they do in reports. */
const TOLD = new Set(
	'weighed cried bent leaned climbed crouched hollered shouted muttered grinned winked sobbed wept made told asked poured whistled sang prayed smoked shrugged sighed'.split(
		' ',
	),
);
/** "one daughter, five (Calliope)", "Nacho to all". */
const IN_BRACKETS = /(?<=\p{Ll}|\d) \((?<it>\p{Lu}\p{Ll}{2,20})\)/dgu;
const TO_ALL = /(?<=[,;] )(?<it>\p{Lu}\p{Ll}{1,20}) to (?:all|everybody|everyone|his friends|her friends|the family|the whole town)\b/dgu;
const CALLED_SO = /^,? (?:that's|that’s|as|which is) what [^.\n]{0,40}\b(?:calls?|called) (?:him|her|them|me)\b/;
const OURS = /^, (?:our|my|his|her|their|the|a|an) (?:\p{L}[\p{L}-]{1,20} ){0,2}(?<role>\p{L}{3,20})\b/u;
/** "SON EH DOH 16", "CALLER = NAW PAW HTOO, CB": in a line of capitals, words between who somebody is and an age, or a comma. */
const AGED =
	/(?<![\p{L}])(?<role>\p{Lu}{2,12}) (?<it>\p{Lu}[\p{Lu}'’-]{1,15}(?: \p{Lu}[\p{Lu}'’-]{1,15}){0,2}) (?:\d{1,2}(?= ?(?:[YMFO]\b|YO|Y\/O|YRS?|ON|IN|AT|HAS|IS|W\b|W\/|[,.\n])))/dgu;
const EQUALS =
	/(?<![\p{L}])(?:RP|CALLER|SUBJ|SUBJECT|COMP|VICTIM|VIC|WITNESS|WIT|PT|PATIENT|MOM|DAD|SON|DAUGHTER|DRIVER) ?[=:] ?(?<it>\p{Lu}[\p{Lu}'’-]{1,15}(?: \p{Lu}[\p{Lu}'’-]{1,15}){0,2})(?=,| CB| DOB| \d|\n|$)/dgu;
/** In a line of capitals, what somebody is called stands in quotation marks. */
const QUOTED = /["“](?<it>\p{Lu}{3,15})["”]/dgu;
/** Whoever rides in a unit, behind its sign: "M7 (FROST/VILLANUEVA)". */
const CREW = /(?<=[\dA-Z] )\((?<it>\p{Lu}{3,20}(?: ?[/&,] ?\p{Lu}{3,20}){0,3})\)/dgu;

/** Names that are words of every day, by what is told of them where a sentence begins without an article: "Frost hollered". */
export const peopleTold: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		for (const [at, word] of doc.words.entries()) {
			const seen = word.isCapital && !word.isShouted && !word.isCaps && word.startsSentence ? seenAt(doc, at, lexicon) : null;
			if (seen) found.push({ start: word.start, end: word.end, type: 'person', by: ID, ...seen });
		}
		for (const { indices } of doc.text.matchAll(TO_ALL)) {
			const [start, end] = indices?.groups?.it ?? [0, 0];
			found.push({ start, end, type: 'person', score: 0.75, by: ID, why: 'it is what somebody is called' });
		}
		for (const { indices, groups } of doc.text.matchAll(QUOTED)) {
			const [start, end] = indices?.groups?.it ?? [0, 0];
			if (doc.isShouted(start) && lexicon.word(groups?.it?.toLowerCase() ?? '') === 0)
				found.push({ start, end, type: 'person', score: 0.6, by: ID, why: 'it is what somebody is called' });
		}
		for (const { indices, groups } of [...doc.text.matchAll(AGED), ...doc.text.matchAll(EQUALS)]) {
			const [start, end] = indices?.groups?.it ?? [0, 0];
			const isRole = groups?.role === undefined || ROLES.has(groups.role.toLowerCase());
			const isPlain = (groups?.it ?? '')
				.toLowerCase()
				.split(' ')
				.some((one) => lexicon.isDispatch(one) || NOBODY.has(one) || DOINGS.has(one) || ROLES.has(one));
			if (doc.isShouted(start) && isRole && !isPlain) found.push({ start, end, type: 'person', score: 0.6, by: ID, why: 'it stands where a name stands' });
		}
		for (const { indices, groups } of doc.text.matchAll(IN_BRACKETS)) {
			const [start, end] = indices?.groups?.it ?? [0, 0];
			const name = groups?.it?.toLowerCase() ?? '';
			if (lexicon.given(name) > 0 && !NOBODY.has(name))
				found.push({ start, end, type: 'person', score: 0.6, by: ID, why: 'a first name stands alone in brackets' });
		}
		for (const { index, 0: whole, groups } of doc.text.matchAll(CREW)) {
			if (!doc.isShouted(index)) continue;
			let start = index + whole.indexOf(groups?.it ?? '');
			for (const name of (groups?.it ?? '').split(/[/&,]/)) {
				const it = name.trim();
				const from = doc.text.indexOf(it, start);
				start = from + it.length;
				if (lexicon.surname(it.toLowerCase()) >= 2 || lexicon.word(it.toLowerCase()) === 0)
					found.push({ start: from, end: start, type: 'person', score: 0.75, by: ID, why: 'it stands in brackets behind a unit' });
			}
		}
		return found;
	},
};

function seenAt({ words, text }: Doc, at: number, lexicon: Lexicon): Pick<Candidate, 'score' | 'why'> | null {
	const word = words[at] as Word;
	const isNobody =
		NOBODY.has(word.lower) || WORLD.has(word.lower) || ROLES.has(word.lower) || TITLES.has(word.lower) || word.text.length < 3 || CONTRACTED.test(word.lower);
	const rest = text.slice(word.end, word.end + 80);
	if (isNobody) return null;
	// "Ray and Imelda Constant raked"
	const other = words[at + 2];
	if (lexicon.given(word.lower) >= 2 && /^ (?:and|&) \p{Lu}/u.test(rest) && other && likeness(other, lexicon) === 'name')
		return { score: 0.6, why: 'it stands beside a name' };
	if (CALLED_SO.test(rest)) return { score: 0.7, why: 'it is what somebody is called' };
	const role = OURS.exec(rest)?.groups?.role?.toLowerCase();
	if (role && (TITLES.has(role) || ROLES.has(role))) return { score: 0.6, why: 'who somebody is stands behind it' };
	const verb = words[at + 1];
	if (!verb || verb.isCapital || text.slice(word.end, verb.start) !== ' ' || word.isPossessive) return null;
	if (/[^s]s$|ing$/.test(word.lower) && lexicon.given(word.lower) < 2) return null;
	const isName = lexicon.given(word.lower) >= 2 && likeness(word, lexicon) === 'ambiguous';
	if (isName && /^\p{Ll}{3,}ed$/u.test(verb.text)) return { score: 0.5, why: 'it is said of it what people do' };
	if (!TOLD.has(verb.lower) && (!DOINGS.has(verb.lower) || THINGS_TOO.has(verb.lower))) return null;
	const known = Math.max(lexicon.given(word.lower), lexicon.surname(word.lower));
	const why = 'it is said of it what people do';
	return likeness(word, lexicon) === 'ambiguous' && known >= 2 ? { score: 0.5, why } : { score: 0.35, why };
}
