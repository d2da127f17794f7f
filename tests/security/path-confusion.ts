import { readFile } from 'node:fs/promises';
import { type Answer, ask, exchange } from './requests.ts';

const confusion = JSON.parse(await readFile(new URL('./path-confusion.json', import.meta.url), 'utf8')) as {
	variants: string[];
	headers: Record<string, string>[];
};

function variantsOf(path: string): string[] {
	const escaped = (times: number) => {
		const first = path.search(/[a-z]/i);
		const code = path.charCodeAt(first).toString(16);
		return `${path.slice(0, first)}%${'25'.repeat(times - 1)}${code}${path.slice(first + 1)}`;
	};
	const written: Record<string, string> = {
		'PCT1(P)': escaped(1),
		'PCT2(P)': escaped(2),
		'PCT3(P)': escaped(3),
		'PCT11(P)': escaped(11),
		'UPPER(P)': path.toUpperCase(),
		'MIXED(P)': [...path].map((letter, at) => (at % 2 ? letter : letter.toUpperCase())).join(''),
	};
	return confusion.variants.map((variant) => variant.replace(/(?:PCT\d+|UPPER|MIXED)\(P\)|P/g, (hole) => written[hole] ?? path));
}

/** Every way of the collection to ask for a path, each with every header that might lead past a guard. */
export const waysOf = (path: string): { variant: string; headers: Record<string, string> }[] =>
	variantsOf(path).flatMap((variant) => [{}, ...confusion.headers].map((headers) => ({ variant, headers: filled(headers, path) })));

/** Asks with a path as it is written, also one that no client would send. */
export function askAsWritten(origin: string, path: string, headers: Record<string, string>): Promise<Answer> {
	if (path.startsWith('/')) return ask(origin, path, { headers });
	return exchange(origin, [`GET ${path} HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nConnection: close\r\n\r\n`]);
}

const filled = (headers: Record<string, string>, path: string) =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('/P', `/${path}`)]));
