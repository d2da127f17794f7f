/** Which letters a class holds: of ASCII by code, of others by a test. */
export interface Letters {
	ascii: Uint8Array;
	others: (code: number) => boolean;
}

const isSmall = (code: number) => code >= 97 && code <= 122;
const isCapital = (code: number) => code >= 65 && code <= 90;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
const inWord = (code: number) => isSmall(code) || isCapital(code) || isDigit(code) || code === 95;
/** Of ASCII, and of all others. */
const KINDS: Record<string, [(code: number) => boolean, RegExp]> = {
	L: [(code) => isSmall(code) || isCapital(code), /\p{L}/u],
	Lu: [isCapital, /\p{Lu}/u],
	Ll: [isSmall, /\p{Ll}/u],
	N: [isDigit, /\p{N}/u],
	d: [isDigit, /\d/],
	D: [(code) => !isDigit(code), /\D/],
	w: [inWord, /\w/],
	W: [(code) => !inWord(code), /\W/],
	s: [isSpace, /\s/],
	S: [(code) => !isSpace(code), /\S/],
};
const MEMBER = /\\(?:p\{(?<named>\w+)\}|(?<kind>[dDwWsS]))|(?<from>\\?.)(?:-(?<to>\\?[^\]]))?/gsu;
const known = new Map<string, Letters>();

/** The letters of a class, such as "[^.;\n]" or "\p{L}". In any case, letters of both cases are of both kinds. */
export function lettersOf(source: string, anyCase: boolean): Letters {
	const key = `${anyCase}${source}`;
	const before = known.get(key);
	if (before) return before;
	const isNot = source === '.' || source.startsWith('[^');
	const members = source === '.' ? '\n' : source.startsWith('[') ? source.slice(isNot ? 2 : 1, -1) : source;
	const ranges: [number, number][] = [];
	const kinds: [(code: number) => boolean, RegExp][] = [];
	for (const { groups: { named, kind, from, to } = {} } of members.matchAll(MEMBER)) {
		const name = named ?? kind;
		if (name) kinds.push(KINDS[anyCase && /^L[ul]$/.test(name) ? 'L' : name] ?? missing(name));
		else if (from) ranges.push(...rangesOf(plain(from), plain(to ?? from), anyCase));
	}
	const inRange = (code: number) => ranges.some(([low, high]) => code >= low && code <= high);
	const holds = (code: number) => inRange(code) || kinds.some(([, others]) => others.test(String.fromCharCode(code)));
	const ascii = new Uint8Array(128);
	for (let code = 0; code < 128; code += 1) if ((inRange(code) || kinds.some(([of]) => of(code))) !== isNot) ascii[code] = 1;
	const letters: Letters = { ascii, others: isNot ? (code) => !holds(code) : holds };
	known.set(key, letters);
	return letters;
}

const plain = (letter: string) => (letter.length > 1 && letter.startsWith('\\') ? escaped(letter.slice(1)) : letter);

function rangesOf(from: string, to: string, anyCase: boolean): [number, number][] {
	const range: [number, number] = [from.charCodeAt(0), to.charCodeAt(0)];
	return anyCase ? [range, [from.toLowerCase().charCodeAt(0), to.toLowerCase().charCodeAt(0)]] : [range];
}

export const escaped = (letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === 'r' ? '\r' : letter);

export function missing(what: string | undefined): never {
	throw new Error(`No shape is read that has "${what}".`);
}
