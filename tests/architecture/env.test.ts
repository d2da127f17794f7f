import { parseEnv } from 'node:util';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readConfig } from '#src/server/config.ts';
import { codeIn, filesIn, lineAt, lineOf, offense, type SourceFile, syntaxOf, walk } from './source-files.ts';

const EXAMPLE = '.env.example';

/** The files that may read the environment of the process, and why each must. */
const READERS: Record<string, string> = {
	'src/server/start.mjs': 'begins the server, and hands the environment to readConfig',
	'src/command/rapport.ts': 'begins a command, and hands the environment to readConfig',
	'src/build/dev.ts': 'begins the development server, and hands the environment to readConfig',
	'src/boot.mjs': 'runs before the packages are there, and passes the environment on to the Node that came with them',
};

/** The names that the configuration asks an environment for. */
function namesRead(): string[] {
	const names = new Set<string>();
	const environment: Record<string, string | undefined> = {};
	readConfig(new Proxy(environment, { get: (_, name) => void names.add(String(name)) }));
	return [...names].sort();
}

function exampleOffenses({ path, text }: SourceFile, read: string[]): string[] {
	const named = [...text.matchAll(/^#? *([A-Z][A-Z0-9_]*)=/gm)].map((match) => ({ name: match[1] ?? '', line: lineAt(text, match.index) }));
	const unread = named
		.filter(({ name }) => !read.includes(name))
		.map(({ name, line }) => offense(path, line, 'The example names only what src/server/config.ts reads.', name));
	const twice = named
		.filter(({ name }, at) => named.findIndex((each) => each.name === name) < at)
		.map(({ name, line }) => offense(path, line, 'The example names a setting once.', name));
	const unnamed = read.filter((name) => !named.some((each) => each.name === name));
	return [...unread, ...twice, ...unnamed.map((name) => offense(path, 1, 'The example names everything that src/server/config.ts reads.', name))];
}

function readerOffenses(files: SourceFile[], readers: Record<string, string>): string[] {
	return files
		.filter(({ path }) => !(path in readers))
		.flatMap((file) => {
			const found: string[] = [];
			walk(syntaxOf(file), (node) => {
				if (readsEnvironment(node))
					found.push(offense(file.path, lineOf(node), 'The environment is read where a program begins, and nowhere below.', node.getText()));
			});
			return found;
		});
}

function readsEnvironment(node: ts.Node): boolean {
	if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && /(^|\.)process$/.test(node.expression.getText());
	if (ts.isElementAccessExpression(node)) return /(^|\.)process$/.test(node.expression.getText());
	if (ts.isVariableDeclaration(node))
		return ts.isObjectBindingPattern(node.name) && /(^|\.)process$/.test(node.initializer?.getText() ?? '') && /\benv\b/.test(node.name.getText());
	return ts.isImportDeclaration(node) && /^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText());
}

const [example = { path: EXAMPLE, text: '' }] = filesIn([EXAMPLE], ['']);

test('the example names every setting that is read, and no other', () => {
	expect(exampleOffenses(example, namesRead())).toEqual([]);
});

test('an operator who copies the example gets the defaults', () => {
	expect(readConfig(parseEnv(example.text))).toEqual(readConfig({}));
});

test('the environment is read where a program begins', () => {
	expect(readerOffenses(codeIn(['src', 'db', 'astro.config.mjs']), READERS)).toEqual([]);
});

test('every listed reader still reads the environment', () => {
	const readers = codeIn(Object.keys(READERS)).filter((file) => readerOffenses([file], {}).length > 0);
	expect(readers.map(({ path }) => path).sort()).toEqual(Object.keys(READERS).sort());
});

test('a setting that is missing from the example, unknown to the code or named twice is caught', () => {
	const text = 'HOST=127.0.0.1\n# The old one.\n# OLD_PORT=80\nHOST=0.0.0.0\n';
	expect(exampleOffenses({ path: EXAMPLE, text }, ['HOST', 'DATA_DIR'])).toEqual([
		'.env.example:3  The example names only what src/server/config.ts reads. Found: OLD_PORT',
		'.env.example:4  The example names a setting once. Found: HOST',
		'.env.example:1  The example names everything that src/server/config.ts reads. Found: DATA_DIR',
	]);
});

test.each([
	['by its name', 'const port = process.env.PORT;'],
	['through the global object', 'const port = globalThis.process.env.PORT;'],
	['by a key', `const port = process['env'].PORT;`],
	['taken apart', 'const { env } = process;'],
	['from its module', `import { env } from 'node:process';`],
])('a feature that reads the environment %s is caught', (_, code) => {
	expect(readerOffenses([{ path: 'src/features/x.ts', text: `// process.env is not for us\n${code}` }], READERS)).toEqual([
		expect.stringContaining('src/features/x.ts:2  The environment is read where a program begins'),
	]);
});
