// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is the code of offenders
/**
 * Words of people never become SQL. This cannot see text that reaches SQL by another road, such as a computed `sql` of a batch.
 */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeIn, type Exception, exceptionFor, lineOf, nodesOf, offense, type SourceFile, syntaxOf } from './source-files.ts';

/** SQL that is put together from parts, and why no part can come from a person. */
const PUT_TOGETHER: Exception[] = [
	{ path: 'db/client.ts', code: 'client.execute(`pragma ${option}`)', reason: 'The options stand in a list of literals in the same file.' },
	{ path: 'src/command/doctor.ts', code: 'client.execute(query)', reason: 'Its callers, in the same function, pass literals and the names in PRAGMAS.' },
	{
		path: 'src/server/backup/contents.ts',
		code: 'client.execute({ sql: `select rowid, * from ${name} where rowid > ? order by rowid limit ?`, args: [last, AT_ONCE] })',
		reason: 'The name stands in the database’s own list of its tables, and is quoted.',
	},
	{
		path: 'src/features/search/mirror-records.ts',
		code: 'sql.raw(`excluded.${column}`)',
		reason: 'The columns stand in a list of literals in the same statement.',
	},
];

function rawOffenses(files: SourceFile[], exceptions: Exception[]): string[] {
	const law = 'SQL text is a literal; values go through sql`…` or Drizzle.';
	return files.flatMap((file) => {
		const calls = nodesOf(syntaxOf(file), ts.isCallExpression).filter((call) => isPutTogether(call, file.path));
		return calls.filter((call) => !exceptionFor(exceptions, file.path, call.getText())).map((call) => offense(file.path, lineOf(call), law, call.getText()));
	});
}

function isPutTogether({ expression, arguments: [given] }: ts.CallExpression, path: string): boolean {
	if (!ts.isPropertyAccessExpression(expression) || !given) return false;
	const method = expression.name.text;
	const receiver = expression.expression.getText();
	if (method === 'raw' && receiver === 'sql') return !ts.isStringLiteralLike(given);
	if (!/^execute(Multiple)?$/.test(method)) return false;
	const text = textOf(given);
	if (ts.isTemplateExpression(text) || ts.isBinaryExpression(text)) return true;
	// Helpers of tests may be handed a query; elsewhere a variable hides what it was put together from.
	return /(^|\.)client$/.test(receiver) && !path.startsWith('tests/') && !ts.isStringLiteralLike(text);
}

/** The SQL of `execute('…')` or `execute({ sql: '…', args })`. */
function textOf(given: ts.Expression): ts.Expression {
	if (!ts.isObjectLiteralExpression(given)) return given;
	const property = given.properties.find((each) => each.name?.getText() === 'sql');
	return property && ts.isPropertyAssignment(property) ? property.initializer : given;
}

test('no SQL is put together from text', () => {
	expect(rawOffenses(codeIn(['src', 'db', 'tests']), PUT_TOGETHER)).toEqual([]);
});

test('every exception still stands where it was listed', () => {
	const caught = rawOffenses(codeIn(['src', 'db', 'tests']), []).map((line) => line.replace(/:\d+ .*Found: /, ' '));
	expect(PUT_TOGETHER.filter(({ path, code }) => !caught.includes(`${path} ${code}`))).toEqual([]);
});

test.each([
	['raw SQL with a variable', 'sql.raw(name)'],
	['raw SQL with an interpolation', 'sql.raw(`order by ${name}`)'],
	['a query with an interpolation', 'client.execute(`select * from cases where slug = ${slug}`)'],
	['a query put together by a plus', `db.client.execute('select ' + name)`],
	['a query that is a variable', 'client.execute(query)'],
	['a query with arguments and an interpolation', 'client.execute({ sql: `select ${name}`, args: [] })'],
	['a script with an interpolation', 'client.executeMultiple(`drop table ${name}`)'],
])('%s is caught', (_, code) => {
	expect(rawOffenses([{ path: 'src/x.ts', text: `\n${code};` }], [])).toEqual([
		expect.stringContaining(`src/x.ts:2  SQL text is a literal; values go through sql\`…\` or Drizzle. Found: ${code}`),
	]);
});

test('literals pass, and an exception covers its own text only', () => {
	const text = "sql.raw('1.0, 2.0'); client.execute('pragma quick_check'); client.execute({ sql: 'select ?', args: [name] }); sql`select ${name}`;";
	expect(rawOffenses([{ path: 'src/x.ts', text }], [])).toEqual([]);
	const listed = [{ path: 'src/x.ts', code: 'sql.raw(name)', reason: 'a reason' }];
	expect(rawOffenses([{ path: 'src/x.ts', text: 'sql.raw(name);\nsql.raw(other);' }], listed)).toEqual([expect.stringContaining('src/x.ts:2')]);
});
