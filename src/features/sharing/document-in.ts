import { z } from 'zod';
import { type CaseDocument, CaseFields, placePattern } from '#src/features/cases/case-document.ts';
import { placeIn } from '#src/features/words/place.ts';
import { type Fault, parseFrontMatter } from '#src/lib/front-matter.ts';
import { MEMBER_LANES } from './lanes.ts';
import type { Standing } from './scan.ts';

/** A document that lay elsewhere, as a draft would hold it. */
export interface DocumentIn {
	file: string;
	text: string;
	document: Partial<CaseDocument>;
	/** Fields that are not taken over, by line. */
	leftOut: Fault[];
	/** Where in the file something stands that was found in a field. */
	placeOf: (found: Pick<Standing, 'field' | 'start' | 'words'>) => { line: number; column: number };
}

const MOST_LETTERS = 20_000;
const MOST_OF_A_TITLE = 70;
/** What a case gets here and nowhere else, and what only a public source has. */
const NOT_TAKEN = ['slug', 'reviewBy', 'places', 'sources', 'related'];
const FIELDS: Record<string, z.ZodType> = CaseFields.shape;
/** Fields of which the scan names each entry. */
const LISTS: Record<string, string> = { turningPoint: 'turningPoints', question: 'questions' };

/**
 * Reads Markdown with or without front matter, or plain text. Of the fields, those are taken that a member's case can have and that read well. Returns
 * faults instead where nothing can be made of it.
 */
export function documentIn(file: string, given: string): DocumentIn | { faults: Fault[] } {
	const whole = given.replaceAll('\r\n', '\n');
	const hasFields = /^---\n[\s\S]*?\n---(\n|$)/.test(whole);
	const parsed = hasFields ? parseFrontMatter(file, whole, z.record(z.string(), z.unknown())) : { data: {}, body: whole, faults: [] };
	if (!parsed.data) return { faults: parsed.faults };
	const lineOf = (field: string) => whole.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 1;
	const { document, leftOut } = fieldsIn(parsed.data, (field, expected) => ({ file, line: lineOf(field), field, expected }));

	const { title, rest } = titleIn(parsed.body);
	const body = document.title === undefined ? rest : parsed.body;
	const text = body.trim();
	const from = whole.length - body.length + body.indexOf(text);
	const fault = (expected: string) => ({ faults: [{ file, line: 1, field: '', expected }] });
	if (text === '') return fault('expected a text; it holds none');
	if (text.length > MOST_LETTERS) return fault(`expected at most ${MOST_LETTERS.toLocaleString('en-US')} characters; shorten it, or tell it in two`);
	return {
		file,
		text,
		document: title !== undefined && document.title === undefined ? { ...document, title } : document,
		leftOut,
		placeOf({ field, start, words }) {
			if (field === 'text') return placeIn(whole, from + start);
			// YAML may break lines anew: they are found by their words, else by the name of their field.
			const before = whole.slice(0, from);
			const found = before.search(placePattern(words));
			const name = LISTS[field.replace(/\d+$/, '')] ?? field;
			return placeIn(whole, found >= 0 ? found : before.indexOf(`\n${name}:`) + 1);
		},
	};
}

/** The fields that a draft can take over, each by itself: what is missing is asked for later. */
function fieldsIn(values: Record<string, unknown>, fault: (field: string, expected: string) => Fault): { document: Partial<CaseDocument>; leftOut: Fault[] } {
	const document: Record<string, unknown> = {};
	const leftOut: Fault[] = [];
	for (const [field, value] of Object.entries(values)) {
		const schema = NOT_TAKEN.includes(field) ? undefined : FIELDS[field];
		const read = schema?.safeParse(field === 'when' ? withoutSeason(value) : value);
		const isTheirs = field !== 'lane' || (MEMBER_LANES as readonly unknown[]).includes(value);
		if (read?.success && isTheirs) document[field] = read.data;
		else leftOut.push(fault(field, schema ? 'left out: it is not one of the values that this field has' : 'left out: a draft has no such field'));
	}
	return { document: document as Partial<CaseDocument>, leftOut };
}

/** Of a member's case the year stays, and the season goes. */
const withoutSeason = (value: unknown) => (typeof value === 'object' && value !== null && 'year' in value ? { year: value.year } : value);

/** The heading with which a Markdown file begins, as the title, and what comes after it. */
function titleIn(body: string): { title?: string; rest: string } {
	const [first, title = ''] = /^\s*# +(.+?) *#* *(?:\n|$)/.exec(body) ?? [];
	return first && title.length <= MOST_OF_A_TITLE ? { title, rest: body.slice(first.length) } : { rest: body };
}
