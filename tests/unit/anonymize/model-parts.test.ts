import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelOf } from '#src/server/model/labels.ts';
import { spansOf } from '#src/server/model/spans.ts';
import { tokensOf } from '#src/server/model/tokens.ts';
import { windowsOf } from '#src/server/model/windows.ts';

const file = (parts: object) => ({ version: '1.0', added_tokens: [], normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null, ...parts });
const numbered = (tokens: string[]) => Object.fromEntries(tokens.map((token, id) => [token, id]));

const PLAIN = ['[UNK]', 'r', '##e', '##n', '##é', '##e', '##a', 'sat', '.', 'moss'];
/** One of each way in which models cut words. */
const TOKENIZERS = {
	'pieces of words': new Tokenizer(
		file({
			normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
			pre_tokenizer: { type: 'BertPreTokenizer' },
			decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
			model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab: numbered(PLAIN) },
		}),
		{},
	),
	bytes: new Tokenizer(
		file({
			pre_tokenizer: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
			decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true },
			model: {
				type: 'BPE',
				vocab: numbered([...Array.from({ length: 512 }, (_, code) => String.fromCharCode(code)), 'Ġs', 'Ġsa', 'Ġsat', 're']),
				merges: ['Ġ s', 'Ġs a', 'Ġsa t', 'r e'],
			},
		}),
		{},
	),
	'sentence pieces': new Tokenizer(
		file({
			normalizer: { type: 'NFKC' },
			pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
			decoder: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
			model: {
				type: 'Unigram',
				unk_id: 0,
				vocab: [
					['<unk>', 0],
					['▁', -3],
					['▁sat', -1],
					['▁Ren', -2],
					['ée', -2],
					['R', -4],
					['e', -4],
					['n', -4],
					['.', -2],
				],
			},
		}),
		{},
	),
};

const cut = (tokenizer: Tokenizer, text: string) => tokensOf(tokenizer, text).map(({ start, end }) => text.slice(start, end));

test.each([
	['pieces of words', ['R', 'e', 'n', 'é', 'e', 'sat', '.']],
	['bytes', ['', 'R', 'e', 'n', '', 'é', 'e', 'sat', '.']],
	['sentence pieces', ['Ren', 'ée', 'sat', '.']],
] as const)('where a model reads %s, each stands where the author wrote it', (name, expected) => {
	const pieces = cut(TOKENIZERS[name], 'Renée sat.');
	expect(pieces).toEqual(expected);
});

test.each(Object.entries(TOKENIZERS))('whatever somebody writes, %s stand in the text, in their order', (_, tokenizer) => {
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(
					fc.constantFrom('Renée', 'sat', '.', ' ', '\n', '[UNK]', '\r\n', '▁', '##e', 'ﷺ'),
					fc.string({ unit: 'grapheme' }),
					fc.string({ unit: 'binary' }),
				),
			),
			(parts) => {
				const text = parts.join('');
				let last = 0;
				const tokens = tokensOf(tokenizer, text);
				expect(tokens.map(({ id }) => id)).toEqual(tokenizer.encode(text).ids.map((id) => id ?? 0));
				for (const { start, end } of tokens) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThanOrEqual(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(end).toBeGreaterThanOrEqual(last);
					last = end;
				}
			},
		),
	);
});

test('every token of a story is judged once, and none at an edge where the story goes on', () => {
	fc.assert(
		fc.property(fc.nat(3000), fc.integer({ min: 8, max: 510 }), (count, most) => {
			const windows = windowsOf(count, most);
			const judged = windows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
			expect(judged).toEqual(Array.from({ length: count }, (_, at) => at));
			for (const { start, end, from, to } of windows) {
				expect(end - start).toBeLessThanOrEqual(most);
				if (start > 0) expect(from).toBeGreaterThan(start);
				if (end < count) expect(to).toBeLessThan(end);
			}
		}),
	);
});

const LABELS = ['O', 'B-first_name', 'B-last_name', 'B-city', 'I-city', 'B-starsign'].map(labelOf);
const tokenOf = (text: string, word: string, id = 0) => ({ id, start: text.indexOf(word), end: text.indexOf(word) + word.length });
const sees = (text: string, words: [string, number[]][]) =>
	spansOf(
		text,
		words.map(([word]) => tokenOf(text, word)),
		Float32Array.from(words.flatMap(([, chances]) => chances)),
		LABELS,
	).map(({ start, end, type, score }) => [text.slice(start, end), type, score]);

test('a first and a last name are one person, and two cities beside each other are two', () => {
	expect(
		sees('Ada Moss of Oslo Rome', [
			['Ada', [0, 1, 0, 0, 0, 0]],
			['Moss', [0, 0, 1, 0, 0, 0]],
			['of', [1, 0, 0, 0, 0, 0]],
			['Oslo', [0.2, 0, 0, 0.8, 0, 0]],
			['Rome', [0, 0, 0, 1, 0, 0]],
		]),
	).toEqual([
		['Ada Moss', 'person', 1],
		['Oslo', 'city', 0.8],
		['Rome', 'city', 1],
	]);
});

test('a word is what its first piece is, and all of it', () => {
	expect(
		sees('then Mossbury left', [
			['Moss', [0.4, 0, 0.3, 0.3, 0, 0]],
			['bury', [1, 0, 0, 0, 0, 0]],
			['left', [1, 0, 0, 0, 0, 0]],
		]),
	).toEqual([['Mossbury', 'person', 0.3]]);
});

test('what a model finds unlikely, and what we do not look for, is left', () => {
	expect(
		sees('Moss, a Leo', [
			['Moss', [0.8, 0.1, 0.1, 0, 0, 0]],
			['Leo', [0, 0, 0, 0, 0, 1]],
		]),
	).toEqual([]);
});

test.each([
	['B-PER', 'person', true],
	['I-PER', 'person', false],
	['private_person', 'person', false],
	['E-GIVENNAME', 'person', false],
	['B-LOC', 'place', true],
	['S-ipv4', 'ip', true],
	['date_of_birth', 'birth-date', false],
	['B-Medical_Record-Number', 'number', true],
	['B-STATE', null, true],
	['O', null, false],
] as const)('what a model calls %s is known by its name', (said, type, begins) => {
	expect(labelOf(said)).toMatchObject({ type, begins });
});
