import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type Label, labelOf } from './labels.ts';

/** The first of these that is there is the model, as transformers lays it out. */
const MODELS = [join('onnx', 'model.onnx'), 'model.onnx', join('onnx', 'model_quantized.onnx'), 'model_quantized.onnx'];
/** No model reads more at once here: twice as much at once takes four times as long. */
const MOST_TOKENS = 512;
/** Models of this family count places from 2 on. */
const COUNTS_FROM_TWO = /roberta|camembert/;

const Config = z.object({
	id2label: z.record(z.string().regex(/^\d+$/), z.string()),
	max_position_embeddings: z.number().optional(),
	model_type: z.string().default(''),
});
const TokenizerConfig = z.looseObject({ model_max_length: z.number().optional() });
const TokenizerFile = z.looseObject({ model: z.looseObject({}) });

export interface ModelFolder {
	name: string;
	bytes: Uint8Array;
	sha256: string;
	tokenizer: { file: object; config: object };
	labels: Label[];
	/** How many tokens it reads at once. */
	most: number;
}

/** The one model of a folder of models, as its path; `null` where there is none. Throws a sentence where there are several. */
export function modelIn(modelsDir: string): string | null {
	if (!existsSync(modelsDir)) return null;
	const folders = readdirSync(modelsDir, { withFileTypes: true })
		.filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
		.map(({ name }) => name);
	if (folders.length > 1) throw new Error(`There is more than one model in ${modelsDir}: ${folders.sort().join(', ')}. Leave one.`);
	return folders[0] === undefined ? null : join(modelsDir, folders[0]);
}

/** Reads what a model is made of. Throws a sentence that says what is missing or wrong. */
export function readModel(folder: string): ModelFolder {
	const file = MODELS.find((name) => existsSync(join(folder, name)));
	if (!file) throw new Error(`The model in ${folder} has no onnx/model.onnx and no model.onnx.`);
	const config = parsed(folder, 'config.json', Config);
	const tokenizerConfig = existsSync(join(folder, 'tokenizer_config.json')) ? parsed(folder, 'tokenizer_config.json', TokenizerConfig) : {};
	const count = Object.keys(config.id2label).length;
	const labels = Array.from({ length: count }, (_, id) => labelOf(config.id2label[id] ?? 'O'));
	if (labels.every(({ type }) => type === null))
		throw new Error(`The model in ${folder} names nothing that Rapport looks for: its labels are ${labels.map(({ name }) => name).join(', ')}.`);
	const bytes = readFileSync(join(folder, file));
	return {
		name: basename(folder),
		bytes,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		tokenizer: { file: parsed(folder, 'tokenizer.json', TokenizerFile), config: tokenizerConfig },
		labels,
		most: mostOf(config, tokenizerConfig.model_max_length),
	};
}

function parsed<T>(folder: string, name: string, schema: z.ZodType<T>): T {
	const path = join(folder, name);
	if (!existsSync(path)) throw new Error(`The model in ${dirname(path)} has no ${name}.`);
	try {
		return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
	} catch (error) {
		const [issue] = error instanceof z.ZodError ? error.issues : [];
		const wrong = issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'it is no JSON';
		throw new Error(`The ${name} of the model in ${dirname(path)} is not what a token classifier has (${wrong}).`);
	}
}

/** Some say a number without end where they mean none. */
function mostOf({ max_position_embeddings: places = MOST_TOKENS, model_type }: z.infer<typeof Config>, length = MOST_TOKENS): number {
	return Math.min(MOST_TOKENS, length, COUNTS_FROM_TWO.test(model_type) ? places - 2 : places);
}
