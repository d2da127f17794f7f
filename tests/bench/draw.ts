/** Charts: bars that lie beside each other, and lines over what grows. */
import { shown } from './figures.ts';
import { picture, word } from './svg.ts';

const WIDTH = 760;
const LABELS = 240;
const VALUES = 130;
const ROW = 30;

export interface Bar {
	name: string;
	value: number;
	/** Ours are filled in another color. */
	isOurs?: boolean;
}

/** Bars on one scale from nothing, each with its figure: less is better. */
export function bars(title: string, unit: string, given: Bar[]): string {
	const longest = Math.max(...given.map(({ value }) => value));
	const rows = given.map(({ name, value, isOurs }, at) => {
		const y = 48 + at * ROW;
		const width = Math.max(1, (value / longest) * (WIDTH - LABELS - VALUES));
		const fill = isOurs ? 'harbour' : 'ink-3';
		return [
			word(LABELS - 12, y + 15, name, isOurs ? 'end title' : 'end'),
			`<rect x="${LABELS}" y="${y}" width="${width.toFixed(1)}" height="20" rx="2" fill="var(--${fill})"/>`,
			word(LABELS + width + 8, y + 15, `${shown(value)} ${unit}`, isOurs ? 'title' : ''),
		].join('');
	});
	return picture(WIDTH, 60 + given.length * ROW, title, [word(16, 28, title, 'title'), ...rows]);
}

export interface Line {
	name: string;
	points: { x: number; y: number }[];
}

export interface Panel {
	title: string;
	x: string;
	unit: string;
	lines: Line[];
}

const PANEL = { width: 380, height: 270, left: 60, right: 34, top: 46, bottom: 56 };
const LINE_COLORS = ['harbour', 'ember', 'moss', 'clay', 'ink', 'ink-3'];

/** Lines over logarithmic axes, so that what grows in step is a slope and what does not grow is flat; two panels in a row. */
export function panels(title: string, given: Panel[]): string {
	const legend = [...new Set(given.flatMap(({ lines }) => lines.map(({ name }) => name)))].filter((name) => name !== '');
	const rows = Math.ceil(given.length / 2);
	const legendHeight = legend.length > 0 ? 30 + Math.ceil(legend.length / 3) * 22 : 0;
	const drawn = given.map(
		(panel, at) => `<g transform="translate(${(at % 2) * PANEL.width} ${Math.floor(at / 2) * PANEL.height})">${panelOf(panel, legend)}</g>`,
	);
	const names = legend.map((name, at) => {
		const [x, y] = [PANEL.left + (at % 3) * 230, rows * PANEL.height + 24 + Math.floor(at / 3) * 22];
		return `<rect x="${x}" y="${y - 10}" width="14" height="10" rx="2" fill="var(--${colorOf(at)})"/>${word(x + 22, y, name)}`;
	});
	return picture(Math.min(given.length, 2) * PANEL.width, rows * PANEL.height + legendHeight, title, [...drawn, ...names]);
}

const colorOf = (at: number) => LINE_COLORS[at % LINE_COLORS.length] ?? 'ink';

function panelOf({ title, x, unit, lines }: Panel, legend: string[]): string {
	const points = lines.flatMap((line) => line.points);
	const xs = decades(points.map((point) => point.x));
	const ys = decades(points.map((point) => point.y));
	const across = (value: number) => PANEL.left + share(value, xs) * (PANEL.width - PANEL.left - PANEL.right);
	const up = (value: number) => PANEL.height - PANEL.bottom - share(value, ys) * (PANEL.height - PANEL.top - PANEL.bottom);
	const grid = ys.map((value) => {
		const y = up(value).toFixed(1);
		return `<line class="rule" x1="${PANEL.left}" x2="${PANEL.width - PANEL.right}" y1="${y}" y2="${y}"/>${word(PANEL.left - 8, up(value) + 4, shown(value), 'end quiet')}`;
	});
	const ticks = xs.map((value) => word(across(value), PANEL.height - PANEL.bottom + 18, shown(value, 0), 'middle quiet'));
	const drawn = lines.map(({ name, points: own }) => {
		const color = `var(--${colorOf(Math.max(0, legend.indexOf(name)))})`;
		const path = own.map((point) => `${across(point.x).toFixed(1)},${up(point.y).toFixed(1)}`);
		const dots = own.map((point) => `<circle cx="${across(point.x).toFixed(1)}" cy="${up(point.y).toFixed(1)}" r="3.5" fill="${color}"/>`);
		return `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}`;
	});
	const middle = (PANEL.left + PANEL.width - PANEL.right) / 2;
	return [word(16, 28, `${title}, ${unit}`, 'title'), ...grid, ...ticks, word(middle, PANEL.height - PANEL.bottom + 38, x, 'middle quiet'), ...drawn].join('');
}

/** The powers of ten around some values. */
function decades(values: number[]): number[] {
	const from = Math.floor(Math.log10(Math.min(...values)));
	const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
	return Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
}

/** Where a value stands between the first and the last power of ten. */
function share(value: number, scale: number[]): number {
	const [from, to] = [Math.log10(scale[0] ?? 1), Math.log10(scale.at(-1) ?? 10)];
	return (Math.log10(value) - from) / (to - from);
}
