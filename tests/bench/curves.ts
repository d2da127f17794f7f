/** How cost grows with what a site holds: cases first, then posts. */
import { databaseMbOf, indexOf } from './build.ts';
import { rounded } from './figures.ts';
import { type Amounts, type Corpus, type Lab, serve } from './lab.ts';
import { memoryOf } from './process-tree.ts';
import { type Asked, answerOf, inSequence } from './requests.ts';
import { startsOf } from './start.ts';

export interface CurvePoint {
	cases: number;
	posts: number;
	/** Server CPU milliseconds for a request, by page. */
	requestMs: Record<string, number>;
	indexSeconds: number;
	indexCpuSeconds: number;
	indexMb: number;
	startMs: number;
	memoryMb: number;
	databaseMb: number;
}

export interface CurveResults {
	byCases: CurvePoint[];
	byPosts: CurvePoint[];
}

const CASES: Amounts[] = [100, 1000, 10_000].map((cases) => ({ cases, threads: 20, replies: 49 }));
const POSTS: Amounts[] = [20, 200, 2000].map((threads) => ({ cases: 100, threads, replies: 49 }));

/** Grows one site from 100 to 10,000 cases and another from 1,000 to 100,000 posts, and measures each step. */
export async function measureCurves(lab: Lab): Promise<CurveResults> {
	return { byCases: await grown(lab, 'by-cases', CASES), byPosts: await grown(lab, 'by-posts', POSTS) };
}

async function grown(lab: Lab, name: string, steps: Amounts[]): Promise<CurvePoint[]> {
	const points: CurvePoint[] = [];
	for (const amounts of steps) {
		console.error(`  ${amounts.cases} cases, ${amounts.threads * (amounts.replies + 1)} posts`);
		points.push(await pointAt(await lab.load(name, amounts), amounts, lab.isQuick));
	}
	return points;
}

async function pointAt(corpus: Corpus, { cases, threads, replies }: Amounts, isQuick: boolean): Promise<CurvePoint> {
	const index = await indexOf(corpus, cases);
	const { ms } = await startsOf(corpus, isQuick ? 1 : 3);
	const server = await serve(corpus);
	try {
		await answerOf(corpus.urls.home);
		await new Promise((resolve) => setTimeout(resolve, isQuick ? 1000 : 5000));
		const memoryMb = rounded(memoryOf(server.pid), 1);
		const requestMs: Record<string, number> = {};
		for (const [page, asked] of Object.entries(pagesOf(corpus)))
			requestMs[page] = (await inSequence(asked, server.pid, { cpuMs: isQuick ? 200 : 1000, seconds: isQuick ? 3 : 15 })).cpuMs;
		return {
			cases,
			posts: threads * (replies + 1),
			requestMs,
			indexSeconds: index.indexSeconds,
			indexCpuSeconds: index.cpuSeconds,
			indexMb: index.indexMb,
			startMs: ms,
			memoryMb,
			databaseMb: databaseMbOf(corpus),
		};
	} finally {
		await server.stop();
	}
}

function pagesOf({ urls, cookies }: Corpus): Record<string, Asked[]> {
	const asMembers = (url: string) => cookies.map((cookie) => ({ url, cookie }));
	return {
		case: [{ url: `${urls.case}?new` }],
		'list of cases': [{ url: `${urls.caseList}?new` }],
		search: [{ url: urls.search }],
		'list of threads': asMembers(urls.space),
		thread: asMembers(urls.thread),
		'home, as a member': asMembers(urls.home),
	};
}
