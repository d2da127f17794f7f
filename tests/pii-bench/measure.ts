import { circumstances } from '#tests/torture/report.ts';
import { rounded } from '../bench/figures.ts';
import type { Annotated } from './annotated.ts';
import { readLongText } from './long-text.ts';
import { type Span, score } from './metrics.ts';
import type { Measured, Row, Size } from './results.ts';
import { decoysOf, maskedOf, STRUCTURED, TOLD_TOGETHER } from './shares.ts';
import { partsOf } from './weight.ts';

/** What one program masks in texts, in their order. One program has several when it can mask more or less. */
export interface Reading {
	name: string;
	masked: Span[][];
	ms: number;
}

/** A program that is measured. */
export type Reader = (texts: readonly string[]) => Promise<Reading[]>;

/** Has every program read the texts, one after the other, and scores what they mask. */
export async function measure(texts: readonly Annotated[], readers: readonly Reader[]): Promise<Measured> {
	const { at, ...here } = circumstances();
	const rows: Row[] = [];
	for (const read of readers) for (const reading of await read(texts.map(({ text }) => text))) rows.push(rowOf(texts, reading));
	const [, decoys] = decoysOf(texts, new Map());
	return { at: at.toISOString(), ...here, texts: texts.length, decoys, rows };
}

/** Weighs what was built, and reads a long text. */
export async function measureSize(): Promise<Size> {
	const { at, ...here } = circumstances();
	return { at: at.toISOString(), ...here, parts: await partsOf(), longText: await readLongText() };
}

/** More than a table shows: what is rounded twice can end up one higher. */
const DIGITS = 6;

function rowOf(texts: readonly Annotated[], { name, masked, ms }: Reading): Row {
	const byId = new Map(texts.map(({ id }, at) => [id, masked[at] ?? []]));
	const { direct, quasi, precision, maskedWords, leakFree, byType } = score(texts, byId);
	const share = (value: number | null) => (value === null ? null : rounded(value, DIGITS));
	return {
		name,
		direct: rounded(direct, DIGITS),
		quasi: rounded(quasi, DIGITS),
		precision: maskedWords === 0 ? null : rounded(precision, DIGITS),
		leakFree,
		structured: share(maskedOf(byType, STRUCTURED)),
		toldTogether: share(maskedOf(byType, TOLD_TOGETHER)),
		decoysMasked: decoysOf(texts, byId)[0],
		ms: rounded(ms),
	};
}
