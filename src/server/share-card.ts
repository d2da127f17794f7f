import { join } from 'node:path';
import { escapeHtml } from '#src/lib/html.ts';
import { ROOT } from './config.ts';

const FONTS = join(ROOT, 'src', 'styles', 'fonts');
/** The families as the files themselves call them. */
const SERIF = { family: 'Newsreader 16pt 16pt', file: 'newsreader.ttf' };
const SANS = { family: 'Atkinson Hyperlegible Next', file: 'atkinson.ttf' };
/** Of the design's light theme: whoever shares a page does not know by which light it is seen. */
const [PAPER, INK, INK_2, HARBOUR] = ['#faf8f4', '#17262b', '#435358', '#0b5a63'];
const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 96];
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26" width="52" height="52" fill="none" stroke-width="2.4"><path stroke="${HARBOUR}" d="M3 13a7 7 0 0 1 14 0v6H10a7 7 0 0 1-7-6z"/><path stroke="${INK}" d="M9 13a7 7 0 0 1 14 0 7 7 0 0 1-7 7H9z"/></svg>`;
/** Pixels of a title of as many characters, of which there are 70 at most: three lines fit between the mark and the foot. */
const sizeFor = (characters: number) => (characters <= 36 ? 88 : characters <= 64 ? 76 : 64);

/** The picture that stands for a page where somebody shares it: a PNG of 1200 by 630 pixels with its title, and at the foot what it is. */
export async function drawCard(title: string, foot: string): Promise<Buffer> {
	// Few ask for a picture: the library is loaded for the first who does.
	const { default: sharp } = await import('sharp');
	const written = (words: string, { family, file }: { family: string; file: string }, size: number, color: string) =>
		sharp({
			text: {
				text: `<span font_family="${family}" foreground="${color}">${escapeHtml(words)}</span>`,
				font: `${family} ${size}`,
				fontfile: join(FONTS, file),
				width: WIDTH - 2 * MARGIN,
				dpi: 72,
				rgba: true,
			},
		})
			.png()
			.toBuffer();
	const [name, headline, what] = await Promise.all([
		written('Rapport', SERIF, 44, INK),
		written(title, SERIF, sizeFor(title.length), INK),
		written(foot, SANS, 28, INK_2),
	]);
	return (
		sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
			.composite([
				{ input: Buffer.from(MARK), left: MARGIN, top: 84 },
				{ input: name, left: MARGIN + 68, top: 88 },
				{ input: headline, left: MARGIN, top: 196 },
				{ input: what, left: MARGIN, top: 520 },
			])
			// Whoever keeps the picture without its page can still have it read out.
			.withExif({ IFD0: { ImageDescription: `${title}. ${foot}.` } })
			.png({ palette: true })
			.toBuffer()
	);
}
