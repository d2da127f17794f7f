// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is the code of offenders
/**
 * Colors stand in one file, and nothing inline asks the content security policy for an exception. Styles and scripts that are put
 * together at run time, or hidden in `{...attributes}`, are not seen here.
 */
import { expect, test } from 'vitest';
import { type Block, blank, blocksOf, filesIn, lineAt, markupOf, offense, type SourceFile } from './source-files.ts';

const TOKENS = 'src/styles/tokens.css';
const HEX = '#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\\w-])';
const FUNCTION = '\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\([^)]*\\)?';
const NAMED =
	`aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk
	crimson cyan darkblue darkcyan darkgoldenrod darkgr[ae]y darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue
	darkslategr[ae]y darkturquoise darkviolet deeppink deepskyblue dimgr[ae]y dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gr[ae]y green
	greenyellow honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgr[ae]y lightgreen
	lightpink lightsalmon lightseagreen lightskyblue lightslategr[ae]y lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid
	mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab
	orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown
	salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategr[ae]y snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
	yellowgreen`.replace(/\s+/g, '|');
const COLOR = new RegExp(`${HEX}|${FUNCTION}|(?<![\\w-])(?:${NAMED})(?![\\w(-])`, 'i');
/** Their values are names that an author made up, and may be words such as "gold". */
const TAKES_NAMES = /^(grid|animation|container|counter|transition|font|list-style|anchor|position|view-transition|will-change|src|page|content)/;
/** In markup an id such as `#add` looks like a color only as the whole of an attribute or string. */
const WHOLE_VALUE = new RegExp(`(?<!href=\\{?|for=|\\()(["'\`])(?:(?=#\\w*\\d)${HEX}|#[a-f]{6}|${FUNCTION})\\1`, 'gi');
const PAINT = /\s(?:fill|stroke|color|bgcolor|(?:stop|flood|lighting)-color)=(["'])(.*?)\1/g;

const ONE_PLACE = `Colors stand in ${TOKENS} only; use var(--…).`;

function colorOffenses(files: SourceFile[]): string[] {
	return files
		.filter(({ path }) => path !== TOKENS)
		.flatMap((file) => {
			if (file.path.endsWith('.css'))
				return coloredValues(file.text).map(({ offset, found }) => offense(file.path, lineAt(file.text, offset), ONE_PLACE, found));
			const styles = blocksOf(file, 'style').flatMap(({ body, from }) => coloredValues(body).map(({ offset, found }) => ({ offset: from + offset, found })));
			const painted = [...markupOf(file).matchAll(PAINT)]
				.filter((match) => COLOR.test(match[2] ?? ''))
				.map((match) => ({ offset: match.index + 1, found: match[0] }));
			const rest = blocksOf(file, 'style').reduce((text, { from, to }) => text.slice(0, from) + blank(text.slice(from, to)) + text.slice(to), file.text);
			const whole = [...rest.matchAll(WHOLE_VALUE)].map((match) => ({ offset: match.index, found: match[0] }));
			const byLine = new Map([...styles, ...painted, ...whole].map(({ offset, found }) => [lineAt(file.text, offset), found]));
			return [...byLine].map(([line, found]) => offense(file.path, line, ONE_PLACE, found));
		});
}

/** The declarations of a style sheet whose value holds a color. */
function coloredValues(css: string): { offset: number; found: string }[] {
	const plain = css.replace(/\/\*[\s\S]*?\*\/|url\([^)"']*\)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, blank);
	// What a brace opens is a selector or an at-rule; what ends before a semicolon or a closing brace is a declaration.
	return [...plain.matchAll(/([^{};]+)([{};]|$)/g)].flatMap((chunk) => {
		const [, text = '', end] = chunk;
		const colon = text.indexOf(':');
		if (end === '{' || colon < 0 || TAKES_NAMES.test(text.slice(0, colon).trim())) return [];
		const color = COLOR.exec(text.slice(colon));
		return color ? [{ offset: chunk.index + colon + color.index, found: text.trim() }] : [];
	});
}

function inlineOffenses(files: SourceFile[]): string[] {
	return files.flatMap((file) => {
		const at = (line: number, law: string, found: string) => offense(file.path, line, law, found);
		const markup = markupOf(file);
		const attributes = [
			...[...markup.matchAll(/(?<!(?:const|let|var)\s+)(?<![\w$.:-])style\s*=\s*["'{`].*|<[^>]*\s\{style\}/g)].map((match) =>
				at(lineAt(markup, match.index), 'No style attributes: the content security policy forbids them.', match[0]),
			),
			...[...markup.matchAll(/\son[a-z]+=["'{`].*/g)].map((match) =>
				at(lineAt(markup, match.index + 1), 'No event attributes: the content security policy forbids them.', match[0].trim()),
			),
		];
		const scripts = blocksOf(file, 'script')
			.filter(isInlined)
			.map(({ line, attributes: said }) => at(line, 'No inline scripts: the content security policy forbids them.', `<script${said}>`));
		const styles = blocksOf(file, 'style')
			.filter(({ attributes: said }) => /\s(is:inline|define:vars)/.test(said))
			.map(({ line, attributes: said }) => at(line, 'No inline styles: the content security policy forbids them.', `<style${said}>`));
		return [...attributes, ...scripts, ...styles];
	});
}

/** Astro makes a file of a plain `<script>`; one with any attribute but `src` stays where it is. */
function isInlined({ attributes, body }: Block): boolean {
	if (/\stype=["']application\/ld\+json["']/.test(attributes)) return false;
	const hasBody = body.trim() !== '' || /\sset:(html|text)=/.test(attributes);
	return /\sdefine:vars=/.test(attributes) || (hasBody && attributes.replace(/\ssrc=(["']).*?\1/, '').trim() !== '');
}

const styled = () => filesIn(['src'], ['.astro', '.css']);

test('colors stand in one file', () => {
	expect(styled().map(({ path }) => path)).toEqual(expect.arrayContaining(['src/styles/base.css', 'src/layouts/Base.astro']));
	expect(colorOffenses(styled())).toEqual([]);
});

test('nothing inline needs an exception from the content security policy', () => {
	expect(inlineOffenses(filesIn(['src'], ['.astro']))).toEqual([]);
});

test('Astro is told never to put styles or small scripts into the page', () => {
	const [config] = filesIn(['astro.config.mjs'], ['']);
	expect(config?.text).toMatch(/^\s*build: .*inlineStylesheets: 'never'/m);
	expect(config?.text).toMatch(/^\s*build: .*assetsInlineLimit: 0\b/m);
});

test.each([
	'color: #fff',
	'border: 1px solid #1a2b3c80',
	'background: rgb(0 0 0 / 50%)',
	'fill: hsl(10 20% 30%)',
	'outline-color: Red',
	'background: color-mix(in oklch, var(--ink), white)',
	'--mine: oklch(0.5 0.1 20)',
])('"%s" outside of the tokens is caught, in a style sheet and in a component', (declaration) => {
	const css = `/* red */\n.a:hover {\n\t&:focus { ${declaration} }\n}\n`;
	const files = [
		{ path: 'src/styles/base.css', text: css },
		{ path: 'src/x.astro', text: `---\nconst a = 1;\n---\n<p />\n<style>${css}</style>` },
		{ path: TOKENS, text: css },
	];
	expect(colorOffenses(files)).toEqual([
		expect.stringContaining(`src/styles/base.css:3  ${ONE_PLACE}`),
		expect.stringContaining(`src/x.astro:7  ${ONE_PLACE}`),
	]);
});

test.each(['<path fill="#102030" />', '<path stroke="tomato" />', '<meta name="theme-color" content="#fff0aa" />', '<Badge tint={"rgb(1, 2, 3)"} />'])(
	'a color in markup is caught: %s',
	(markup) => {
		expect(colorOffenses([{ path: 'src/x.astro', text: `<p />\n${markup}` }])).toEqual([expect.stringContaining(`src/x.astro:2  ${ONE_PLACE}`)]);
	},
);

test('tokens, system colors, ids and made-up names pass', () => {
	const css =
		'#add:hover, .red { color: var(--red); background: transparent; border-color: currentColor CanvasText; animation: gold 1s; mask: url(#fff); content: "red" }';
	expect(
		colorOffenses([
			{ path: 'src/styles/base.css', text: css },
			{ path: 'src/x.astro', text: `<a href="#404">red</a><path fill="none" /><style>${css}</style>` },
		]),
	).toEqual([]);
});

test.each([
	['<p style="color: var(--ink)">', 'No style attributes'],
	['<p style={`top: ${y}`}>', 'No style attributes'],
	['<p {style}>', 'No style attributes'],
	['<button onclick="go()">', 'No event attributes'],
	['<script is:inline>go();</script>', 'No inline scripts'],
	['<script type="module">go();</script>', 'No inline scripts'],
	['<script define:vars={{ a }}></script>', 'No inline scripts'],
	['<script is:inline set:html={code} />', 'No inline scripts'],
	['<style define:vars={{ a }}>p { top: var(--a) }</style>', 'No inline styles'],
])('%s is caught', (markup, law) => {
	expect(inlineOffenses([{ path: 'src/x.astro', text: `---\n---\n<!-- <p style="a"> -->\n${markup}\n` }])).toEqual([
		expect.stringContaining(`src/x.astro:4  ${law}`),
	]);
});

test('scripts that become files, data for machines and a file of one’s own pass', () => {
	const text = `---
const style = "a";
---
<script>
const style = { a: 1 };
</script>
<script is:inline src="/a.js"></script>
<script is:inline type="application/ld+json" set:html={json({ a: 1 })} />
<style is:global>p { top: 0 }</style>`;
	expect(inlineOffenses([{ path: 'src/x.astro', text }])).toEqual([]);
});
