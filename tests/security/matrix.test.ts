import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { openTown, type Town } from './arrange.ts';
import { allLines, come, inWords, linesOf, matrix, routes, WHO } from './matrix.ts';
import type { Answer } from './requests.ts';
import { routesOf } from './routes.ts';

let running: RunningSite;
let town: Town;
beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
});
afterAll(() => running.close());

/** What a page says of something that is not there, with the words of its address taken out. */
const saying = ({ status, headers: { date: _, ...headers }, body }: Answer, typed: string) =>
	JSON.stringify({ status, headers: { ...headers, 'content-length': '' }, body: typed ? body.replaceAll(typed, '') : body });

test('S31: every page, and every button of every form, stands in the matrix', () => {
	expect(routes.map(({ route }) => route).sort()).toEqual(Object.keys(matrix).sort());
	for (const { route, doors } of routes) {
		const lines = linesOf(route);
		expect(lines.filter(({ expected }) => expected.length !== WHO.length).map(({ name }) => `${route} ${name}`)).toEqual([]);
		expect({ route, doors: [...new Set(lines.flatMap(({ door }) => (door === null ? [] : [door])))].sort() }).toEqual({ route, doors: [...doors].sort() });
		expect({ route, isRead: lines.some(({ door }) => door === null) }).toEqual({ route, isRead: true });
	}
	console.log(`S31: ${routes.length} routes, ${allLines().length} lines, ${allLines().length * WHO.length} cells`);
});

test.each(Object.keys(matrix))(
	'S31: %s answers each person as the matrix says',
	async (route) => {
		const wrong: string[] = [];
		const hidden = new Map<string, { name: string; said: string }[]>();
		for (const line of linesOf(route)) {
			for (const [at, who] of WHO.entries()) {
				const { answer, typed } = await come(town, line, who);
				const is = inWords(answer, line.door !== null);
				if (is !== line.expected[at]) wrong.push(`${line.door === null ? 'GET' : `POST ${line.door}`} ${line.name} by ${who}: ${is}, not ${line.expected[at]}`);
				if (answer.status !== 404 || !typed) continue;
				const key = `${line.door} by ${who}`;
				hidden.set(key, [...(hidden.get(key) ?? []), { name: line.name, said: saying(answer, typed) }]);
			}
		}
		expect(wrong).toEqual([]);
		// What is closed, somebody else's or removed answers like what never was, to the byte.
		for (const [key, answers] of hidden) {
			const never = answers.find(({ name }) => name === 'missing');
			expect(answers.filter(({ said }) => said !== never?.said).map(({ name }) => `${name} at ${key}`)).toEqual([]);
		}
	},
	60_000,
);

test('whoever presses a button that a page does not know any more is told that nothing was changed', async () => {
	const said: Record<string, string> = {};
	for (const { route, doors } of routes.filter((each) => each.doors.some(Boolean))) {
		const line = linesOf(route).find(({ door, expected }) => door === doors[0] && expected.some((answer) => /^[23]/.test(answer)));
		if (!line) continue;
		const who = WHO[line.expected.findIndex((answer) => /^[23]/.test(answer))] ?? 'member';
		const { answer } = await come(town, { ...line, door: 'nowhere' }, who);
		said[route] = `${answer.status} ${/<main[^>]*>\s*<div[^>]*>\s*<div[^>]*role="alert"[^>]*>\s*<p[^>]*>([^<]*)/.exec(answer.body)?.[1]}`;
	}
	expect(Object.keys(said).length).toBeGreaterThan(15);
	expect(new Set(Object.values(said))).toEqual(
		new Set(['422 Nothing was changed: this page does not know that button. Load the page again, and try once more.']),
	);
});

test('S31: a page and its buttons are read from its file', () => {
	const page = `---\nconst { form } = await takeForm(Astro, {\n\tpost: async () => '/',\n\t'not-helped': async () => null,\n});\n---\n<p />`;
	expect(
		routesOf([
			{ path: 'src/pages/t/[id]/index.astro', text: page },
			{ path: 'src/pages/my/draft.ts', text: 'export const POST = () => new Response();' },
			{ path: 'src/pages/index.astro', text: '---\nexport const prerender = true;\n---\n<p />' },
			{ path: 'src/pages/_parts/x.astro', text: '' },
		]),
	).toEqual([
		{ route: '/t/[id]', doors: ['post', 'not-helped'], isPrerendered: false },
		{ route: '/my/draft', doors: [''], isPrerendered: false },
		{ route: '/', doors: [], isPrerendered: true },
	]);
	expect(() => routesOf([{ path: 'src/pages/x.astro', text: '---\nawait takeForm(Astro, doors);\n---' }])).toThrow('src/pages/x.astro');
});

test('S31: one letter more about what is closed is noticed', () => {
	const answer = { status: 404, headers: { date: 'a', 'content-type': 'text/html' }, body: 'No 7.' };
	expect(saying(answer, '7')).toBe(saying({ ...answer, headers: { ...answer.headers, date: 'b' }, body: 'No 8.' }, '8'));
	expect(saying(answer, '7')).not.toBe(saying({ ...answer, body: 'No 8!' }, '8'));
	expect(saying(answer, '7')).not.toBe(saying({ ...answer, headers: { 'content-type': 'text/plain' } }, '7'));
});
