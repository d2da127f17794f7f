import { escaped, type Letters, lettersOf, missing } from './letters.ts';

/** A shape as it is read: of letters, of classes of letters, and of what joins them. */
export type Part =
	| { is: 'text'; text: string }
	| { is: 'words'; of: string[] }
	| { is: 'letter'; of: Letters }
	| { is: 'row'; of: Part[] }
	| { is: 'either'; of: Part[] }
	| { is: 'times'; of: Part; least: number; most: number; isShort: boolean }
	| { is: 'it'; of: Part }
	| { is: 'beside'; of: Part; isBehind: boolean; isNot: boolean }
	| { is: 'start' | 'end'; isOfLine: boolean }
	| { is: 'edge' };

const PLAIN = /[^\\()[\]?*+{}.^$|]+/y;
const WORDS = /[^\\()[\]?*+{}.^$|]+(?:\|[^\\()[\]?*+{}.^$|]+)+(?=\))/y;
const CLASS = /\\p\{\w+\}|\\[dDwWsS]|\.|\[(?:\\.|[^\]\\])*\]/y;
const OPENING = /\((?:\?(?::|<\w+>|<?[=!]))?/y;
const BOUNDS = /\{(\d+)(?:(,)(\d*))?\}/y;
const UNLESS_LAZY = { '?': [0, 1], '*': [0, Number.POSITIVE_INFINITY], '+': [1, Number.POSITIVE_INFINITY] } as const;

/** Reads the source of a regular expression with its flags. Of the language it knows what recognizers use: no backward references, no group but "it". */
export function partsOf(source: string, flags: string): Part {
	const anyCase = flags.includes('i');
	const isOfLine = flags.includes('m');
	let at = 0;
	const cased = (words: string) => (anyCase ? words.toLowerCase() : words);

	function found(shape: RegExp): string {
		shape.lastIndex = at;
		const words = shape.exec(source)?.[0] ?? '';
		at += words.length;
		return words;
	}

	function either(): Part {
		const list = found(WORDS);
		if (list) return { is: 'words', of: cased(list).split('|') };
		const alternatives: Part[] = [];
		do alternatives.push(row());
		while (source[at] === '|' && at++ >= 0);
		return alternatives.length === 1 ? (alternatives[0] as Part) : { is: 'either', of: alternatives };
	}

	function row(): Part {
		const parts: Part[] = [];
		while (at < source.length && source[at] !== '|' && source[at] !== ')') {
			const words = literal();
			if (words === '') parts.push(repeated(special()));
			else if (!/[?*+{]/.test(source[at] ?? '')) parts.push({ is: 'text', text: cased(words) });
			else {
				if (words.length > 1) parts.push({ is: 'text', text: cased(words.slice(0, -1)) });
				parts.push(repeated({ is: 'text', text: cased(words.slice(-1)) }));
			}
		}
		return parts.length === 1 ? (parts[0] as Part) : { is: 'row', of: parts };
	}

	/** The next letters that stand for themselves. */
	function literal(): string {
		const words = found(PLAIN);
		const next = source[at + 1] ?? '';
		if (words || source[at] !== '\\' || /[dDwWsSpPbB]/.test(next)) return words;
		if (/\w/.test(next) && !/[ntr]/.test(next)) return missing(source.slice(at, at + 2));
		at += 2;
		return escaped(next);
	}

	function special(): Part {
		const letter = source[at];
		if (letter === '(') return group();
		const letters = found(CLASS);
		if (letters) return { is: 'letter', of: lettersOf(letters, anyCase) };
		at += 1;
		if (letter === '^') return { is: 'start', isOfLine };
		if (letter === '$') return { is: 'end', isOfLine };
		if (letter === '\\' && source[at] === 'b') {
			at += 1;
			return { is: 'edge' };
		}
		return missing(letter);
	}

	function group(): Part {
		const kind = found(OPENING);
		const of = either();
		at += 1;
		if (kind === '(?<it>') return { is: 'it', of };
		return /[=!]$/.test(kind) ? { is: 'beside', of, isBehind: kind.includes('<'), isNot: kind.endsWith('!') } : of;
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
