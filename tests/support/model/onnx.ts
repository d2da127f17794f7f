/** Writes ONNX files: the few messages of onnx.proto that a tiny model needs, as protocol buffers. */

const FLOAT = 1;
const INT64 = 7;
/** The first opset with CumSum as it is used here is 11; 13 is what every runtime of ours reads. */
const OPSET = 13;
const IR_VERSION = 8;

export interface Weights {
	name: string;
	dims: number[];
	values: number[];
	type: 'float' | 'int64';
}

export interface Step {
	does: string;
	takes: string[];
	gives: string;
}

/** A model that takes int64 [1, n] of each of `inputs` and gives float [1, n, labels]. */
export function onnxModel({ inputs, output, labels, steps, weights }: OnnxModel): Uint8Array {
	const graph = message([
		...steps.map(({ does, takes, gives }) => field(1, message([...takes.map((name) => field(1, utf8(name))), field(2, utf8(gives)), field(4, utf8(does))]))),
		field(2, utf8('tiny')),
		...weights.map((one) => field(5, tensor(one))),
		...inputs.map((name) => field(11, valueInfo(name, INT64, [1, 'n']))),
		field(12, valueInfo(output, FLOAT, [1, 'n', labels])),
	]);
	return message([number(1, IR_VERSION), field(7, graph), field(8, message([number(2, OPSET)]))]);
}

export interface OnnxModel {
	inputs: string[];
	output: string;
	labels: number;
	steps: Step[];
	weights: Weights[];
}

function tensor({ name, dims, values, type }: Weights): Uint8Array {
	const isFloat = type === 'float';
	const raw = isFloat ? new Float32Array(values) : new BigInt64Array(values.map(BigInt));
	return message([...dims.map((dim) => number(1, dim)), number(2, isFloat ? FLOAT : INT64), field(8, utf8(name)), field(9, new Uint8Array(raw.buffer))]);
}

function valueInfo(name: string, type: number, dims: (number | string)[]): Uint8Array {
	const shape = message(dims.map((dim) => field(1, typeof dim === 'number' ? message([number(1, dim)]) : message([field(2, utf8(dim))]))));
	return message([field(1, utf8(name)), field(2, message([field(1, message([number(1, type), field(2, shape)]))]))]);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const message = (fields: Uint8Array[]) => new Uint8Array(Buffer.concat(fields));
const field = (id: number, bytes: Uint8Array) => message([varint((id << 3) | 2), varint(bytes.length), bytes]);
const number = (id: number, value: number) => message([varint(id << 3), varint(value)]);

function varint(value: number): Uint8Array {
	const bytes: number[] = [];
	for (let rest = value; ; rest = Math.floor(rest / 128)) {
		if (rest < 128) return new Uint8Array([...bytes, rest]);
		bytes.push((rest % 128) | 128);
	}
}
