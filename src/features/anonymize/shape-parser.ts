/** A shape as it is read: of letters, of classes of letters, and of what joins them. */
export type Part =
	| { is: 'text'; text: string }
	| { is: 'letter'; of: Letters }
	| { is: 'row'; of: Part[] }
	| { is: 'either'; of: Part[] }
	| { is: 'times'; of: Part; least: number; most: number; isShort: boolean }
	| { is: 'it'; of: Part }
	| { is: 'beside'; of: Part; isBehind: boolean; isNot: boolean }
	| { is: 'edge' | 'start' | 'end' };

/** Which letters a class holds: of ASCII by code, of others by a test. */
export interface Letters {
	ascii: Uint8Array;
	others: (code: number) => boolean;
}

const SPECIAL = /[\\()[\]?*+{}.^$|]/;
const BOUNDS = /\{(\d+)(?:(,)(\d*))?\}/y;
const UNLESS_LAZY = { '?': [0, 1], '*': [0, Number.POSITIVE_INFINITY], '+': [1, Number.POSITIVE_INFINITY] } as const;

/** Reads the source of a regular expression. Of the language it knows what recognizers use: no backward references, one named group. */
export function partsOf(source: string, anyCase: boolean): Part {
	let at = 0;

	function either(): Part {
		const alternatives: Part[] = [];
		do alternatives.push(row());
		while (source[at] === '|' && at++ >= 0);
		return alternatives.length === 1 ? (alternatives[0] as Part) : { is: 'either', of: alternatives };
	}

	function row(): Part {
		const parts: Part[] = [];
		let plain = '';
		const flush = () => {
			if (plain) parts.push({ is: 'text', text: anyCase ? plain.toLowerCase() : plain });
			plain = '';
		};
		while (at < source.length && source[at] !== '|' && source[at] !== ')') {
			const letter = literal();
			const isRepeated = /[?*+{]/.test(source[at] ?? '');
			if (letter !== null && !isRepeated) {
				plain += letter;
				continue;
			}
			flush();
			const part: Part = letter === null ? special() : { is: 'text', text: anyCase ? letter.toLowerCase() : letter };
			parts.push(repeated(part));
		}
		flush();
		return parts.length === 1 ? (parts[0] as Part) : { is: 'row', of: parts };
	}

	/** The next letter that stands for itself. */
	function literal(): string | null {
		const letter = source[at] as string;
		if (!SPECIAL.test(letter)) {
			at += 1;
			return letter;
		}
		const next = source[at + 1] ?? '';
		if (letter !== '\\' || /[dDwWsSpPbB]/.test(next)) return null;
		at += 2;
		return escaped(next);
	}

	function special(): Part {
		const letter = source[at];
		if (letter === '(') return group();
		if (letter === '[') return { is: 'letter', of: letterClass() };
		at += 1;
		if (letter === '^') return { is: 'start' };
		if (letter === '$') return { is: 'end' };
		if (letter === '\\' && source[at] === 'b') {
			at += 1;
			return { is: 'edge' };
		}
		const held = new Held(anyCase);
		if (letter === '.') held.add('\n', '\n');
		else at = held.addEscaped(source, at);
		return { is: 'letter', of: held.letters(letter === '.') };
	}

	function group(): Part {
		const opening = /\((?:\?(?::|<it>|<?[=!]))?/y;
		opening.lastIndex = at;
		const kind = opening.exec(source)?.[0] ?? '(';
		at += kind.length;
		const of = either();
		at += 1;
		if (kind === '(?<it>') return { is: 'it', of };
		return /[=!]/.test(kind) ? { is: 'beside', of, isBehind: kind.includes('<'), isNot: kind.endsWith('!') } : of;
	}

	function letterClass(): Letters {
		const isNot = source[at + 1] === '^';
		at += isNot ? 2 : 1;
		const held = new Held(anyCase);
		while (source[at] !== ']') {
			if (source[at] === '\\' && /[dws pDWSP]/.test(source[at + 1] ?? '')) {
				at = held.addEscaped(source, at + 1);
				continue;
			}
			const from = classLetter();
			const isRange = source[at] === '-' && source[at + 1] !== ']';
			if (isRange) at += 1;
			held.add(from, isRange ? classLetter() : from);
		}
		at += 1;
		return held.letters(isNot);
	}

	function classLetter(): string {
		if (source[at] === '\\') {
			at += 2;
			return escaped(source[at - 1] ?? '');
		}
		at += 1;
		return source[at - 1] ?? '';
	}

	function repeated(part: Part): Part {
		const sign = source[at] as keyof typeof UNLESS_LAZY | '{' | undefined;
		let bounds: readonly [number, number] | undefined;
		if (sign === '{') {
			BOUNDS.lastIndex = at;
			const [all, least, comma, most] = BOUNDS.exec(source) ?? ['', '1', '', ''];
			at += all.length;
			bounds = [Number(least), comma ? Number(most || Number.POSITIVE_INFINITY) : Number(least)];
		} else if (sign && sign in UNLESS_LAZY) {
			at += 1;
			bounds = UNLESS_LAZY[sign];
		}
		if (!bounds) return part;
		const isShort = source[at] === '?';
		if (isShort) at += 1;
		return { is: 'times', of: part, least: bounds[0], most: bounds[1], isShort };
	}

	return either();
}

const escaped = (letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === 'r' ? '\r' : letter);

const OF_KIND = { L: /\p{L}/u, Lu: /\p{Lu}/u, Ll: /\p{Ll}/u, N: /\p{N}/u, d: /\d/, w: /\w/, s: /\s/ };

/** The letters of a class, as they are gathered. */
class Held {
	private readonly ascii = new Uint8Array(128);
	private readonly ranges: [number, number][] = [];
	private readonly kinds: RegExp[] = [];
	private readonly anyCase: boolean;

	constructor(anyCase: boolean) {
		this.anyCase = anyCase;
	}

	add(from: string, to: string) {
		const [low, high] = [from.charCodeAt(0), to.charCodeAt(0)];
		for (let code = low; code <= high && code < 128; code += 1) {
			this.ascii[code] = 1;
			if (this.anyCase) this.ascii[String.fromCharCode(code).toLowerCase().charCodeAt(0)] = 1;
		}
		if (high < 128) return;
		this.ranges.push([Math.max(low, 128), high]);
		if (this.anyCase && low === high) this.ranges.push([from.toLowerCase().charCodeAt(0), to.toLowerCase().charCodeAt(0)]);
	}

	/** A kind of letters behind a backslash. In any case, letters of both cases are of both kinds. */
	addEscaped(source: string, at: number): number {
		const named = /p\{(\w+)\}|[dwsS]/y;
		named.lastIndex = at;
		const [all = '', name = ''] = named.exec(source) ?? [];
		const kind = name || all;
		const key = (this.anyCase && /^L[ul]$/.test(kind) ? 'L' : kind.toLowerCase() === 's' ? 's' : kind) as keyof typeof OF_KIND;
		const isNot = kind === 'S';
		const test = OF_KIND[key];
		for (let code = 0; code < 128; code += 1) if (test.test(String.fromCharCode(code)) !== isNot) this.ascii[code] = 1;
		if (isNot) this.ranges.push([161, 65_535]);
		else this.kinds.push(test);
		return at + all.length;
	}

	letters(isNot: boolean): Letters {
		const { ranges, kinds } = this;
		const ascii = isNot ? this.ascii.map((held) => 1 - held) : this.ascii;
		const holds = (code: number) => ranges.some(([low, high]) => code >= low && code <= high) || kinds.some((kind) => kind.test(String.fromCharCode(code)));
		return { ascii, others: isNot ? (code) => !holds(code) : holds };
	}
}
