/** The bars that a run is judged by: each with the figure it reads, what is due now, what is due later, and the peer it was set beside. */
import { figures } from './bar-figures.ts';
import type { Name, Results } from './results.ts';

export interface Bar {
	/** Of the table of bars. Rows 5, 10 and 17 are not judged here: see docs/performance.md. */
	row: string;
	what: string;
	/** The measurement that it comes from. */
	of: Name;
	figure: keyof typeof figures;
	unit: string;
	/** Whether less is better, or more. */
	sense: 'most' | 'least';
	first: number;
	full: number;
	peer: string;
}

export interface Judged extends Bar {
	measured: number | undefined;
	isMet: boolean;
	isFullMet: boolean;
}

const most = (first: number, full: number, unit = '') => ({ sense: 'most', first, full, unit }) as const;
const least = (first: number, full: number, unit = '') => ({ sense: 'least', first, full, unit }) as const;

export const BARS: Bar[] = [
	{ row: '1', what: 'guide and case: html, css and js', of: 'pages', figure: 'readingBytes', ...most(24, 18, 'kB'), peer: 'Starlight 57.8 kB' },
	{ row: '1', what: 'of it js before anybody does anything', of: 'pages', figure: 'readingScript', ...most(2, 1, 'kB'), peer: 'Starlight 32.6 kB' },
	{ row: '1', what: 'requests, without fonts and icon', of: 'pages', figure: 'readingRequests', ...most(7, 5), peer: 'Starlight 9' },
	{ row: '1b', what: 'fonts on a first visit', of: 'pages', figure: 'fontBytes', ...most(60, 40, 'kB'), peer: 'VitePress 68, NodeBB 277' },
	{ row: '1b', what: 'what moves while a page loads (CLS)', of: 'pages', figure: 'shift', ...most(0, 0), peer: 'NodeBB 0.302' },
	{ row: '2', what: 'home as a member, without fonts', of: 'pages', figure: 'homeBytes', ...most(30, 20, 'kB'), peer: 'NodeBB 342' },
	{ row: '2', what: 'list of threads, without fonts', of: 'pages', figure: 'listBytes', ...most(30, 25, 'kB'), peer: 'NodeBB 330' },
	{ row: '2', what: 'thread of 51 posts, without fonts', of: 'pages', figure: 'threadBytes', ...most(45, 35, 'kB'), peer: 'NodeBB 406, Flarum 276' },
	{ row: '2', what: 'requests to other hosts', of: 'pages', figure: 'elsewhere', ...most(0, 0), peer: 'bbPress 1 host' },
	{ row: '3', what: 'case page at 2,200 cases over 220', of: 'pages', figure: 'caseGrowth', ...most(1.05, 1.02, 'x'), peer: 'Starlight +3.8 kB' },
	{ row: '4', what: 'Lighthouse performance, worst of four pages', of: 'lighthouse', figure: 'performance', ...least(98, 100), peer: 'Starlight 100' },
	{ row: '4', what: 'Lighthouse accessibility', of: 'lighthouse', figure: 'accessibility', ...least(100, 100), peer: 'Starlight 100' },
	{ row: '4', what: 'Lighthouse best practices', of: 'lighthouse', figure: 'bestPractices', ...least(100, 100), peer: 'Starlight 96' },
	{ row: '4', what: 'Lighthouse SEO', of: 'lighthouse', figure: 'seo', ...least(100, 100), peer: 'Starlight 100' },
	{ row: '4', what: 'LCP, slowest of four pages', of: 'lighthouse', figure: 'lcp', ...most(1300, 1100, 'ms'), peer: 'Starlight 1,177' },
	{ row: '4', what: 'TBT, slowest of four pages', of: 'lighthouse', figure: 'tbt', ...most(50, 20, 'ms'), peer: 'Starlight 9' },
	{ row: '6', what: 'first search: bytes, index of 220 pages', of: 'search', figure: 'searchBytes', ...most(170, 150, 'kB'), peer: 'Starlight 145 kB' },
	{ row: '6', what: 'first search: bytes before anybody asks', of: 'search', figure: 'searchBytesBefore', ...most(0, 0, 'kB'), peer: 'MkDocs 213 kB' },
	{ row: '6', what: 'first search: first hit', of: 'search', figure: 'searchFirst', ...most(700, 500, 'ms'), peer: 'Starlight 802' },
	{ row: '6', what: 'second search: first hit', of: 'search', figure: 'searchSecond', ...most(200, 120, 'ms'), peer: 'not measured' },
	{ row: '7', what: 'search without script, CPU', of: 'http', figure: 'searchCpu', ...most(20, 10, 'ms'), peer: 'Flarum 250 ms' },
	{ row: '8', what: 'guide, requests/s over bare node:http', of: 'http', figure: 'guideOfBare', ...least(0.6, 0.8), peer: 'Astro standalone 0.14' },
	{ row: '8', what: 'kept case, requests/s over bare node:http', of: 'http', figure: 'caseOfBare', ...least(0.45, 0.6), peer: 'Astro standalone 0.11' },
	{ row: '9', what: 'thread as a member, CPU', of: 'http', figure: 'threadCpu', ...most(2, 1.2, 'ms'), peer: 'NodeBB 34.7, MyBB 60, bbPress 202' },
	{ row: '9', what: 'thread as a member, requests/s over bare node:http', of: 'http', figure: 'threadOfBare', ...least(0.03, 0.08), peer: 'NodeBB 0.005' },
	{ row: '9', what: 'answers other than the page, all pages', of: 'http', figure: 'badAnswers', ...most(0, 0), peer: 'NodeBB answers 503 at 32 clients' },
	{ row: '11', what: 'reply, one after another, p50', of: 'replies', figure: 'replyP50', ...most(6, 4, 'ms'), peer: 'NodeBB 10.8' },
	{ row: '11', what: 'reply, one after another, p95', of: 'replies', figure: 'replyP95', ...most(12, 8, 'ms'), peer: 'NodeBB 13.3' },
	{ row: '11', what: 'replies lost, doubled or declined', of: 'replies', figure: 'replyFaults', ...most(0, 0), peer: 'NodeBB declines the second at once' },
	{ row: '12', what: 'memory at rest', of: 'memory', figure: 'memoryAtRest', ...most(140, 120, 'MB'), peer: 'NodeBB and Redis 376' },
	{ row: '12', what: 'memory after load', of: 'memory', figure: 'memoryAfterLoad', ...most(350, 250, 'MB'), peer: 'NodeBB and Redis 830' },
	{ row: '13', what: 'start to first page', of: 'start', figure: 'start', ...most(3, 1, 's'), peer: 'NodeBB 2.8 s' },
	{ row: '14', what: 'build and index, 220 cases, CPU', of: 'build', figure: 'buildSmall', ...most(20, 14, 's'), peer: 'Starlight 10.9 s' },
	{ row: '14', what: 'build and index, 2,200 cases, CPU', of: 'build', figure: 'buildLarge', ...most(60, 45, 's'), peer: 'Starlight 51.8 s' },
	{ row: '15', what: 'production install: packages', of: 'install', figure: 'packages', ...most(360, 340), peer: 'NodeBB 815' },
	{ row: '15', what: 'production install, without Node', of: 'install', figure: 'installSize', ...most(340, 300, 'MB'), peer: 'NodeBB 536' },
	{ row: '16', what: 'js of a thread as a member', of: 'pages', figure: 'threadScript', ...most(14, 10, 'kB'), peer: 'Flarum 222, NodeBB 273, MyBB 50' },
	{ row: '18', what: 'case published: shown everywhere, both searches included', of: 'cases', figure: 'caseShown', ...most(10, 5, 's'), peer: 'not measured' },
	{ row: '18', what: 'case taken back: gone everywhere', of: 'cases', figure: 'caseGone', ...most(60, 10, 's'), peer: 'not measured' },
];

/** Judges what was measured by each bar. A figure that is missing, or is no number, meets nothing. */
export const judge = ({ found }: Pick<Results, 'found'>, bars: readonly Bar[] = BARS): Judged[] =>
	bars.map((bar) => {
		const measured = figures[bar.figure](found);
		const holds = (limit: number) => measured !== undefined && (bar.sense === 'most' ? measured <= limit : measured >= limit);
		return { ...bar, measured, isMet: holds(bar.first), isFullMet: holds(bar.full) };
	});
