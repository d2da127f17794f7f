import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { onnxModel } from './onnx.ts';
import { runtimeThere } from './runtime-there.ts';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const [CLS, SEP] = [2, 3];
const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'];
/** How many tokens it reads at once, with the two around them. At the first and the last of these it sees nothing, as models see less at an edge. */
export const MOST_TOKENS = 24;
const SURE = 8;

/** Pieces of words by what the tiny model takes them for; whatever else it reads, it knows no word for. */
export interface TinyWords {
	people?: string[];
	places?: string[];
	plain?: string[];
}

/** A folder of models with one in it, which knows these pieces of words, and the runtime beside it. Removed when the test ends. */
export async function modelsWith(
	words: TinyWords,
	{ name = 'tiny', without = [] as string[], files = {} as Record<string, string>, runtime = true } = {},
): Promise<string> {
	const modelsDir = await mkdtemp(join(tmpdir(), 'rapport-models-'));
	onTestFinished(() => rm(modelsDir, { recursive: true, force: true }));
	if (runtime) await symlink(await runtimeThere(), join(modelsDir, 'node_modules'));
	await addModel(modelsDir, words, { name, without, files });
	return modelsDir;
}

/** Puts a model into a folder of models, without some of its files or with others in their place. */
export async function addModel(
	modelsDir: string,
	words: TinyWords,
	{ name = 'tiny', without = [] as string[], files = {} as Record<string, string> } = {},
): Promise<void> {
	const made: Record<string, string | Uint8Array> = {
		'onnx/model.onnx': classifier(words),
		'tokenizer.json': JSON.stringify(wordPieces(words)),
		'config.json': JSON.stringify({ model_type: 'bert', max_position_embeddings: MOST_TOKENS, id2label: { ...LABELS } }),
		...files,
	};
	await mkdir(join(modelsDir, name, 'onnx'), { recursive: true });
	for (const [file, content] of Object.entries(made)) if (!without.includes(file)) await writeFile(join(modelsDir, name, file), content);
}

const piecesOf = ({ people = [], places = [], plain = [] }: TinyWords) => [...SPECIAL, ...plain, ...people, ...places];

/** A cased WordPiece tokenizer, laid out as the tokenizers library writes it. */
function wordPieces(words: TinyWords) {
	const frame = (token: string) => ({ SpecialToken: { id: token, type_id: 0 } });
	const special = (id: number) => ({ id: SPECIAL[id], ids: [id], tokens: [SPECIAL[id]] });
	return {
		version: '1.0',
		added_tokens: SPECIAL.map((content, id) => ({ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true })),
		normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: true, lowercase: false },
		pre_tokenizer: { type: 'BertPreTokenizer' },
		post_processor: {
			type: 'TemplateProcessing',
			single: [frame('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, frame('[SEP]')],
			pair: [],
			special_tokens: { '[CLS]': special(CLS), '[SEP]': special(SEP) },
		},
		decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
		model: {
			type: 'WordPiece',
			unk_token: '[UNK]',
			continuing_subword_prefix: '##',
			max_input_chars_per_word: 100,
			vocab: Object.fromEntries(piecesOf(words).map((piece, id) => [piece, id])),
		},
	};
}

/** Scores from a table by what a token is, and from one by where it stands: further than the second reaches, it breaks, as real ones do. */
function classifier(words: TinyWords): Uint8Array {
	const pieces = piecesOf(words);
	const scores = pieces.map((piece) => LABELS.map((label) => (label === labelOf(piece, words) ? SURE : 0)));
	const places = Array.from({ length: MOST_TOKENS }, (_, at) => LABELS.map((label) => (label === 'O' && (at === 1 || at === MOST_TOKENS - 2) ? 2 * SURE : 0)));
	return onnxModel({
		inputs: ['input_ids', 'attention_mask'],
		output: 'logits',
		labels: LABELS.length,
		weights: [
			{ name: 'words', type: 'float', dims: [pieces.length, LABELS.length], values: scores.flat() },
			{ name: 'places', type: 'float', dims: [MOST_TOKENS, LABELS.length], values: places.flat() },
			{ name: 'along', type: 'int64', dims: [], values: [1] },
			{ name: 'one', type: 'int64', dims: [], values: [1] },
		],
		steps: [
			{ does: 'CumSum', takes: ['attention_mask', 'along'], gives: 'counted' },
			{ does: 'Sub', takes: ['counted', 'one'], gives: 'place' },
			{ does: 'Gather', takes: ['places', 'place'], gives: 'of the place' },
			{ does: 'Gather', takes: ['words', 'input_ids'], gives: 'of the word' },
			{ does: 'Add', takes: ['of the word', 'of the place'], gives: 'logits' },
		],
	});
}

function labelOf(piece: string, { people = [], places = [] }: TinyWords): string {
	const part = piece.startsWith('##') ? 'I' : 'B';
	if (people.includes(piece)) return `${part}-PER`;
	return places.includes(piece) ? `${part}-LOC` : 'O';
}
