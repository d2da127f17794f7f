import type { Tokenizer } from '@huggingface/tokenizers';

type TokenizerModel = NonNullable<Tokenizer['model']>;

/** A word or a part of one, as a model reads it. `start` and `end` count UTF-16 units; they are equal where the text has nothing for it. */
export interface Token {
	id: number;
	start: number;
	end: number;
}

/** How far on something is looked for when what is next is not it. */
const MOST_SKIPPED = 64;

/**
 * Cuts a text as the model was taught to, and says where each token stands: the tokenizer itself changes the text and keeps no places. What somebody wrote
 * is only text, also where it looks like one of the tokenizer's own signs.
 */
export function tokensOf({ normalizer, pre_tokenizer, model, decoder }: Tokenizer, text: string): Token[] {
	if (!model) throw new Error('Its tokenizer has no model.');
	const normal = normalizer ? normalizer.normalize(text) : text;
	if (normal === '') return [];
	const words = pre_tokenizer ? pre_tokenizer.pre_tokenize(normal, { section_index: 0 }) : [normal];
	const written = writingOf(model, decoder);
	const letters = lettersOf(text);
	const found: Token[] = [];
	let at = 0;
	for (const word of words) {
		const surface = written.word(word);
		const start = Math.max(at, letters.placeOf(surface, at, letters.all.length));
		at = Math.min(letters.all.length, start + surface.length);
		found.push(...tokensIn(word, model, written, letters, start, at));
	}
	// One character can stand for several words, as ﷺ does: what is behind its first stands at its end.
	let last = 0;
	for (const token of found) {
		if (token.end < last) Object.assign(token, { start: last, end: last });
		last = token.end;
	}
	return found;
}

/** The tokens of one word that stands there. Those that the model has no word for take what the next one leaves. */
function tokensIn(word: string, model: TokenizerModel, written: Writing, letters: Letters, from: number, to: number): Token[] {
	const tokens = model._call([word]);
	const ids = tokens.map((token) => model.tokens_to_ids.get(token) ?? model.unk_token_id ?? 0);
	let at = from;
	let unknown: Token[] = [];
	const fill = (end: number) => {
		for (const token of unknown) token.end = Math.max(token.start, letters.endOf(end));
		unknown = [];
	};
	const found = written.tokens(tokens).map((surface, index) => {
		const token = { id: ids[index] ?? 0, start: letters.startOf(at), end: letters.startOf(at) };
		const place = surface ? letters.placeOf(surface, at, to) : -1;
		if (surface === null) unknown.push(token);
		if (!surface || place < 0) return token;
		fill(place);
		at = place + surface.length;
		return Object.assign(token, { start: letters.startOf(place), end: letters.endOf(at) });
	});
	fill(to);
	return found;
}

interface Letters {
	/** What tokenizers keep of a text: no spaces, no marks, no case. */
	all: string;
	/** Where in the text the character begins that the letter at a place is of; behind all of them, the text's end. */
	startOf: (place: number) => number;
	/** Where the character ends that the letter before a place is of. */
	endOf: (place: number) => number;
	/** Where letters stand between two places: at the first, or a little further on. */
	placeOf: (letters: string, from: number, to: number) => number;
}

function lettersOf(text: string): Letters {
	const starts: number[] = [];
	const ends: number[] = [];
	let all = '';
	let at = 0;
	for (const character of text) {
		const kept = keptOf(character);
		all += kept;
		for (let count = kept.length; count > 0; count -= 1) {
			starts.push(at);
			ends.push(at + character.length);
		}
		at += character.length;
	}
	return {
		all,
		startOf: (place) => starts[place] ?? text.length,
		endOf: (place) => ends[place - 1] ?? 0,
		placeOf(letters, from, to) {
			if (all.startsWith(letters, from) && from + letters.length <= to) return from;
			const place = all.slice(from, Math.min(to, from + MOST_SKIPPED + letters.length)).indexOf(letters);
			return place < 0 ? -1 : from + place;
		},
	};
}

/** The same for a text before and after any tokenizer's changes: composed or not, with case and accents or without. */
function keptOf(character: string): string {
	if (character < '\u007f') return character <= ' ' ? '' : character.toLowerCase();
	return character
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[\p{M}\p{Z}\p{C}\s\u2581]/gu, '');
}

/** One byte of a character that the model has no word for. */
const SPELLED_BYTE = /^<0x[0-9A-F]{2}>$/;

interface Writing {
	/** The letters that a word has in the text. */
	word: (word: string) => string;
	/** What each token of one word stands for in the text; `null`: the model has no word for it. */
	tokens: (tokens: readonly string[]) => (string | null)[];
}

/** How a tokenizer writes words and tokens down: with signs for what goes on inside a word, or with a letter for each byte. */
function writingOf(model: TokenizerModel, decoder: Tokenizer['decoder']): Writing {
	const isBytes = JSON.stringify(decoder?.config ?? {}).includes('"ByteLevel"');
	const inside = partOf(model.config, 'continuing_subword_prefix');
	const behind = model.end_of_word_suffix ?? '';
	const lettersIn = (written: string) => Array.from(written, keptOf).join('');
	const bare = (token: string) => {
		const begun = inside !== '' && token.startsWith(inside) ? token.slice(inside.length) : token;
		return behind !== '' && begun.endsWith(behind) ? begun.slice(0, -behind.length) : begun;
	};
	return {
		word: (word) => lettersIn(isBytes ? new TextDecoder().decode(bytesOf(word)) : word),
		tokens(tokens) {
			const bytes = isBytes ? new TextDecoder() : null;
			return tokens.map((token) => {
				if (token === model.unk_token || SPELLED_BYTE.test(token)) return null;
				return lettersIn(bytes ? bytes.decode(bytesOf(bare(token)), { stream: true }) : bare(token));
			});
		},
	};
}

function partOf(config: unknown, name: string): string {
	const part = typeof config === 'object' && config !== null && name in config ? (config as Record<string, unknown>)[name] : '';
	return typeof part === 'string' ? part : '';
}

/** Where a token has one letter for each byte: those that can be read stand for themselves, the rest follow from 256 on. */
const BYTES = new Map<string, number>();
for (let byte = 0, next = 256; byte < 256; byte += 1) {
	const isReadable = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
	BYTES.set(String.fromCharCode(isReadable ? byte : next++), byte);
}

const bytesOf = (token: string) => Uint8Array.from(token, (letter) => BYTES.get(letter) ?? 0);
