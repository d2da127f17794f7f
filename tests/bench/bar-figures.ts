/** The one figure that each bar judges, read from what was measured; `undefined` where that is missing. */
import { rounded } from './figures.ts';
import type { ServedPage } from './http.ts';
import type { WeighedPage } from './pages.ts';
import type { Found } from './results.ts';

type Read = (found: Partial<Found>) => number | undefined;

const READING = ['guide', 'case'];
const kB = (bytes: number | undefined) => (bytes === undefined ? undefined : rounded(bytes / 1000, 1));
/** The greatest of some; `undefined` when there is none. */
const worst = (values: number[] | undefined) => (values && values.length > 0 ? Math.max(...values) : undefined);
const least = (values: number[] | undefined) => (values && values.length > 0 ? Math.min(...values) : undefined);
const all = ({ bytes }: WeighedPage) => bytes.html + bytes.css + bytes.js + bytes.other;

const reading = ({ pages }: Partial<Found>, read: (page: WeighedPage) => number) => worst(pages?.pages.filter(({ name }) => READING.includes(name)).map(read));
const weighed =
	(name: string, read: (page: WeighedPage) => number): Read =>
	({ pages }) =>
		kB(worst(pages?.pages.filter((page) => page.name === name).map(read)));
const served =
	(name: string, read: (page: ServedPage) => number): Read =>
	({ http }) =>
		worst(http?.pages.filter((page) => page.name === name).map(read));
const indexed = ({ build }: Partial<Found>, cases: number) => {
	const index = build?.indexes.find((one) => one.cases === cases);
	return build && index ? rounded(build.build.cpuSeconds + index.cpuSeconds, 1) : undefined;
};
/** The first search is judged where peers were measured: on an index of 220 pages. */
const smallest = ({ search }: Partial<Found>) => search?.[0];

export const figures = {
	readingBytes: (found) => kB(reading(found, ({ bytes }) => bytes.html + bytes.css + bytes.js)),
	readingScript: (found) => kB(reading(found, ({ bytes }) => bytes.js)),
	readingRequests: (found) => reading(found, ({ textRequests }) => textRequests),
	fontBytes: ({ pages }) => kB(worst(pages?.pages.map(({ bytes }) => bytes.font))),
	// To two places, as it is told everywhere.
	shift: ({ pages }) => worst(pages?.pages.map(({ slow }) => rounded(slow.cls))),
	homeBytes: weighed('home, as a member', all),
	listBytes: weighed('list of threads, as a member', all),
	threadBytes: weighed('thread, as a member', all),
	threadScript: weighed('thread, as a member', ({ bytes }) => bytes.js),
	elsewhere: ({ pages }) => worst(pages?.pages.map((page) => page.elsewhere)),
	caseGrowth: ({ pages }) => (pages && pages.caseBytes.cases > 0 ? rounded(pages.caseBytes.at2200 / pages.caseBytes.at220, 3) : undefined),
	performance: ({ lighthouse }) => least(lighthouse?.map((page) => page.performance)),
	accessibility: ({ lighthouse }) => least(lighthouse?.map((page) => page.accessibility)),
	bestPractices: ({ lighthouse }) => least(lighthouse?.map((page) => page.bestPractices)),
	seo: ({ lighthouse }) => least(lighthouse?.map((page) => page.seo)),
	lcp: ({ lighthouse }) => worst(lighthouse?.map((page) => page.lcp)),
	tbt: ({ lighthouse }) => worst(lighthouse?.map((page) => page.tbt)),
	searchBytes: (found) => kB(smallest(found)?.bytes),
	searchBytesBefore: (found) => kB(smallest(found)?.bytesBefore),
	searchFirst: (found) => smallest(found)?.firstMs,
	searchSecond: (found) => smallest(found)?.secondMs,
	searchCpu: ({ http }) => http && Math.max(http.searchCpuMs.guest, http.searchCpuMs.member),
	guideOfBare: served('guide', ({ ofBare }) => ofBare),
	caseOfBare: served('case, kept', ({ ofBare }) => ofBare),
	threadCpu: served('thread, as a member', ({ sequence }) => sequence.cpuMs),
	threadOfBare: served('thread, as a member', ({ ofBare }) => ofBare),
	badAnswers: ({ http }) => http?.pages.reduce((bad, { sequence, pressed }) => bad + sequence.bad + pressed.bad, 0),
	replyP50: ({ replies }) => replies?.sequential.p50,
	replyP95: ({ replies }) => replies?.sequential.p95,
	replyFaults: ({ replies }) => replies && replies.lost + replies.doubled + replies.declined,
	caseShown: ({ cases }) => worst(cases?.sinks.flatMap(({ shown }) => shown ?? [])),
	caseGone: ({ cases }) => worst(cases?.sinks.map(({ gone }) => gone)),
	memoryAtRest: ({ memory }) => memory?.restMb,
	memoryAfterLoad: ({ memory }) => memory?.loadedMb,
	start: ({ start }) => start && rounded(start.ms / 1000),
	buildSmall: (found) => indexed(found, 220),
	buildLarge: (found) => indexed(found, 2200),
	packages: ({ install }) => install?.packages,
	installSize: ({ install }) => install?.megabytes,
} satisfies Record<string, Read>;
