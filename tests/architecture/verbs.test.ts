// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is the code of offenders
/**
 * A mutation authorizes first and records what happened in the same write, or it does not pass here. A refusal is recorded by itself.
 *
 * What this cannot prove: that the authorizer asks the right question (or is not a stranger's function with its name), that the
 * event is the right one, that a function called in between does not write first, and a database that hides behind a
 * name other than `db`, `read` and `client`. The tests of each verb, as a visitor and in lost races, prove those.
 */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeIn, lineOf, nodesOf, offense, type SourceFile, syntaxOf, walk } from './source-files.ts';
import { BUILDERS, EVENTLESS, OTHER_WRITES } from './verb-exceptions.ts';

const AUTHORIZER = /^(authorize|caseFor)/;

/** Breaches of the shape of a verb, in files of features that write. */
function verbOffenses(files: SourceFile[]): string[] {
	return files.flatMap((file) => {
		const writes = writesOf(file);
		if (!writes[0]) return [];
		const at = (node: ts.Node, law: string) => offense(file.path, lineOf(node), law, node.getText().split('\n')[0]);
		const exported = exportedFunctions(writes[0].getSourceFile());
		const verbs = exported.filter((each) => writes.some((write) => isWithin(write, each)));
		const outside = writes.filter((write) => !verbs.some((verb) => isWithin(write, verb)));
		const impure = verbs.length === 0 ? [] : exported.filter((each) => !verbs.includes(each) && !isPure(each));
		return [
			...outside.map((write) => at(write, 'A write stands inside the exported verb, where its authorization can be read.')),
			...verbs.slice(1).map((verb) => at(verb, 'A file that writes exports one verb; give the second a file of its own.')),
			...impure.map((each) => at(each, 'Beside its verb, a file that writes exports pure helpers only: not async, without ctx or db.')),
			...verbs
				.filter((verb) => !authorizesFirst(verb, writes))
				.map((verb) => at(verb, 'A verb calls authorize… or awaits caseFor… as a statement of its own before its first write.')),
			...writes
				.filter((write) => !recordsEvent(write) && !(file.path in EVENTLESS))
				.map((write) => at(write, 'A write is a list of changes that holds recordEvent(…) directly, behind the change it records.')),
		];
	});
}

/** Changes built outside of verbs. */
function changeOffenses(files: SourceFile[]): string[] {
	return files
		.filter((file) => !(file.path in BUILDERS) && !(file.path.startsWith('src/features/') && writesOf(file).length > 0))
		.flatMap((file) => {
			const tree = syntaxOf(file);
			const tables = namesFrom(tree, /^#db\/schema\//);
			const changes = nodesOf(tree, ts.isCallExpression).filter((call) => {
				if (!ts.isPropertyAccessExpression(call.expression)) return false;
				const { name, expression } = call.expression;
				const isOnReader = /(^|\.)read$/.test(expression.getText());
				if (/^(insert|update|delete)$/.test(name.text)) return isOnReader || tables.has(call.arguments[0]?.getText() ?? '');
				return isOnReader && /^(run|transaction|batch)$/.test(name.text);
			});
			return changes.map((call) =>
				offense(file.path, lineOf(call), 'Changes to the database are built by verbs in src/features, inside ctx.db.write([…]).', call.getText()),
			);
		});
}

function writesOf(file: SourceFile): ts.CallExpression[] {
	if (!file.path.startsWith('src/features/') || !file.text.includes('write')) return [];
	return nodesOf(syntaxOf(file), ts.isCallExpression).filter(({ expression }) => {
		const isWrite = ts.isPropertyAccessExpression(expression) ? expression.name.text === 'write' : expression.getText() === 'write';
		return isWrite && !(`${file.path} ${expression.getText()}` in OTHER_WRITES);
	});
}

function exportedFunctions(tree: ts.SourceFile): ts.FunctionLikeDeclaration[] {
	return tree.statements.flatMap((statement): ts.FunctionLikeDeclaration[] => {
		if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
		if (ts.isFunctionDeclaration(statement)) return [statement];
		if (!ts.isVariableStatement(statement)) return [];
		return statement.declarationList.declarations.flatMap(({ initializer }) => {
			const isFunction = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
			return isFunction ? [initializer] : [];
		});
	});
}

function isPure(node: ts.FunctionLikeDeclaration): boolean {
	let isClean = true;
	walk(node, (inner) => {
		if (inner.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(inner)) isClean = false;
		if (ts.isIdentifier(inner) && /^(ctx|db|Context|Database)$/.test(inner.text)) isClean = false;
	});
	return isClean;
}

// Only statements of the body itself count: inside an if, a try or a callback it may never run, or be caught.
function authorizesFirst(node: ts.FunctionLikeDeclaration, writes: ts.CallExpression[]): boolean {
	// An authorizer that counts what it lets through is one itself.
	if (ts.isFunctionDeclaration(node) && AUTHORIZER.test(node.name?.text ?? '')) return true;
	const first = Math.min(...writes.filter((write) => isWithin(write, node)).map((write) => write.getStart()));
	const statements = node.body && ts.isBlock(node.body) ? node.body.statements.filter((statement) => statement.end <= first) : [];
	const values = statements.flatMap((statement) => {
		if (ts.isExpressionStatement(statement)) return [statement.expression];
		return ts.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap(({ initializer }) => initializer ?? []) : [];
	});
	return values.some((value) => {
		const call = ts.isAwaitExpression(value) ? value.expression : value;
		if (!ts.isCallExpression(call) || !AUTHORIZER.test(call.expression.getText())) return false;
		return ts.isAwaitExpression(value) || call.expression.getText().startsWith('authorize');
	});
}

function recordsEvent(write: ts.CallExpression): boolean {
	const [changes] = write.arguments;
	if (!changes || !ts.isArrayLiteralExpression(changes)) return false;
	const called = changes.elements.map((element) => (ts.isCallExpression(element) ? element.expression.getText() : ''));
	return called.indexOf('recordEvent') > 0 || (called.length === 1 && called[0] === 'recordRefusal');
}

function namesFrom(tree: ts.SourceFile, module: RegExp): Set<string> {
	const imports = tree.statements
		.filter(ts.isImportDeclaration)
		.filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && module.test(moduleSpecifier.text));
	return new Set(imports.flatMap((statement) => nodesOf(statement, ts.isImportSpecifier).map(({ name }) => name.text)));
}

