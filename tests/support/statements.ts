import { Session } from 'node:inspector/promises';
import { createClient, type InArgs } from '@libsql/client';
import ts from 'typescript';
import { Connection } from '#db/connection.ts';
import { codeIn, nodesOf, syntaxOf } from '#tests/architecture/source-files.ts';

/** Every statement that this process gives to SQLite from now on, with what was given to it first. */
export function recordStatements(): Map<string, InArgs> {
	const seen = new Map<string, InArgs>();
	const note = (statement: Parameters<Connection['batch']>[0][number], args?: InArgs) => {
		const [sql, given] = typeof statement === 'string' ? [statement, args] : Array.isArray(statement) ? statement : [statement.sql, statement.args];
		if (!seen.has(sql)) seen.set(sql, given ?? []);
	};
	const { execute, batch } = Connection.prototype;
	Connection.prototype.execute = function (this: Connection, statement, args) {
		note(statement, args);
		return execute.call(this, statement, args);
	};
	Connection.prototype.batch = function (this: Connection, statements, mode) {
		for (const statement of statements) note(statement);
		return batch.call(this, statements, mode);
	};
	return seen;
}

/** A table that a statement reads from its first row to its last, by itself or in the order of an index. */
export interface Scan {
	sql: string;
	table: string;
	/** The index in whose order it does, as SQLite says it: "COVERING INDEX threads_space"; "" without one. */
	index: string;
}

/** What SQLite plans to read so, statement by statement. It plans by the schema alone: nothing here gathers statistics. */
export async function scansOf(url: string, statements: Map<string, InArgs>): Promise<Scan[]> {
	const client = createClient({ url });
	try {
		const found: Scan[] = [];
		for (const [sql, args] of statements) {
			if (!/^\s*(select|insert|update|delete|with)\b/i.test(sql) || /\bsqlite_|__drizzle/.test(sql)) continue;
			// For a row that is added, SQLite plans a look at its children and takes it only where a constraint is broken already.
			await client.execute(/^\s*insert/i.test(sql) ? 'pragma foreign_keys = off' : 'pragma foreign_keys = on');
			const asked = `explain query plan ${sql}`;
			const { rows } = await client.execute({ sql: asked, args });
			for (const { detail } of rows) {
				const [, name, index = ''] = PLAIN_SCAN.exec(String(detail)) ?? [];
				const isMadeItself = new RegExp(`\\) "?${name}"?\\b`).test(sql);
				if (name && !isMadeItself) found.push({ sql, table: tableOf(name, sql), index });
			}
		}
		return found;
	} finally {
		client.close();
	}
}

/** Not one of what a virtual table finds. */
const PLAIN_SCAN = /^SCAN (?!CONSTANT ROW|\d+ CONSTANT|.* VIRTUAL TABLE)([a-z_]\w*)(?: USING (.*))?$/;

/** The table behind a name in a statement. */
const tableOf = (name: string, sql: string) => new RegExp(`(?:from|join|,)\\s+"?(\\w+)"?\\s+(?:as\\s+)?"?${name}"?\\b`, 'i').exec(sql)?.[1] ?? name;

/** Counts from now on which functions run, in the sources and in what was built from them. Returns their names so far. */
export async function recordFunctions(): Promise<() => Promise<Set<string>>> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	return async () => {
		const { result } = await session.post('Profiler.takePreciseCoverage');
		session.disconnect();
		const ours = result.filter(({ url }) => /\/(src|db|dist\/server)\//.test(url) && !url.includes('node_modules'));
		const ran = ours.flatMap(({ functions }) => functions.filter(({ ranges: [whole] }) => (whole?.count ?? 0) > 0).map(({ functionName }) => functionName));
		return new Set(ran.map((name) => name.replace(/\$\d+$/, '')));
	};
}

/** The functions of our sources that ask or change something, as "path name". A prepared query counts to those that ask it. */
export function functionsThatAsk(places: string[]): string[] {
	const found = codeIn(places).flatMap((file) => {
		const tree = syntaxOf(file);
		const calls = nodesOf(tree, ts.isCallExpression).filter(
			({ expression }) =>
				ts.isPropertyAccessExpression(expression) &&
				/^(select|selectDistinct|insert|update|delete|\$count|all|get|run|execute)$/.test(expression.name.text) &&
				/(^|\.)(read|client)$/.test(expression.expression.getText().replace(/\s/g, '')),
		);
		const uses = (name: string) => nodesOf(tree, ts.isCallExpression).filter(({ expression }) => expression.getText() === name);
		return calls.flatMap((call) => {
			const name = functionAround(call);
			return name === name.toUpperCase() ? uses(name).map((use) => `${file.path} ${functionAround(use)}`) : [`${file.path} ${name}`];
		});
	});
	return [...new Set(found)].sort();
}

/** The name of the function, or of the constant, in which something stands. */
function functionAround(node: ts.Node): string {
	let name = '';
	for (let at = node.parent; at && !ts.isSourceFile(at); at = at.parent) {
		if ((ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at)) && at.name) return at.name.getText();
		if (ts.isVariableDeclaration(at) && at.initializer && (ts.isArrowFunction(at.initializer) || ts.isSourceFile(at.parent.parent.parent)))
			name = at.name.getText();
		if (ts.isVariableDeclaration(at) && at.initializer && ts.isArrowFunction(at.initializer)) return name;
	}
	return name;
}
