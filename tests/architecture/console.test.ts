import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeIn, lineOf, nodesOf, offense, type SourceFile, syntaxOf } from './source-files.ts';

/** Where something is printed for a person at a terminal, and what. */
const MAY_PRINT: Record<string, string> = {
	'src/server/serve.ts': 'the address and the first administrator’s link, which no log may hold',
	'src/server/start.mjs': 'its help',
	'src/server/steps.ts': 'the steps of a start, and why there is none',
	'src/server/log.ts': 'the log itself, at a terminal',
};

function consoleOffenses(files: SourceFile[], mayPrint: Record<string, string>): string[] {
	const law = 'What breaks is said through site.log, which leaves out what people typed.';
	return files
		.filter(({ path }) => !(path in mayPrint))
		.flatMap((file) => {
			const uses = nodesOf(syntaxOf(file), ts.isPropertyAccessExpression).filter(({ expression }) => /(^|\.)console$/.test(expression.getText()));
			return uses.map((use) => offense(file.path, lineOf(use), law, use.getText()));
		});
}

/** What a running site is made of. Commands and builds talk to whoever typed them. */
const running = () => codeIn(['src', 'db']).filter(({ path }) => !/^src\/(boot\.mjs|command\/|build\/)/.test(path));

test('a running site prints nothing beside its log', () => {
	expect(running().length).toBeGreaterThan(150);
	expect(consoleOffenses(running(), MAY_PRINT)).toEqual([]);
});

test('every file that may print does', () => {
	const printing = running().filter((file) => consoleOffenses([file], {}).length > 0);
	expect(printing.map(({ path }) => path).sort()).toEqual(Object.keys(MAY_PRINT).sort());
});

test('a page that prints what it met is caught', () => {
	const page = { path: 'src/pages/x.astro', text: '---\nconsole.error(error);\n---\n<p />' };
	expect(consoleOffenses([page], MAY_PRINT)).toEqual([expect.stringContaining('src/pages/x.astro:2  What breaks is said through site.log')]);
});