const isWithin = (inner: ts.Node, outer: ts.Node) => outer.pos <= inner.pos && inner.end <= outer.end;

test('every verb authorizes before it writes and records its event in the write', () => {
	expect(verbOffenses(codeIn(['src']))).toEqual([]);
});

test('changes are built in verbs only', () => {
	expect(changeOffenses(codeIn(['src', 'db']))).toEqual([]);
});

test('the reader sees the verbs that it judges, those without an event too', () => {
	const verbs = codeIn(['src/features'])
		.filter((file) => writesOf(file).length > 0)
		.map(({ path }) => path);
	expect(verbs).toEqual(expect.arrayContaining(['src/features/cases/retract-case.ts', ...Object.keys(EVENTLESS)]));
	expect(verbs).not.toContain('src/features/search/sections.ts');
});

const verb = (body: string, more = '') => [
	{ path: 'src/features/cases/close-case.ts', text: `export async function closeCase(ctx: Context, id: number) {\n${body}\n}\n${more}` },
];
const WRITE = `await ctx.db.write([ctx.db.read.delete(cases), recordEvent(ctx, 'case.closed', id)]);`;

test.each([
	[
		'a second verb',
		verb(`authorizeSystem(ctx.actor);\n${WRITE}`, `export const open = async (ctx: Context) => {\nauthorizeSystem(ctx.actor);\n${WRITE}\n};`),
		'exports one verb',
	],
	['a verb that never authorizes', verb(WRITE), 'calls authorize…'],
	['a verb that authorizes after it wrote', verb(`${WRITE}\nauthorizeSystem(ctx.actor);`), 'calls authorize…'],
	['a verb that authorizes only sometimes', verb(`if (id) authorizeSystem(ctx.actor);\n${WRITE}`), 'calls authorize…'],
	['a verb that lets a refusal pass', verb(`try { authorizeSystem(ctx.actor); } catch {}\n${WRITE}`), 'calls authorize…'],
	['a verb that does not wait for the case it may touch', verb(`caseForAuthor(ctx, id);\n${WRITE}`), 'calls authorize…'],
	['a verb that speaks of authorizing in a comment', verb(`// authorizeSystem(ctx.actor);\n${WRITE}`), 'calls authorize…'],
	['a write without an event', verb('authorizeSystem(ctx.actor);\nawait ctx.db.write([ctx.db.read.delete(cases)]);'), 'holds recordEvent(…)'],
	[
		'an event in front of its change',
		verb(`authorizeSystem(ctx.actor);\nawait ctx.db.write([recordEvent(ctx, 'x', id), ctx.db.read.delete(cases)]);`),
		'holds recordEvent(…)',
	],
	[
		'an event that is written sometimes',
		verb(`authorizeSystem(ctx.actor);\nawait ctx.db.write([a, ...(id ? [recordEvent(ctx, 'x', id)] : [])]);`),
		'holds recordEvent(…)',
	],
	[
		'a write in a function of its own',
		verb('authorizeSystem(ctx.actor);\nawait run(ctx);', `async function run(ctx: Context) {\n${WRITE}\n}`),
		'inside the exported verb',
	],
	['a change beside a refusal', verb('authorizeSystem(ctx.actor);\nawait ctx.db.write([ctx.db.read.delete(a), recordRefusal(ctx)]);'), 'holds recordEvent(…)'],
	['a query beside a verb', verb(`authorizeSystem(ctx.actor);\n${WRITE}`, 'export async function closed(ctx: Context) {}'), 'pure helpers only'],
	['a write that lost its database', verb('authorizeSystem(ctx.actor);\nconst { write } = ctx.db;\nawait write([a, b]);'), 'holds recordEvent(…)'],
])('%s is caught', (_, files, sentence) => {
	const caught = verbOffenses(files);
	expect(caught).toHaveLength(1);
	expect(caught[0]).toMatch(/^src\/features\/cases\/close-case\.ts:\d+ {2}/);
	expect(caught[0]).toContain(sentence);
});

test('a verb that authorizes, writes and records passes, with a pure helper beside it', () => {
	const files = verb(`const found = await caseForAuthor(ctx, id);\nif (!found) return;\n${WRITE}`, 'export const label = (id: number) => `Case ${id}`;');
	expect([...verbOffenses(files), ...changeOffenses(files)]).toEqual([]);
});

test.each([
	['a page that deletes', 'src/pages/x.astro', `---\nawait Astro.locals.ctx.db.read.delete(cases);\n---`, 2],
	[
		'a query that deletes under another name',
		'src/features/cases/queries.ts',
		`import { cases } from '#db/schema/index.ts';\nreader.update(cases).set({});`,
		2,
	],
	['a job that runs SQL on the reader', 'src/worker/x.ts', 'await ctx.db.read.run(sql`delete from cases`);', 1],
])('%s is caught', (_, path, text, line) => {
	expect(changeOffenses([{ path, text }])).toEqual([expect.stringMatching(new RegExp(`^${path.replace('.', '\\.')}:${line}  Changes to the database`))]);
});
