import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { anotherBrowserOf, readerAt } from '#tests/support/signed-in.ts';
import { MEMBERS, type Town, type Who } from './arrange.ts';
import { placeOf } from './matrix-places.ts';
import type { Answer } from './requests.ts';
import { routesOf } from './routes.ts';

export const WHO: Who[] = ['visitor', ...MEMBERS];

/** A line of matrix.yaml: who is answered how by one button of one route, or by the page itself. */
export interface Line {
	route: string;
	/** `null`: the page is read. */
	door: string | null;
	/** What is opened; "" where there is one only. */
	name: string;
	/** In the order of `WHO`. */
	expected: string[];
}

export const matrix = parse(await readFile(new URL('./matrix.yaml', import.meta.url), 'utf8')) as Record<string, string[]>;
export const routes = routesOf();
const doorsOf = new Map(routes.map(({ route, doors }) => [route, doors]));

export function linesOf(route: string): Line[] {
	const doors = doorsOf.get(route) ?? [];
	return (matrix[route] ?? []).map((line) => {
		// Columns are two spaces apart at least; words are one.
		const [key = '', ...expected] = line.split(/ {2,}/);
		const [method, ...words] = key.split(' ');
		const door = method === 'GET' ? null : doors[0] === '' ? '' : (words.shift() ?? '');
		return { route, door, name: words.join(' '), expected: expected.length === 1 ? WHO.map(() => expected[0] ?? '') : expected };
	});
}

export const allLines = () => Object.keys(matrix).flatMap(linesOf);

/** One person, in a browser of their own, at one place. */
export async function come(town: Town, line: Line, who: Who): Promise<{ answer: Answer; path: string; typed: string }> {
	const person = town.people[who === 'visitor' ? 'member' : who];
	const reader = who === 'visitor' ? readerAt(town.running) : await anotherBrowserOf(town.running, person.actor.id);
	const { path, fields = {}, typed = '' } = await placeOf(town, line, person);
	const answer = line.door === null ? await reader.get(path) : await reader.send(path, { ...fields, ...(line.door && { do: line.door }) });
	return { answer, path, typed };
}

/** An answer in the words of the matrix. */
export function inWords({ status, headers }: Answer, isForm: boolean): string {
	const to = headers.location ?? '';
	if (!isForm && status === 302 && to.startsWith('/sign-in?next=')) return 'in';
	return isForm && status === 401 ? 'in' : String(status);
}
