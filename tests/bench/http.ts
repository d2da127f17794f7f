/** What the server does for a page, beside a bare node:http server that returns as many bytes. */
import { startBare } from './bare-server.ts';
import { median, rounded, sum } from './figures.ts';
import { type Pressed, press } from './generator.ts';
import { type Corpus, type Lab, serve } from './lab.ts';
import { type Asked, answerOf, type Enough, inSequence, type Sequence } from './requests.ts';

export interface ServedPage {
	name: string;
	/** Of the body, not compressed. */
	bytes: number;
	sequence: Sequence;
	/** Server CPU for a request as browsers send it, answered compressed. */
	cpuCompressedMs: number;
	pressed: Pressed;
	bare: { cpuMs: number; pressed: Pressed };
	/** Requests a second over the bare server's. */
	ofBare: number;
	/** CPU over the bare server's. */
	timesBareCpu: number;
}

export interface HttpResults {
	pages: ServedPage[];
	/** CPU of one search each, over ten questions: the median question. */
	searchCpuMs: { guest: number; member: number };
}

const QUESTIONS = [
	'handover',
	'facilitator charter',
	'quiet handover',
	'how do you measure a small circle',
	'voluntary mentor agenda',
	'retrospective',
	'peer-led clinic',
	'budget sponsor',
	'early signal',
	'rural onboarding playbook',
];

/** The pages that are measured, and whether a member asks. */
const pagesOf = ({ urls, cookies }: Corpus): { name: string; asked: Asked[] }[] => [
	{ name: 'home', asked: [{ url: urls.home }] },
	{ name: 'guide', asked: [{ url: urls.guide }] },
	{ name: 'case, kept', asked: [{ url: urls.case }] },
	// What has a query is never kept.
	{ name: 'case, made anew', asked: [{ url: `${urls.case}?new` }] },
	{ name: 'list of cases', asked: [{ url: `${urls.caseList}?new` }] },
	{ name: 'search without script', asked: searches(urls.search) },
	{ name: 'search, as a member', asked: searches(urls.search, cookies[0]) },
	{ name: 'list of threads, as a member', asked: cookies.map((cookie) => ({ url: urls.space, cookie })) },
	{ name: 'thread, as a member', asked: cookies.map((cookie) => ({ url: urls.thread, cookie })) },
];

const searches = (url: string, cookie?: string): Asked[] =>
	QUESTIONS.map((question) => ({ url: `${url.replace(/\?.*/, '')}?${new URLSearchParams({ q: question })}`, cookie }));

/** Measures every page on the main site: CPU one after another, and many at once in turn with the bare server. */
export async function measureHttp(lab: Lab): Promise<HttpResults> {
	const corpus = await lab.site('main');
	const server = await serve(corpus);
	try {
		const pages: ServedPage[] = [];
		for (const { name, asked } of pagesOf(corpus)) {
			console.error(`  ${name}`);
			pages.push(await servedPage(name, asked, server.pid, lab.isQuick));
		}
		const enough = { cpuMs: lab.isQuick ? 100 : 300, seconds: 5 };
		const cpuOf = async (cookie?: string) => {
			const each: number[] = [];
			for (const one of searches(corpus.urls.search, cookie)) each.push((await inSequence([one], server.pid, enough)).cpuMs);
			return median(each);
		};
		return { pages, searchCpuMs: { guest: await cpuOf(), member: await cpuOf(corpus.cookies[0]) } };
	} finally {
		await server.stop();
	}
}

async function servedPage(name: string, asked: Asked[], pid: number, isQuick: boolean): Promise<ServedPage> {
	const [first] = asked;
	if (!first) throw new Error(`Nothing is asked for ${name}.`);
	const { status, bytes } = await answerOf(first.url, { cookie: first.cookie });
	if (status !== 200) throw new Error(`${name} answers ${status}.`);
	const enough: Enough = { cpuMs: isQuick ? 400 : 1500, seconds: isQuick ? 4 : 15 };
	const [seconds, rounds] = isQuick ? [2, 1] : [8, 3];
	const bare = await startBare(bytes);
	try {
		const sequence = await inSequence(asked, pid, enough);
		const compressed = await inSequence(asked, pid, enough, 'br');
		const bareSequence = await inSequence([{ url: bare.url }], bare.pid, enough);
		await press(asked, 1);
		await press([{ url: bare.url }], 1);
		const ours: Pressed[] = [];
		const bares: Pressed[] = [];
		for (let round = 0; round < rounds; round += 1) {
			ours.push(await press(asked, seconds));
			bares.push(await press([{ url: bare.url }], seconds));
		}
		const pressed = middle(ours);
		const barePressed = middle(bares);
		return {
			name,
			bytes,
			sequence,
			cpuCompressedMs: compressed.cpuMs,
			pressed,
			bare: { cpuMs: bareSequence.cpuMs, pressed: barePressed },
			ofBare: rounded(pressed.perSecond / barePressed.perSecond, 4),
			timesBareCpu: rounded(sequence.cpuMs / bareSequence.cpuMs, 1),
		};
	} finally {
		bare.stop();
	}
}

const middle = (rounds: Pressed[]): Pressed => ({
	perSecond: rounded(median(rounds.map(({ perSecond }) => perSecond)), 1),
	p50: rounded(median(rounds.map(({ p50 }) => p50))),
	p99: rounded(median(rounds.map(({ p99 }) => p99))),
	bad: sum(rounds.map(({ bad }) => bad)),
});
