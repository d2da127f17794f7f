import type { Doc, Word } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { endOfName, isInitial, likeness, spanOf } from '../names.ts';
import type { Candidate, Recognizer } from '../types.ts';
import { BASE, DOINGS, NAMES_TOO, NAMING, NOBODY, ROLES, TITLED_TOO, TITLES, WORLD } from '../vocabulary.ts';

const ID = 'people-by-context';
/** Titles that nothing but a name follows. */
const PLAIN_TITLES = new Set('mr mrs ms miss mx dr ofc sgt det dep lt cpl capt tpr'.split(' '));
const COURTESY = new Set('mr mrs ms mx dr'.split(' '));
const KIN_TITLES = new Set('uncle aunt auntie aunty tia tio nana grandma grandpa miss mr mrs ms sister brother cousin'.split(' '));
/** Titles that are written small, too. */
const SMALL_TITLES = new Set(
	'officer deputy sergeant detective lieutenant captain trooper uncle aunt auntie nurse judge coach doctor pastor preacher dispatcher grandma grandpa chief medic sister brother'.split(
		' ',
	),
);

/** Names by what stands around them: a title, who somebody is to another, "her name is", "said". */
export const peopleByContext: Recognizer = {
	id: ID,
	recognize(doc, lexicon) {
		const found: Candidate[] = [];
		const add = (first: number, end: number, score: number, why: string) => {
			const span = spanOf(doc, first, withWill(doc, end));
			if (span) found.push({ ...span, type: 'person', score, by: ID, why });
		};
		for (const [at, word] of doc.words.entries()) {
			const afterTitle = titled(doc, at, lexicon);
			if (afterTitle > 0) add(afterTitle, Math.max(afterTitle + 1, endOfName(doc, afterTitle, lexicon, true)), 0.9, 'it follows a title');
			const afterRole = inRole(doc, at, lexicon);
			if (afterRole > 0) add(afterRole, endOfName(doc, afterRole, lexicon, true), 0.8, 'it follows what somebody is to another');
			if (isNamed(doc, at, lexicon)) add(at, endOfName(doc, at, lexicon, true), 0.8, 'it follows words that a name follows');
			if (isTurned(doc, at, lexicon)) add(at, Math.max(at + 2, endOfName(doc, at + 1, lexicon, true)), 0.8, 'a last name and a first name stand turned round');
			if (acts(doc, at, lexicon)) add(at, at + 1, word.startsSentence ? 0.5 : 0.6, 'it is said of it what people do');
		}
		return found;
	},
};

/** "OFC AMBROSE WILL (CIT)": what could be a verb, and has nothing to do behind it, is the last name. */
function withWill({ words, text }: Doc, end: number): number {
	const [last, word] = [words[end - 1], words[end]];
	const isName =
		last && word?.isCapital && NAMES_TOO.has(word.lower) && text.slice(last.end, word.start) === ' ' && /^\s?[(),.\n]/.test(text.slice(word.end, word.end + 2));
	return isName ? end + 1 : end;
}

