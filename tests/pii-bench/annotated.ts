/** Texts in which people marked what can tell who they are about. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Annotated {
	id: string;
	text: string;
	mentions: { start: number; end: number; type: string; entity: string; isDirect: boolean; generalization?: string }[];
}

const Narrative = z.object({
	id: z.string(),
	text: z.string(),
	spans: z.array(
		z.object({
			start: z.number(),
			end: z.number(),
			type: z.string(),
			identifier: z.enum(['DIRECT', 'QUASI']),
			entity: z.string(),
			generalization: z.string().optional(),
		}),
	),
});

/** By other hands than the rules and than each other. Rules were made after these were looked at, */
export const LOOKED_AT = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'tenth', 'eleventh'] as const;
/** and never after this one: what is not found in it is not to be read by whoever works on the rules. */
export const UNSEEN = 'ninth';
export type NarrativeSet = 'dev' | (typeof LOOKED_AT)[number] | typeof UNSEEN;

/** Invented narratives of dispatchers, officers and clinicians (tests/pii-bench/narratives-*.jsonl). `dev` is what the bars are for. */
export function narratives(set: NarrativeSet = 'dev'): Annotated[] {
	const lines = readFileSync(new URL(`narratives-${set}.jsonl`, import.meta.url), 'utf8')
		.trim()
		.split('\n');
	return lines.map((line) => {
		const { id, text, spans } = Narrative.parse(JSON.parse(line));
		const mentions = spans.map(({ identifier, generalization, ...span }) => ({
			...span,
			isDirect: identifier === 'DIRECT',
			...(generalization === undefined ? {} : { generalization }),
		}));
		return { id, text, mentions };
	});
}

/** A text with what annotators wrote in the place of each mention, and where that stands. Those of `dev` all have it. */
export function generalized({ id, text, mentions }: Annotated): { text: string; written: { start: number; end: number }[] } {
	const written: { start: number; end: number }[] = [];
	let made = '';
	let from = 0;
	for (const { start, end, generalization } of mentions.toSorted((a, b) => a.start - b.start)) {
		if (generalization === undefined) throw new Error(`Nobody wrote what may stand instead of each mention in ${id}.`);
		made += text.slice(from, start);
		written.push({ start: made.length, end: made.length + generalization.length });
		made += generalization;
		from = end;
	}
	return { text: made + text.slice(from), written };
}

const Tab = z.array(
	z.object({
		doc_id: z.string(),
		text: z.string(),
		annotations: z.record(
			z.string(),
			z.object({
				entity_mentions: z.array(
					z.object({ start_offset: z.number(), end_offset: z.number(), entity_type: z.string(), entity_id: z.string(), identifier_type: z.string() }),
				),
			}),
		),
	}),
);
const SHARED = fileURLToPath(new URL('../../../shared/pii-data/tab/tab_subset_dev.json', import.meta.url));

/** Judgments of the Text Anonymization Benchmark, where the folder of shared test data is there; `null` elsewhere. Each has one annotator. */
export function judgments(): Annotated[] | null {
	if (!existsSync(SHARED)) return null;
	return Tab.parse(JSON.parse(readFileSync(SHARED, 'utf8'))).map(({ doc_id: id, text, annotations }) => ({
		id,
		text,
		mentions: Object.values(annotations).flatMap(({ entity_mentions: marked }) =>
			marked
				.filter(({ identifier_type: identifier }) => identifier !== 'NO_MASK')
				.map(({ start_offset: start, end_offset: end, entity_type: type, entity_id: entity, identifier_type: identifier }) => ({
					start,
					end,
					type,
					entity,
					isDirect: identifier === 'DIRECT',
				})),
		),
	}));
}
