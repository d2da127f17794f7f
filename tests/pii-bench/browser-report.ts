/** The figures of the workbench in a browser, as tables, with their bars. */
import { median, shown } from '../bench/figures.ts';
import type { Table } from '../bench/tables.ts';
import type { BrowserResults, Worked } from './browser.ts';
import type { Asked } from './recorder.ts';
import type { Task } from './visited.ts';

interface Row {
	what: string;
	/** In milliseconds; `null` for what is the browser's own and only shown. */
	most: number | null;
	measured: number;
}

/** A task under 50 ms is not told apart from none. */
const TASK_MS = 50;
function rowsOf({ readyMs, again, worked }: BrowserResults): Row[] {
	const longest = (of: keyof Worked, kind: Task['kind']) =>
		median(
			worked.map((one) =>
				Math.max(
					0,
					...tasksOf(one[of])
						.filter((task) => task.kind === kind)
						.map(({ ms }) => ms),
				),
			),
		);
	const held = (what: string, of: keyof Worked): Row[] => [
		{ what: `${what}: longest task`, most: TASK_MS, measured: longest(of, 'longtask') },
		{ what: `${what}: longest frame`, most: null, measured: longest(of, 'long-animation-frame') },
	];
	return [
		{ what: 'From opening the page until the engine can read', most: 2000, measured: median(readyMs) },
		{ what: '400 words, read again: until the engine answers', most: 300, measured: median(again.map(({ answeredMs }) => answeredMs)) },
		{ what: '400 words, read again: until it is shown', most: 300, measured: median(again.map(({ shownMs }) => shownMs)) },
		{ what: '400 words, read again: from the key, with the pause that is waited for', most: null, measured: median(again.map(({ sinceKeyMs }) => sinceKeyMs)) },
		...held('Typing in 400 words', 'typing'),
		{ what: '100,000 characters: until all is shown', most: 5000, measured: median(worked.map(({ longShownMs }) => longShownMs)) },
		...held('100,000 characters, read and shown, at the full speed of this machine', 'longUnslowed'),
		...held('100,000 characters, read and shown', 'long').map((row) => ({ ...row, most: null })),
		...held('Typing in 100,000 characters', 'typingLong'),
		{ what: 'Typing in 400 words, in a page that holds a text area and nothing else', most: null, measured: longest('bareTyping', 'longtask') },
		{ what: 'Taking in the paste of them, by the browser itself', most: null, measured: longest('paste', 'longtask') },
		{ what: 'The same in a page that holds a text area and nothing else', most: null, measured: longest('barePaste', 'longtask') },
	];
}

const tasksOf = (of: Worked[keyof Worked]): Task[] => (typeof of === 'number' ? [] : of);

const isMet = ({ most, measured }: Row) => most === null || measured < most;
const isTask = ({ what }: Row) => /longest/.test(what);

/** Every figure with what is due. */
export const browserTable = (found: BrowserResults): Table => ({
	title: `The workbench in Chromium, a processor ${shown(found.slowed.page, 1)} times slower (its worker ${shown(found.slowed.worker, 1)} times), medians of ${found.readyMs.length} visits and of ${found.worked.length}; load was ${shown(found.load, 1)}`,
	head: ['What', 'Due ms', 'Measured ms', 'Met'],
	rows: rowsOf(found).map((row) => [
		row.what,
		row.most === null ? '' : `< ${row.most}`,
		isTask(row) && row.measured === 0 ? `none of ${TASK_MS}` : shown(row.measured, 0),
		row.most === null ? '' : isMet(row) ? 'yes' : 'no',
	]),
});

/** Every address that the page asked for: how often, and how many bytes came. The browser's own services are asked for nothing of the page. */
export function requestTable({ asked, told }: BrowserResults): Table {
	const byAddress = Map.groupBy(asked, ({ method, url }) => `${method} ${url.replace(/^http:\/\/[^/]+/, '')}`);
	return {
		title: `Requests, all of them: ${asked.length}. ${told.length === 0 ? 'No word of a text stood in one' : `What stood in one: ${told.join(', ')}`}`,
		head: ['Asked for', 'Times', 'Most bytes', 'With a body'],
		rows: [...byAddress].map(([address, each]) => [
			address,
			String(each.length),
			shown(Math.max(...each.map(({ bytes }) => bytes)), 0),
			each.some(hasBody) ? 'yes' : 'no',
		]),
	};
}

const hasBody = ({ body }: Asked) => body !== '';

/** Which bars are not met, in words. */
export function missedBy(found: BrowserResults): string[] {
	const rows = rowsOf(found).filter((row) => !isMet(row));
	return [...rows.map(({ what }) => what), ...found.told.map((it) => `A request held “${it}”.`)];
}
