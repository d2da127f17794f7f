import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A text file, by its path from the repository's root. */
export interface SourceFile {
	path: string;
	text: string;
}

export interface Import {
	specifier: string;
	line: number;
	/** Whether nothing is loaded for it when the file runs. */
	isTypeOnly: boolean;
}

/** A `<script>` or `<style>` of an .astro file. */
export interface Block {
	attributes: string;
	body: string;
	line: number;
	/** Where its body begins and ends in the file's text. */
	from: number;
	to: number;
}

/** A place that may break a law: `code` is the exact text that may stand there. */
export interface Exception {
	path: string;
	code: string;
	reason: string;
}

/** The files under some folders, or at some paths, with one of these endings. What does not exist holds none. */
export function filesIn(places: string[], endings: string[], root = ROOT): SourceFile[] {
	const paths = places.flatMap((place) => pathsIn(root, place)).filter((path) => endings.some((ending) => path.endsWith(ending)));
	return paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Everything of ours that runs. */
export const codeIn = (places: string[], root = ROOT) => filesIn(places, ['.astro', '.ts', '.js', '.mjs'], root);

export const isFile = (path: string, root = ROOT) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;

export const exists = (path: string, root = ROOT) => statSync(join(root, path), { throwIfNoEntry: false }) !== undefined;

/** The line, from 1, in which a text's character stands. */
export const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** One broken law, as people read it: where, the law as a sentence, and what stands there. */
export const offense = (path: string, line: number, law: string, found = '') =>
	`${path}:${line}  ${law}${found && ` Found: ${found.replace(/\s+/g, ' ').slice(0, 120)}`}`;

/** The text with everything but its line breaks taken out, so that lines keep their numbers. */
export const blank = (text: string) => text.replace(/[^\n]/g, ' ');

export const exceptionFor = (exceptions: Exception[], path: string, code: string) =>
	exceptions.find((exception) => exception.path === path && exception.code === code);

const ATTRIBUTES = String.raw`(?:[^>"'{]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*`;
const FRONT_MATTER = /^\s*---\r?\n(?:[\s\S]*?\n)?---(?=\r?\n|$)/;

/** The `<script>` or `<style>` elements of an .astro file, wherever its comments and front matter do not. */
export function blocksOf(file: SourceFile, tag: 'script' | 'style'): Block[] {
	const text = withoutComments(file.text.replace(FRONT_MATTER, blank));
	const element = new RegExp(`<${tag}(?![\\w-])(${ATTRIBUTES})>([\\s\\S]*?)</${tag}>|<${tag}(?![\\w-])(${ATTRIBUTES})/>`, 'g');
	return [...text.matchAll(element)].map((match) => {
		const attributes = match[1] ?? match[3] ?? '';
		const body = match[2] ?? '';
		const from = match.index + 1 + tag.length + attributes.length + 1;
		return { attributes, body, line: lineAt(text, match.index), from, to: from + body.length };
	});
}

/** The markup of an .astro file alone: front matter, comments and the inside of scripts and styles are blank. */
export function markupOf(file: SourceFile): string {
	const text = withoutComments(file.text.replace(FRONT_MATTER, blank));
	return [...blocksOf(file, 'script'), ...blocksOf(file, 'style')].reduce(
		(left, { from, to }) => left.slice(0, from) + blank(left.slice(from, to)) + left.slice(to),
		text,
	);
}

/** The program of a file as a syntax tree. Of an .astro file: its front matter and its scripts, at their own lines. */
export function syntaxOf(file: SourceFile): ts.SourceFile {
	const kind = /\.m?js$/.test(file.path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
	return ts.createSourceFile(file.path, file.path.endsWith('.astro') ? scriptOf(file) : file.text, ts.ScriptTarget.Latest, true, kind);
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	node.forEachChild((child) => walk(child, visit));
}

/** The nodes of one kind below a node, in the order they stand. */
export function nodesOf<T extends ts.Node>(root: ts.Node, isWanted: (node: ts.Node) => node is T): T[] {
	const found: T[] = [];
	walk(root, (node) => {
		if (isWanted(node)) found.push(node);
	});
	return found;
}

export const lineOf = (node: ts.Node) => lineAt(node.getSourceFile().text, node.getStart());

/** What a file imports, re-exports, imports on demand by a literal, imports as a type, or loads with `<script src>`. */
export function importsOf(file: SourceFile): Import[] {
	const found: Import[] = [];
	walk(syntaxOf(file), (node) => {
		const from = specifierOf(node);
		if (from && ts.isStringLiteralLike(from)) found.push({ specifier: from.text, line: lineOf(from), isTypeOnly: isTypeOnly(node) });
	});
	if (!file.path.endsWith('.astro')) return found;
	const loaded = blocksOf(file, 'script').flatMap(({ attributes, line }) => {
		const specifier = /\ssrc=["'](\.[^"']+)["']/.exec(attributes)?.[1];
		return specifier ? [{ specifier, line, isTypeOnly: false }] : [];
	});
	return [...found, ...loaded];
}

/** The repository path that a specifier of ours means; `null` for a package. */
export function resolveImport(from: string, specifier: string): string | null {
	const bare = specifier.replace(/\?.*$/, '');
	if (bare.startsWith('#')) return bare.slice(1);
	return bare.startsWith('.') ? posix.join(dirname(from), bare) : null;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
	return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

// `import { type X }` without a leading `type` still loads the module.
function isTypeOnly(node: ts.Node): boolean {
	if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
	return ts.isExportDeclaration(node) ? node.isTypeOnly : ts.isImportTypeNode(node);
}

function scriptOf(file: SourceFile): string {
	const front = FRONT_MATTER.exec(file.text)?.[0] ?? '';
	const whole = front.replace(/^(\s*)---/, '$1   ').replace(/---$/, '   ') + blank(file.text.slice(front.length));
	const scripts = blocksOf(file, 'script').filter(({ attributes }) => !/\stype=["'](?!module)/.test(attributes));
	return scripts.reduce((left, { body, from, to }) => left.slice(0, from) + body + left.slice(to), whole);
}

// An expression's comment may hold a whole element.
const withoutComments = (text: string) => text.replace(/<!--[\s\S]*?-->|\{\s*\/\*[\s\S]*?\*\/\s*\}/g, blank);

function pathsIn(root: string, place: string): string[] {
	if (isFile(place, root)) return [place];
	if (!exists(place, root)) return [];
	const entries = readdirSync(join(root, place), { recursive: true, withFileTypes: true });
	// The bench has packages of its own under tests.
	const ours = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('/node_modules/'));
	return ours.map((entry) => posix.join(entry.parentPath.slice(root.length).replace(/^\/+/, ''), entry.name));
}