/** The first word behind a title, and behind titles that follow it; 0 for none. */
function titled({ words, text }: Doc, at: number, lexicon: Lexicon): number {
	const title = words[at];
	if (!title || !TITLES.has(title.lower) || !(title.isCapital || SMALL_TITLES.has(title.lower))) return 0;
	const name = words[at + 1];
	if (!name?.isCapital || !/^\.?[ \t]{1,2}(?:["“‘(])?$|^\.$/.test(text.slice(title.end, name.start)) || TITLES.has(name.lower)) return 0;
	if (name.isCaps && (lexicon.isDispatch(name.lower) || (name.text.length < 4 && lexicon.surname(name.lower) === 0))) return 0;
	if (isInitial(name)) return name.lower === 'i' ? 0 : at + 1;
	const isKnown = lexicon.given(name.lower) > 0 || lexicon.surname(name.lower) > 0;
	if (NAMES_TOO.has(name.lower)) return name.isShouted && !KIN_TITLES.has(title.lower) && isWord(words[at + 2], lexicon) ? 0 : at + 1;
	if (TITLED_TOO.has(name.lower) && !name.isShouted && (PLAIN_TITLES.has(title.lower) || KIN_TITLES.has(title.lower) || title.isCapital)) return at + 1;
	// "Mrs. Many Goats"
	if (COURTESY.has(title.lower) && name.isShouted && title.lower !== 'ms' && !lexicon.isDispatch(name.lower) && !NOBODY.has(name.lower)) return at + 1;
	if (COURTESY.has(title.lower) && !name.isShouted && text.charAt(title.end) === '.' && !/^(?:and|or|the|i)$/.test(name.lower)) return at + 1;
	if (WORLD.has(name.lower) && lexicon.given(name.lower) >= 2 && title.isCapital && !name.isShouted) return at + 1;
	if (NOBODY.has(name.lower) || WORLD.has(name.lower)) return 0;
	// "OFC CASH RAINEY": what dispatchers write, too, is a name where a last name follows.
	if (name.isShouted && lexicon.isDispatch(name.lower)) {
		if (lexicon.surname(name.lower) >= 2 && /^\s{0,3}(?:$|[\n,;/)])/.test(text.slice(name.end, name.end + 4))) return at + 1;
		return isKnown &&
			words[at + 2]?.isShouted &&
			['name', 'unknown'].includes(likeness(words[at + 2] as Word, lexicon)) &&
			text.slice(name.end, words[at + 2]?.start) === ' '
			? at + 1
			: 0;
	}
	if ((PLAIN_TITLES.has(title.lower) || (KIN_TITLES.has(title.lower) && title.isCapital)) && !name.isShouted) return at + 1;
	return isKnown || lexicon.word(name.lower) === 0 ? at + 1 : 0;
}

/** What callers and officers do in dispatchers' words. */
const SPEAKS = /^(?:sts|states|says|adv|advs|advises|advised|rpts|reports|req|requests|wants|called|stated)$/;
const isWord = (word: Word | undefined, lexicon: Lexicon) => word !== undefined && lexicon.word(word.lower) > 1;

/** The first word behind what somebody is to another; 0 for none. */
function inRole({ words, text }: Doc, at: number, lexicon: Lexicon): number {
	const role = words[at];
	if (!role || !ROLES.has(role.lower)) return 0;
	const hasVerb = /^(?:is|was)$/.test(words[at + 1]?.lower ?? '');
	const name = words[at + (hasVerb ? 2 : 1)];
	if (!name?.isCapital || TITLES.has(name.lower) || ROLES.has(name.lower)) return 0;
	const between = text.slice(role.end, name.start);
	if (!/^(?:[ \t](?:is|was|IS|WAS)[ \t]|[ \t]|,[ \t]|:[ \t]?|[ \t]?\(|[ \t][-–—][ \t])["“‘]?$/.test(between)) return 0;
	if (isInitial(name)) return /^[.]/.test(text.slice(name.end, name.end + 1)) && !name.isShouted ? at + (hasVerb ? 2 : 1) : 0;
	const like = likeness(name, lexicon);
	// "DTR MAY OSEI", not "RP WILL MEET".
	if (name.isShouted && NAMES_TOO.has(name.lower) && !hasVerb) {
		const last = words[at + 2];
		return last &&
			text.slice(name.end, last.start) === ' ' &&
			lexicon.surname(last.lower.split('-')[0] ?? '') > 0 &&
			(likeness(last, lexicon) !== 'no' || last.lower.includes('-')) &&
			!BASE.test(last.lower)
			? at + 1
			: 0;
	}
	const isPlain = /^[ \t]$/.test(between);
	// "CALLER RICH PRUITT"
	if (
		isPlain &&
		words[at + 2] &&
		!NOBODY.has(name.lower) &&
		(!name.isShouted || lexicon.given(name.lower) > 0) &&
		(likeness(words[at + 2] as Word, lexicon) === 'name' ||
			(!name.isShouted && words[at + 2]?.isCapital && likeness(words[at + 2] as Word, lexicon) === 'unknown')) &&
		text.slice(name.end, words[at + 2]?.start) === ' '
	)
		return at + 1;
	if (name.isShouted && like === 'unknown' && !/[AEIOUY]/.test(name.text)) return 0;
	const isFine =
		like === 'name' ||
		(like === 'unknown' && name.text.length > 2 && (isPlain || !name.isShouted)) ||
		(like === 'ambiguous' &&
			(name.isShouted
				? lexicon.given(name.lower) >= 2 || hasVerb || (lexicon.given(name.lower) === 1 && lexicon.word(name.lower) < 3)
				: lexicon.given(name.lower) >= (isPlain ? 1 : 2) || (isPlain && lexicon.surname(name.lower) >= 2)));
	return isFine && !(hasVerb && !name.isShouted && like === 'ambiguous' && lexicon.given(name.lower) < 2) ? at + (hasVerb ? 2 : 1) : 0;
}

function isNamed({ words, text }: Doc, at: number, lexicon: Lexicon): boolean {
	const word = words[at] as Word;
	if (!word.isCapital || TITLES.has(word.lower) || word.lower.length < 2) return false;
	const naming = NAMING.exec(text.slice(Math.max(0, word.start - 34), word.start))?.[0];
	if (naming === undefined) return false;
	const like = likeness(word, lexicon);
	// "EVERYONE CALLS HIM "SHORTY""
	if (/(?:calls?|called|named?|goes by|known as|nick)[^.;]{0,12}["“‘]$/i.test(naming)) return true;
	// "named" and "goes by" tell more than "it is".
	const isStrong = /nam|goes|known|nick|alias|a\.?k\.?a|identified|introduced|called|calls|answers|rtns?|returns?|reg|comes back/i.test(naming);
	if (like === 'no')
		return (
			word.isShouted &&
			isStrong &&
			lexicon.given(word.lower) > 0 &&
			words[at + 1] !== undefined &&
			(isInitial(words[at + 1] as Word) || likeness(words[at + 1] as Word, lexicon) !== 'no')
		);
	if (word.isShouted)
		return (
			like === 'name' || (like === 'unknown' && /:\s*$/.test(naming) && word.text.length > 2) || (isStrong && (like !== 'unknown' || word.text.length > 3))
		);
	return isStrong || like === 'name' || like === 'unknown' || lexicon.given(word.lower) >= 2;
}

/** "TRAN, WILL". */
function isTurned({ words, text }: Doc, at: number, lexicon: Lexicon): boolean {
	const [last, first] = [words[at], words[at + 1]];
	if (!last?.isCapital || !first?.isCapital || last.isPossessive || text.slice(last.end, first.start) !== ', ') return false;
	// "FROST, D"
	if (isInitial(first)) return lexicon.surname(last.lower) >= 2 && !NOBODY.has(last.lower) && /^(?:\.|\s|$)/.test(text.slice(first.end, first.end + 1));
	// "Client: Xiong, Pa Houa"
	if (
		/\b(?:client|patient|pt|ct|name|subject|subj|compl|complainant|rp|witness|victim|caller)\s?:\s{0,3}$/i.test(
			text.slice(Math.max(0, last.start - 16), last.start),
		) &&
		!NOBODY.has(first.lower)
	)
		return true;
	const likes = [likeness(last, lexicon), likeness(first, lexicon)];
	if (likes.includes('no') || likes.includes('unknown') || lexicon.surname(last.lower) === 0 || lexicon.given(first.lower) === 0) return false;
	if (lexicon.population(first.lower) > 0 && lexicon.given(first.lower) < 2) return false;
	return likes.includes('name') || (last.isShouted && lexicon.given(first.lower) >= 2 && lexicon.surname(last.lower) >= 2);
}

function acts({ words, text }: Doc, at: number, lexicon: Lexicon): boolean {
	const [word, verb] = [words[at], words[at + 1]];
	if (
		!word?.isCapital ||
		!verb ||
		verb.isCapital !== word.isShouted ||
		word.isCaps ||
		word.isPossessive ||
		ROLES.has(word.lower) ||
		(word.isShouted && NAMES_TOO.has(word.lower)) ||
		!(DOINGS.has(verb.lower) || SPEAKS.test(verb.lower))
	)
		return false;
	if (text.slice(word.end, verb.start) !== ' ') return false;
	const like = likeness(word, lexicon);
	if (word.isShouted)
		return (
			like === 'name' ||
			(like === 'ambiguous' &&
				lexicon.given(word.lower) > 0 &&
				SPEAKS.test(verb.lower) &&
				/(?:^|\d\w?\s|[.\n]\s?)$/.test(text.slice(Math.max(0, word.start - 3), word.start)))
		);
	const isBehindCapital = words[at - 1]?.isCapital && text.slice(words[at - 1]?.end, word.start) === ' ';
	if (isBehindCapital) return false;
	if (like === 'name' || like === 'unknown') return true;
	return like === 'ambiguous' && lexicon.given(word.lower) >= 2 && lexicon.word(word.lower) < 3;
}
