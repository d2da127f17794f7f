import type { Values } from './coded.ts';

/** Lists of a form with a number of rows: how many are shown at first, and at most. */
export const LISTS = {
	techniques: { least: 3, most: 12 },
	turningPoints: { least: 3, most: 8 },
	questions: { least: 2, most: 5 },
} as const;
export type List = keyof typeof LISTS;

/** A row by the names of its fields; one that is a field itself has it under "". */
type Row = Record<string, string>;

const between = (rows: number, { least, most }: { least: number; most: number }) => Math.min(Math.max(rows, least), most);

/** How many rows of each list are shown, as fields of the form. */
export const shownRows = (filled: Record<List, number>): Values =>
	Object.fromEntries((Object.keys(LISTS) as List[]).map((list) => [`${list}.rows`, String(between(filled[list], LISTS[list]))]));

/** How many rows of a list a form shows. */
export const countRows = (values: Values, list: List): number => between(Number(values[`${list}.rows`]) || 0, LISTS[list]);

/** Every row of a list, empty ones too. */
function allRows(values: Values, list: List): Row[] {
	const rows: Row[] = Array.from({ length: countRows(values, list) }, () => ({}));
	for (const [name, value] of Object.entries(values)) {
		const [of, number, ...rest] = name.split('.');
		const row = of === list ? rows[Number(number) - 1] : undefined;
		if (row) row[rest.join('.')] = value;
	}
	return rows;
}

const isEmpty = (row: Row) => Object.values(row).every((value) => value.trim() === '');

/** The rows of a list in which something stands, in order, each with the `number` that it has in the form. */
export const rowsIn = (values: Values, list: List): (Row & { number: string })[] =>
	allRows(values, list).flatMap((row, at) =>
		isEmpty(row)
			? []
			: [{ ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()])), number: String(at + 1) }],
	);

/** The fields with rows in another order or number. What is not there any more becomes empty. */
function withRows(values: Values, list: List, change: (rows: Row[]) => Row[], least = 0): Values {
	const before = allRows(values, list);
	const after = change(before);
	const changed: Values = { ...values, [`${list}.rows`]: String(between(Math.max(after.length, least), LISTS[list])) };
	for (const [at, row] of before.entries()) for (const name of Object.keys(row)) changed[nameOf(list, at, name)] = '';
	for (const [at, row] of after.entries()) for (const [name, value] of Object.entries(row)) changed[nameOf(list, at, name)] = value;
	const key = before[Number(values[`${list}.key`]) - 1];
	if (key) changed[`${list}.key`] = String(after.indexOf(key) + 1);
	return changed;
}

const nameOf = (list: List, at: number, name: string) => [list, at + 1, name].filter((part) => part !== '').join('.');

/** The fields without gaps between their rows: a row then has the place that it has in the case. */
export const withoutGaps = (values: Values): Values =>
	(Object.keys(LISTS) as List[]).reduce((sofar, list) => withRows(sofar, list, (rows) => rows.filter((row) => !isEmpty(row)), countRows(values, list)), values);

/** What a button asks for: "add questions", "up turningPoints 3", "down …", "remove …". */
const DEED = /^(add|up|down|remove) (techniques|turningPoints|questions)(?: (\d+))?$/;

/** The fields as a button rearranges them; as they are, when it asks for nothing. */
export function arranged(values: Values, asked: string): Values {
	const [, deed, list = '', number = ''] = DEED.exec(asked) ?? [];
	const at = Number(number) - 1;
	if (deed === 'add') return { ...values, [`${list}.rows`]: String(countRows(values, list as List) + 1) };
	if (deed === 'remove') return withRows(values, list as List, (rows) => rows.filter((_, index) => index !== at));
	if (deed !== 'up' && deed !== 'down') return values;
	return withRows(values, list as List, (rows) => {
		const [row, other] = [rows[at], rows[deed === 'up' ? at - 1 : at + 1]];
		return row && other ? rows.map((one) => (one === row ? other : one === other ? row : one)) : rows;
	});
}
