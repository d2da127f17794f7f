/** Which pictures docs/performance.md shows, and where. */
import type { CurvePoint } from './curves.ts';
import { type Bar, bars, type Line, type Panel, panels } from './draw.ts';
import { rounded } from './figures.ts';
import { GUIDE_WEIGHT, MEMORY, type Peer, REPLY, SEARCH_WEIGHT, THREAD_CPU, THREAD_FLOORS, THREAD_WEIGHT } from './peers.ts';
import type { Found } from './results.ts';

interface Picture {
	file: string;
	section: string;
	title: string;
	svg: string;
}

/** Ours and the others', least first. */
function beside(value: number, peers: Peer[]): Bar[] {
	const ours: Bar = { name: 'Rapport', value: rounded(value, 2), isOurs: true };
	return [ours, ...peers].sort((a, b) => a.value - b.value);
}

/** Every picture for which there are figures. */
export function picturesOf({ http, pages, replies, search, memory, curves }: Partial<Found>): Picture[] {
	const weightOf = (name: string) => {
		const { html, css, js, font, other } = pages?.pages.find((page) => page.name === name)?.bytes ?? { html: 0, css: 0, js: 0, font: 0, other: 0 };
		return (html + css + js + font + other) / 1000;
	};
	const drawn: Picture[] = [];
	const draw = (section: string, name: string, title: string, svg: string) => void drawn.push({ file: `${name}.svg`, section, title, svg });
	const chart = (section: string, name: string, title: string, unit: string, value: number | undefined, peers: Peer[]) => {
		if (value) draw(section, name, title, bars(title, unit, beside(value, peers)));
	};
	const thread = http?.pages.find(({ name }) => name === 'thread, as a member');
	chart('server', 'thread-cpu', 'A thread of 51 posts as a member: server CPU for a request', 'ms', thread?.sequence.cpuMs, [...THREAD_FLOORS, ...THREAD_CPU]);
	chart('server', 'reply', 'Posting a reply, one after another: median', 'ms', replies?.sequential.p50, REPLY);
	chart('pages', 'guide-weight', 'A guide on a first visit, fonts included', 'kB', weightOf('guide'), GUIDE_WEIGHT);
	chart('pages', 'thread-weight', 'A thread on a first visit, fonts included', 'kB', weightOf('thread, as a member'), THREAD_WEIGHT);
	chart('pages', 'search-weight', 'The first search, on 220 pages', 'kB', (search?.[0]?.bytes ?? 0) / 1000, SEARCH_WEIGHT);
	chart('site', 'memory', 'Memory at rest', 'MB', memory?.restMb, MEMORY);
	if (curves) {
		draw('curves', 'curves-requests', 'Server CPU for a request as a site grows', panels('Server CPU for a request as a site grows', requestPanels(curves)));
		draw(
			'curves',
			'curves-site',
			'Index, start, memory and database as a site grows',
			panels('Index, start, memory and database as a site grows', sitePanels(curves)),
		);
	}
	return drawn;
}

type Curves = Found['curves'];

const lines = (points: CurvePoint[], x: (point: CurvePoint) => number): Line[] =>
	Object.keys(points[0]?.requestMs ?? {}).map((name) => ({ name, points: points.map((point) => ({ x: x(point), y: point.requestMs[name] ?? 0 })) }));

const requestPanels = ({ byCases, byPosts }: Curves): Panel[] => [
	{ title: 'CPU', x: 'cases', unit: 'ms', lines: lines(byCases, ({ cases }) => cases) },
	{ title: 'CPU', x: 'posts', unit: 'ms', lines: lines(byPosts, ({ posts }) => posts) },
];

/** Cases and posts have axes of their own: they cost differently. */
function sitePanels({ byCases, byPosts }: Curves): Panel[] {
	const read: [string, string, (point: CurvePoint) => number][] = [
		['Index', 's', ({ indexSeconds }) => indexSeconds],
		['Start', 'ms', ({ startMs }) => startMs],
		['Memory at rest', 'MB', ({ memoryMb }) => memoryMb],
		['Database', 'MB', ({ databaseMb }) => databaseMb],
	];
	return read.flatMap(([title, unit, of]) => [
		{ title, unit, x: 'cases', lines: [{ name: '', points: byCases.map((point) => ({ x: point.cases, y: of(point) })) }] },
		{ title, unit, x: 'posts', lines: [{ name: '', points: byPosts.map((point) => ({ x: point.posts, y: of(point) })) }] },
	]);
}
