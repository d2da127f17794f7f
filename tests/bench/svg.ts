/** SVG as text, in the site's own colors, for readers by day and by night. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#src/server/config.ts';

const USED = ['paper', 'ink', 'ink-3', 'rule', 'harbour', 'ember', 'moss', 'clay'];

/** The site's tokens as custom properties: a picture in a document cannot load the stylesheet. */
function colors(): string {
	const tokens = readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8');
	const pairs = USED.map((name) => {
		const [, day, night] = new RegExp(`--${name}: light-dark\\((\\S+), (\\S+)\\)`).exec(tokens) ?? [];
		if (!day || !night) throw new Error(`src/styles/tokens.css has no pair of colors for --${name}.`);
		return { name, day, night };
	});
	const set = (which: 'day' | 'night') => pairs.map((pair) => `--${pair.name}: ${pair[which]};`).join(' ');
	return `:root { ${set('day')} } @media (prefers-color-scheme: dark) { :root { ${set('night')} } }`;
}

const STYLE = `text { font: 14px system-ui, sans-serif; fill: var(--ink); } .quiet { fill: var(--ink-3); font-size: 12px; } .title { font-weight: 650; } .rule { stroke: var(--rule); } .end { text-anchor: end; } .middle { text-anchor: middle; }`;

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One text at a place. */
export const word = (x: number, y: number, text: string, look = '') => `<text x="${x}" y="${y}"${look && ` class="${look}"`}>${escaped(text)}</text>`;

/** A whole picture on paper, with the title that is read aloud. */
export const picture = (width: number, height: number, title: string, parts: string[]) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(title)}</title>
<style>${colors()} ${STYLE}</style>
<rect width="100%" height="100%" fill="var(--paper)"/>
${parts.join('\n')}
</svg>
`;
