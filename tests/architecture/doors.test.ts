/**
 * Nobody reaches a private page by its address. This proves that a page asks for a role before it renders, not that it asks
 * for the right one.
 */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesIn, lineOf, offense, type SourceFile, syntaxOf } from './source-files.ts';

const PRIVATE = ['src/pages/desk', 'src/pages/moderation', 'src/pages/admin', 'src/pages/my'];
const METHOD = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL)$/;

type Exported = { name: string; node: ts.Node; value: ts.Node | undefined };

const ASKS = 'A private page calls requireRole(…) as a statement of its own, before anything can be sent.';

function doorOffenses(files: SourceFile[]): string[] {
	// Astro makes no page of a file whose name, or whose folder's name, begins with an underscore.
	const pages = files.filter(({ path }) => /\.(astro|md|mdx|html|ts|js|mjs)$/.test(path) && !/\/_/.test(path));
	return pages.flatMap((file) => {
		if (!/\.(astro|ts|js|mjs)$/.test(file.path)) return [offense(file.path, 1, `${ASKS} A page of this kind cannot.`)];
		const tree = syntaxOf(file);
		const prerendered = exportedValues(tree).filter(({ name, value }) => name === 'prerender' && value?.getText() !== 'false');
		const built = prerendered.map(({ node }) =>
			offense(file.path, lineOf(node), 'A private page is rendered for each request: whoever asks is not known at the build.'),
		);
		if (file.path.endsWith('.astro')) return [...built, ...(asks(tree.statements) ? [] : [offense(file.path, 1, ASKS)])];

		const methods = exportedValues(tree).filter(({ name }) => METHOD.test(name));
		const unknown = methods.length === 0 ? [offense(file.path, 1, `${ASKS} No method of it can be read here.`)] : [];
		return [
			...built,
			...unknown,
			...methods.filter(({ value }) => !asks(statementsOf(value))).map(({ node, name }) => offense(file.path, lineOf(node), ASKS, name)),
		];
	});
}

// Inside an if, a try or a callback the question may never be asked, or its refusal may be caught.
function asks(statements: readonly ts.Statement[]): boolean {
	for (const statement of statements) {
		if (ts.isReturnStatement(statement)) return false;
		const values = ts.isVariableStatement(statement)
			? statement.declarationList.declarations.map(({ initializer }) => initializer)
			: ts.isExpressionStatement(statement)
				? [statement.expression]
				: [];
		const calls = values.map((value) => (value && ts.isAwaitExpression(value) ? value.expression : value));
		if (calls.some((call) => call && ts.isCallExpression(call) && call.expression.getText() === 'requireRole')) return true;
	}
	return false;
}

function statementsOf(value: ts.Node | undefined): readonly ts.Statement[] {
	const isFunction = value && (ts.isFunctionDeclaration(value) || ts.isArrowFunction(value) || ts.isFunctionExpression(value));
	return isFunction && value.body && ts.isBlock(value.body) ? value.body.statements : [];
}

function exportedValues(tree: ts.SourceFile): Exported[] {
	return tree.statements.flatMap((node): Exported[] => {
		if (!ts.canHaveModifiers(node) || !ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
		if (ts.isFunctionDeclaration(node)) return [{ name: node.name?.text ?? '', node, value: node }];
		return ts.isVariableStatement(node) ? node.declarationList.declarations.map((each) => ({ name: each.name.getText(), node, value: each.initializer })) : [];
	});
}

test('every private page asks for a role', () => {
	expect(doorOffenses(filesIn(PRIVATE, ['']))).toEqual([]);
});

test.each([
	['a page that asks nobody', 'desk/index.astro', '---\nconst cases = 1;\n---\n<p>requireRole()</p>', 1, ASKS],
	['a page without front matter', 'my/index.astro', '<p>Mine</p>', 1, ASKS],
	['a page that asks sometimes', 'admin/index.astro', `---\nif (Astro.url.search) requireRole(Astro, 'admin');\n---`, 1, ASKS],
	['a page that asks in a comment', 'moderation/log.astro', `---\n// requireRole(Astro, 'moderator');\n---`, 1, ASKS],
	[
		'a page made at the build',
		'desk/index.astro',
		`---\nexport const prerender = true;\nrequireRole(Astro, 'reviewer');\n---`,
		2,
		'A private page is rendered for each request',
	],
	[
		'one method of two that asks nobody',
		'my/data.ts',
		`export function GET(ctx) {\n\trequireRole(ctx, 'member');\n}\nexport const POST = (ctx) => new Response();`,
		4,
		ASKS,
	],
	['an endpoint that answers first', 'my/data.ts', `export async function GET(ctx) {\n\treturn new Response();\n\trequireRole(ctx, 'member');\n}`, 1, ASKS],
	['an endpoint whose methods stand elsewhere', 'my/data.ts', `export { GET } from '#src/x.ts';`, 1, ASKS],
	['a page that can ask nobody', 'admin/notes.md', 'Notes', 1, ASKS],
])('%s is caught', (_, path, text, line, sentence) => {
	const caught = doorOffenses([{ path: `src/pages/${path}`, text }]);
	expect(caught).toHaveLength(1);
	expect(caught[0]).toContain(`src/pages/${path}:${line}  ${sentence}`);
});

test('a page and an endpoint that ask pass', () => {
	const page = {
		path: 'src/pages/desk/index.astro',
		text: `---\nimport { requireRole } from '#src/x.ts';\nconst actor = requireRole(Astro, 'reviewer');\n---\n<p />`,
	};
	const endpoint = {
		path: 'src/pages/my/data.ts',
		text: `export const GET = async (ctx) => {\n\tawait requireRole(ctx, 'member');\n\treturn new Response();\n};`,
	};
	expect(doorOffenses([page, endpoint])).toEqual([]);
});
