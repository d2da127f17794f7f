import { Tokenizer } from '@huggingface/tokenizers';
import type { Candidate } from '#src/features/anonymize/types.ts';
import type { Label } from './labels.ts';
import { readModel } from './model-folder.ts';
import { type Runtime, runtimeFor, type Session } from './runtime.ts';
import { spansOf } from './spans.ts';
import { type Token, tokensOf } from './tokens.ts';
import { windowsOf } from './windows.ts';

/** What a token classifier may be asked for, by what each token is given as. */
const INPUTS: Record<string, (ids: readonly number[]) => number[]> = {
	input_ids: (ids) => [...ids],
	attention_mask: (ids) => ids.map(() => 1),
	token_type_ids: (ids) => ids.map(() => 0),
};
/** So many tokens at once are too few to tell anything. */
const LEAST_TOKENS = 8;

export interface Classifier {
	name: string;
	sha256: string;
	/** The package that runs it. */
	runtime: string;
	read: (text: string) => Promise<Candidate[]>;
}

/** Opens the model of a folder and tries it once. Throws a sentence that says what is missing or wrong. */
export async function openClassifier(modelsDir: string, folder: string): Promise<Classifier> {
	const { name, bytes, sha256, tokenizer: files, labels, most } = readModel(folder);
	const runtime = await runtimeFor(modelsDir);
	const opened = async () => {
		const tokenizer = new Tokenizer(files.file, files.config);
		return { tokenizer, session: await runtime.open(bytes) };
	};
	const { tokenizer, session } = await opened().catch((error: unknown) => {
		throw new Error(`The model in ${folder} cannot be opened with ${runtime.name}: ${firstLine(error)}`);
	});
	const reader = new Reader({ runtime, session, tokenizer, labels, most });
	await reader.read('A text.').catch((error: unknown) => {
		throw new Error(`The model in ${folder} cannot be used: ${firstLine(error)}`);
	});
	return { name, sha256, runtime: runtime.name, read: (text) => reader.read(text) };
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

interface Opened {
	runtime: Runtime;
	session: Session;
	tokenizer: Tokenizer;
	labels: Label[];
	most: number;
}

class Reader {
	#opened: Opened;
	/** What stands before and behind every stretch. */
	#before: number[];
	#behind: number[];
	#most: number;

	constructor(opened: Opened) {
		this.#opened = opened;
		[this.#before, this.#behind] = framesOf(opened.tokenizer);
		this.#most = opened.most - this.#before.length - this.#behind.length;
		if (this.#most < LEAST_TOKENS) throw new Error(`It reads only ${opened.most} tokens at once.`);
		const foreign = opened.session.inputNames.find((name) => !(name in INPUTS));
		if (foreign !== undefined) throw new Error(`It asks for ${foreign}, which no token classifier needs.`);
	}

	async read(text: string): Promise<Candidate[]> {
		const { tokenizer, labels } = this.#opened;
		const tokens = tokensOf(tokenizer, text);
		const chances = new Float32Array(tokens.length * labels.length);
		for (const { start, end, from, to } of windowsOf(tokens.length, this.#most)) {
			const scores = await this.#scoresOf(tokens.slice(start, end));
			for (let at = from; at < to; at += 1) chances.set(softmax(scores(at - start)), at * labels.length);
		}
		return spansOf(text, tokens, chances, labels);
	}

	/** The model's scores for each label, by the token's place. */
	async #scoresOf(tokens: readonly Token[]): Promise<(at: number) => Float32Array> {
		const { session, runtime, labels } = this.#opened;
		const ids = [...this.#before, ...tokens.map(({ id }) => id), ...this.#behind];
		const feeds = Object.fromEntries(session.inputNames.map((name) => [name, runtime.row(INPUTS[name]?.(ids) ?? ids)]));
		const given = await session.run(feeds);
		const output = given.logits ?? given[session.outputNames[0] ?? ''];
		const [batch, count, width] = output?.dims ?? [];
		const data = output?.data;
		if (!(data instanceof Float32Array) || batch !== 1 || count !== ids.length || width !== labels.length)
			throw new Error(
				`It gives ${output?.type ?? 'nothing'} of ${output?.dims.join(' × ') ?? 'no size'} instead of float32 of 1 × ${ids.length} × ${labels.length}.`,
			);
		return (at) => data.subarray((at + this.#before.length) * width, (at + this.#before.length + 1) * width);
	}
}

/** The tokens that a tokenizer puts around every text. */
function framesOf(tokenizer: Tokenizer): [number[], number[]] {
	const plain = tokenizer.encode('a', { add_special_tokens: false }).ids;
	const framed = tokenizer.encode('a').ids;
	const at = framed.findIndex((_, from) => plain.every((id, place) => framed[from + place] === id));
	return at < 0 ? [[], []] : [framed.slice(0, at), framed.slice(at + plain.length)];
}

function softmax(scores: Float32Array): Float32Array {
	const most = Math.max(...scores);
	const raised = scores.map((score) => Math.exp(score - most));
	const sum = raised.reduce((all, one) => all + one, 0);
	return raised.map((one) => one / sum);
}
