import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What runs ONNX files, the quicker first: native code, or WebAssembly that runs wherever Node does. Neither comes with Rapport. */
export const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'] as const;

interface Tensor {
	dims: readonly number[];
	type: string;
	data: unknown;
}

export interface Session {
	inputNames: readonly string[];
	outputNames: readonly string[];
	run: (feeds: Record<string, Tensor>) => Promise<Record<string, Tensor>>;
}

interface Ort {
	InferenceSession: { create: (model: Uint8Array, options: object) => Promise<Session> };
	Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
	env: { logLevel?: string; wasm?: { numThreads?: number } };
}

export interface Runtime {
	/** Its package. */
	name: string;
	open: (model: Uint8Array) => Promise<Session>;
	/** One row of whole numbers. */
	row: (numbers: readonly number[]) => Tensor;
}

/** Loads the runtime that is installed beside the models, or else with Rapport. Throws a sentence where there is none. */
export async function runtimeFor(modelsDir: string): Promise<Runtime> {
	for (const from of [join(modelsDir, 'models.js'), fileURLToPath(import.meta.url)])
		for (const name of RUNTIMES) {
			const path = resolved(name, from);
			if (path) return runtimeOf(name, await ortAt(path));
		}
	throw new Error(
		`There is a model in ${modelsDir}, and nothing that runs it. Install one: npm install --prefix ${modelsDir} --ignore-scripts ${RUNTIMES[0]} (or ${RUNTIMES[1]}).`,
	);
}

function resolved(name: string, from: string): string | null {
	try {
		return createRequire(from).resolve(name);
	} catch {
		return null;
	}
}

/** Both packages have the interface of onnxruntime-common, as their documents promise. */
async function ortAt(path: string): Promise<Ort> {
	const loaded = (await import(pathToFileURL(path).href)) as Ort & { default?: Ort };
	return loaded.default ?? loaded;
}

function runtimeOf(name: string, ort: Ort): Runtime {
	ort.env.logLevel = 'fatal';
	// More than one thread of WebAssembly would be started from the net in a browser, and from a file here: one will do.
	if (ort.env.wasm) ort.env.wasm.numThreads = 1;
	// A page must not wait for a model.
	const threads = Math.max(1, availableParallelism() - 1);
	return {
		name,
		open: (model) => ort.InferenceSession.create(model, { intraOpNumThreads: threads, interOpNumThreads: 1 }),
		row: (numbers) => new ort.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]),
	};
}
