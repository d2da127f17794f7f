import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ROOT } from '#src/server/config.ts';
import { toldFault } from '#src/server/told-fault.ts';

const SECRET = 'canary';

function thrownBy(work: () => unknown): unknown {
	try {
		return work();
	} catch (error) {
		return error;
	}
}

test.each([
	['parameters of a query', new DrizzleQueryError('select ? from posts', [SECRET], new Error('no such table: posts'))],
	['parameters of several lines, one of them like a place in a program', new DrizzleQueryError('select ?', [`a\n    at ${SECRET} (a.ts:1:2)`], new Error(''))],
	['a text that is no JSON', thrownBy(() => JSON.parse(`{"${SECRET}`))],
	['a question that FTS5 cannot parse', new Error(`fts5: syntax error near "${SECRET} "inner" ${SECRET}"`)],
	['a mail address', new Error(`550 5.1.1 <${SECRET}@rapport.test> is unknown`)],
	['a cause', new Error('Outer', { cause: new Error(`"${SECRET}"`) })],
	['a fault that is none', `Could not render https://rapport.test/join/${SECRET}\nError: ${SECRET}\n    at page (file:///dist/a.mjs:3:4)`],
])('%s does not reach the log', (_, error) => {
	expect(JSON.stringify(toldFault(error))).not.toContain(SECRET);
});

test('an operator reads what failed, by which statement of ours, and where', () => {
	const cause = Object.assign(new Error('UNIQUE constraint failed: members.email'), { code: 'SQLITE_CONSTRAINT' });
	const told = toldFault(new DrizzleQueryError('select "name" from "members" where "id" = ?', [1], cause));
	expect(told).toMatchObject({
		message: 'Failed query: select "name" from "members" where "id" = ?',
		cause: { code: 'SQLITE_CONSTRAINT', message: 'UNIQUE constraint failed: members.email' },
	});
	expect(told.stack[0]).toMatch(/^ {4}at .*told-fault\.test\.ts:\d+:\d+\)?$/);
	expect(toldFault(`Could not render /\n    at page (file:///dist/a.mjs:3:4)`).stack).toEqual(['    at page (file:///dist/a.mjs:3:4)']);
});

test('a log that cannot be written does not end the site, and what was said before its end is written', () => {
	const say = "const { Log } = await import('./src/server/log.ts'); Log.inLines().tell('It ends.');";
	const full = openSync('/dev/full', 'w');
	const lost = spawnSync(process.execPath, ['-e', `${say} setTimeout(() => process.exit(7), 50)`], { cwd: ROOT, stdio: ['ignore', 'ignore', full] });
	closeSync(full);
	expect(lost.status).toBe(7);
	const { stderr } = spawnSync(process.execPath, ['-e', `${say} process.exit(75)`], { cwd: ROOT, encoding: 'utf8' });
	expect(JSON.parse(stderr)).toMatchObject({ level: 'warn', msg: 'It ends.' });
});
