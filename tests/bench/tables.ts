/** The tables of a run, for the terminal and for docs/performance.md alike. */
import type { Judged } from './bars.ts';
import { caseTables } from './case-tables.ts';
import { rounded, shown } from './figures.ts';
import type { Found } from './results.ts';

export interface Table {
	title: string;
	head: string[];
	/** Cells as they are shown; those that begin with a digit stand to the right. */
	rows: string[][];
}

const kB = (bytes: number) => shown(rounded(bytes / 1000, 1), 1);
const ms = (value: number) => shown(value);
const unitOf = (value: number, unit: string) => (unit === 'x' ? `${shown(value, 3)}x` : `${shown(value)}${unit && ` ${unit}`}`);

/** Every bar with what is due, what was measured, and whether it is met. */
export const barTable = (judged: Judged[]): Table => ({
	title: 'Bars',
	head: ['Row', 'What', 'Due now', 'Measured', 'Met', 'Due later', 'Met', 'Peer'],
	rows: judged.map(({ row, what, sense, first, full, unit, measured, isMet, isFullMet, peer }) => {
		const limit = (value: number) => `${sense === 'most' ? '≤' : '≥'} ${unitOf(value, unit)}`;
		return [
			row,
			what,
			limit(first),
			measured === undefined ? 'missing' : unitOf(measured, unit),
			isMet ? 'yes' : 'no',
			limit(full),
			isFullMet ? 'yes' : 'no',
			peer,
		];
	}),
});

