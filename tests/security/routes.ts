import ts from 'typescript';
import { filesIn, nodesOf, type SourceFile, syntaxOf } from '#tests/architecture/source-files.ts';

/** A page or endpoint of the site, as its file says. */
export interface Route {
	/** Its address as Astro writes it: "/t/[id]". */
	route: string;
	/** The buttons that it knows (`do`), or "" where whatever is sent is taken. */
	doors: string[];
	isPrerendered: boolean;
}

/** Every route under src/pages, read from the files when a test asks, so that none is forgotten. */
export function routesOf(files: SourceFile[] = filesIn(['src/pages'], ['.astro', '.ts', '.md', '.mdx'])): Route[] {
	return files
		.filter(({ path }) => !/\/_/.test(path))
		.map((file) => ({
			route: file.path.replace(/^src\/pages/, '').replace(/(\/index)?\.(astro|ts|mdx?)$/, '') || '/',
			doors: doorsOf(file),
			isPrerendered: /^export const prerender = true;/m.test(file.text),
		}));
}

function doorsOf(file: SourceFile): string[] {
	const taken = nodesOf(syntaxOf(file), ts.isCallExpression).filter(({ expression }) => expression.getText() === 'takeForm');
	const doors = taken.flatMap(({ arguments: [, doorsOfPage] }) => {
		if (!doorsOfPage || !ts.isObjectLiteralExpression(doorsOfPage)) throw new Error(`${file.path}: the doors of takeForm are written where it is called.`);
		return doorsOfPage.properties.map((property) => property.name?.getText().replaceAll("'", '') ?? '');
	});
	const takesAnything = doors.length === 0 && /^export const (POST|ALL)\b|request\.method === 'POST'/m.test(file.text);
	return takesAnything ? [''] : doors;
}