const MAKERS: { [N in keyof Found]: (found: Found[N]) => Table[] } = {
	http: ({ pages, searchCpuMs }) => [
		{
			title: 'Server, beside a bare node:http server with as many bytes',
			head: ['Page', 'kB', 'CPU ms', 'CPU ms, compressed', 'Bare CPU ms', 'Requests/s', 'p50 ms', 'p99 ms', 'Bare requests/s', 'Of bare'],
			rows: pages.map(({ name, bytes, sequence, cpuCompressedMs, pressed, bare, ofBare }) => [
				name,
				kB(bytes),
				ms(sequence.cpuMs),
				ms(cpuCompressedMs),
				shown(bare.cpuMs, 3),
				shown(pressed.perSecond, 0),
				ms(pressed.p50),
				ms(pressed.p99),
				shown(bare.pressed.perSecond, 0),
				shown(ofBare, 4),
			]),
		},
		{
			title: 'Search without script, CPU of the median question',
			head: ['Who asks', 'CPU ms'],
			rows: Object.entries(searchCpuMs).map(([who, cpu]) => [who, ms(cpu)]),
		},
	],
	cases: caseTables,
	replies: ({ sequential, together, lost, doubled, declined }) => [
		{
			title: 'Replies, posted and on disk',
			head: ['How', 'Replies', 'p50 ms', 'p95 ms', 'A second', 'Lost', 'Doubled', 'Declined'],
			rows: [
				['one after another', shown(sequential.replies, 0), ms(sequential.p50), ms(sequential.p95), '', '', '', ''],
				[
					`${together.members} members at once`,
					shown(together.replies, 0),
					ms(together.p50),
					ms(together.p95),
					ms(together.perSecond),
					String(lost),
					String(doubled),
					String(declined),
				],
			],
		},
	],
	pages: ({ pages, caseBytes }) => [
		{
			title: 'Pages in Chromium, first visit: kB on the wire, and milliseconds on slow 4G with a processor four times slower',
			head: ['Page', 'HTML', 'CSS', 'JS', 'Fonts', 'Other', 'Requests', 'FCP', 'LCP', 'CLS', 'TBT'],
			rows: pages.map(({ name, bytes, requests, slow }) => [
				name,
				...[bytes.html, bytes.css, bytes.js, bytes.font, bytes.other].map(kB),
				String(requests),
				shown(slow.fcp, 0),
				shown(slow.lcp, 0),
				shown(slow.cls, 3),
				shown(slow.tbt, 0),
			]),
		},
		{
			title: 'The same cases on a small and a large site, compressed HTML',
			head: ['Cases compared', 'kB at 220', 'kB at 2,200'],
			rows: [[String(caseBytes.cases), kB(caseBytes.at220), kB(caseBytes.at2200)]],
		},
	],
	lighthouse: (pages) => [
		{
			title: 'Lighthouse, mobile',
			head: ['Page', 'Performance', 'Accessibility', 'Best practices', 'SEO', 'LCP ms', 'TBT ms', 'CLS', 'Runs'],
			rows: pages.map((page) => [
				page.name,
				...[page.performance, page.accessibility, page.bestPractices, page.seo, page.lcp, page.tbt, page.cls, page.runs].map((value) => shown(value)),
			]),
		},
	],
	search: (searches) => [
		{
			title: 'First search in the browser',
			head: ['Cases', 'kB before', 'kB', 'Requests', 'First hit ms', 'Second search ms'],
			rows: searches.map((one) => [
				shown(one.cases, 0),
				kB(one.bytesBefore),
				kB(one.bytes),
				String(one.requests),
				shown(one.firstMs, 0),
				shown(one.secondMs, 0),
			]),
		},
	],
	memory: (one) => [
		{
			title: 'Memory of the one process (RSS)',
			head: ['At rest MB', `After ${one.loadSeconds} s of load MB`, `${one.laterSeconds} s later MB`],
			rows: [[one.restMb, one.loadedMb, one.laterMb].map((value) => shown(value))],
		},
	],
	start: ({ ms: middle, each }) => [
		{ title: 'Start to first page', head: ['Median ms', 'Each'], rows: [[shown(middle, 0), each.map((value) => shown(value, 0)).join(', ')]] },
	],
	build: ({ build, indexes }) => [
		{
			title: 'Build, from sources without fonts or caches',
			head: ['CPU s', 'Seconds', 'Peak MB'],
			rows: [[build.cpuSeconds, build.seconds, build.peakMb].map((value) => shown(value))],
		},
		{
			title: 'Search index, built anew',
			head: ['Cases', 'Records', 'CPU s', 'Seconds', 'Peak MB', 'Index MB', 'Database MB'],
			rows: indexes.map((one) =>
				[one.cases, one.records, one.cpuSeconds, one.indexSeconds, one.peakMb, one.indexMb, one.databaseMb].map((value) => shown(value)),
			),
		},
	],
	install: ({ packages, megabytes, nodeMegabytes }) => [
		{
			title: 'Production install',
			head: ['Packages', 'MB', 'MB of Node itself, not counted'],
			rows: [[packages, megabytes, nodeMegabytes].map((value) => shown(value))],
		},
	],
	curves: ({ byCases, byPosts }) =>
		Object.entries({ cases: byCases, posts: byPosts }).flatMap(([grown, points]) => [
			{
				title: `Server CPU ms for a request, as ${grown} grow`,
				head: ['Cases', 'Posts', ...Object.keys(points[0]?.requestMs ?? {})],
				rows: points.map((point) => [shown(point.cases, 0), shown(point.posts, 0), ...Object.values(point.requestMs).map(ms)]),
			},
			{
				title: `The site, as ${grown} grow`,
				head: ['Cases', 'Posts', 'Index s', 'Index CPU s', 'Index MB', 'Start ms', 'Memory MB', 'Database MB'],
				rows: points.map((one) =>
					[one.cases, one.posts, one.indexSeconds, one.indexCpuSeconds, one.indexMb, one.startMs, one.memoryMb, one.databaseMb].map((value) => shown(value)),
				),
			},
		]),
};

/** The tables of one measurement; none when it was not made. */
export function tablesOf<N extends keyof Found>(name: N, found: Partial<Found>): Table[] {
	const one = found[name];
	return one === undefined ? [] : MAKERS[name](one);
}

/** Aligned columns; numbers stand to the right. */
const widthsOf = ({ head, rows }: Table) => head.map((cell, at) => Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
const isNumeric = ({ rows }: Table, at: number) => rows.every((row) => /^(\d[\d.,]*|)$/.test(row[at] ?? ''));
const padded = (table: Table, widths: number[], row: string[]) =>
	row.map((cell, at) => (isNumeric(table, at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)));

/** A table as a terminal shows it. */
export function plain(table: Table): string {
	const widths = widthsOf(table);
	const lines = [table.head, ...table.rows].map((row) => `  ${padded(table, widths, row).join('  ')}`.trimEnd());
	return `\n${table.title}\n${lines.join('\n')}`;
}

/** A table in Markdown. */
export function markdown(table: Table): string {
	const widths = widthsOf(table);
	const lines = [table.head, ...table.rows].map((row) => `| ${padded(table, widths, row).join(' | ')} |`);
	const rule = `| ${widths.map((width, at) => (isNumeric(table, at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}
