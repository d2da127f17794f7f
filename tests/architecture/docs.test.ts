/** What the documents point at is there. Paths with a placeholder, such as `content/guides/<slug>.mdx`, are not judged. */
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { blank, exists, filesIn, lineAt, offense, ROOT, type SourceFile } from './source-files.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'docs'];
const IN_A_FOLDER = /^(src|db|content|tests|docs|\.ci)\//;
const AT_THE_ROOT =
	/^(\.(env\.example|gitignore|npmrc|editorconfig)|LICENSE|NOTICE|Dockerfile|[A-Z_]+\.md|(package|package-lock|tsconfig|biome)\.jsonc?|[\w-]+\.config\.(m?[jt]s|json))$/;
const PLACEHOLDER = /[<>…]|NNN|YYYY/;

const THERE = 'A path in backticks names a file or folder that exists, from the repository’s root.';
const LEADS = 'A relative link leads to a file that exists in the repository.';
const HEADING = 'A link to a heading leads to a heading that exists.';

function docOffenses(files: SourceFile[], root = ROOT): string[] {
	return files.flatMap((file) => {
		const text = file.text.replace(/^(```|~~~)[\s\S]*?^\1/gm, blank);
		const paths = [...text.matchAll(/(`+)(.+?)\1/g)].flatMap((span) => pathsOf(span[2] ?? '').map((path) => ({ path, line: lineAt(text, span.index) })));
		const missing = paths.filter(({ path }) => !isThere(path, root)).map(({ path, line }) => offense(file.path, line, THERE, path));
		return [...missing, ...linksOf(text).flatMap(({ target, line }) => linkFault(file.path, target, root).map((law) => offense(file.path, line, law, target)))];
	});
}

/** The repository paths in a piece of code, which may be a whole command. */
function pathsOf(code: string): string[] {
	const words = code.split(/\s+/).map((word) => word.replace(/^[("']+|[)"',.;:]+$/g, '').replace(/^\.\//, ''));
	const paths = words.map((word) => word.replace(/(:\d+)+$|#.*$/, ''));
	return paths.filter((path) => (IN_A_FOLDER.test(path) || AT_THE_ROOT.test(path)) && !PLACEHOLDER.test(path));
}

// A page's own name may hold brackets, as [slug].astro does: what is there literally is no pattern.
const isThere = (path: string, root: string) => exists(path, root) || (/[*{]/.test(path) && globSync(path, { cwd: root }).length > 0);

function linksOf(text: string): { target: string; line: number }[] {
	const plain = text.replace(/(`+)(.+?)\1/g, blank);
	const inline = [...plain.matchAll(/\]\(\s*<?([^\s<>)]+)>?(?:\s+["'(][^)]*)?\)/g)];
	const defined = [...plain.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm)];
	return [...inline, ...defined]
		.map((match) => ({ target: match[1] ?? '', line: lineAt(plain, match.index) }))
		.filter(({ target }) => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target));
}

function linkFault(from: string, target: string, root: string): string[] {
	const [address = '', fragment] = decodeURI(target).split('#');
	const path = address === '' ? from : address.startsWith('/') ? address.slice(1) : posix.join(dirname(from), address);
	if (path.startsWith('..') || !exists(path, root)) return [LEADS];
	if (!fragment || !path.endsWith('.md')) return [];
	const [document] = filesIn([path], ['.md'], root);
	return document && headingsOf(document.text).includes(fragment) ? [] : [HEADING];
}

/** The fragments of a document's headings, as GitHub makes them. */
function headingsOf(text: string): string[] {
	const seen = new Map<string, number>();
	const headings = [...text.replace(/^(```|~~~)[\s\S]*?^\1/gm, blank).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)];
	return headings.map((match) => {
		const words = (match[1] ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
		const slug = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
		const times = seen.get(slug) ?? 0;
		seen.set(slug, times + 1);
		return times === 0 ? slug : `${slug}-${times}`;
	});
}

/** A repository in a temporary folder, removed when the test ends. */
async function repositoryWith(files: Record<string, string>): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'rapport-docs-'));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), text);
	}
	return root;
}

test('every path and link of the documents leads somewhere', () => {
	expect(docOffenses(filesIn(DOCUMENTS, ['.md']))).toEqual([]);
});

test.each([
	['a path to a file that is gone', 'See `src/gone.ts`.', THERE],
	['a path with a line of a file that is gone', 'See `db/gone.ts:12`.', THERE],
	['a command that runs a file that is gone', 'Run `node src/boot.mjs src/gone.ts --all`.', THERE],
	['a pattern that matches nothing', 'All of `content/*.mdx`.', THERE],
	['a root file that is gone', 'See `biome.json`.', THERE],
	['a link to a file that is gone', 'See [it](gone.md).', LEADS],
	['a link out of the repository', 'See [it](../../issues).', LEADS],
	['a defined link to a file that is gone', '[it]: ./gone.md', LEADS],
	['a picture that is gone', '![It](/docs/gone.png)', LEADS],
	['a link to a heading that is gone', 'See [it](guide.md#gone).', HEADING],
	['a link to a heading of its own that is gone', 'See [it](#gone).', HEADING],
])('%s is caught', async (_, sentence, law) => {
	const root = await repositoryWith({ 'src/boot.mjs': '', 'docs/guide.md': '# Guide\n', 'docs/page.md': `# Page\n\n${sentence}\n` });
	expect(docOffenses(filesIn(DOCUMENTS, ['.md'], root), root)).toEqual([expect.stringContaining(`docs/page.md:3  ${law}`)]);
});

test('paths and links that lead somewhere pass, and so do examples', async () => {
	const root = await repositoryWith({
		'README.md':
			'Run `node src/boot.mjs`, see `package.json`, `src/pages/[slug].astro:3`, `src/*.mjs`, `content/guides/<slug>.mdx`.\n\n```\nsrc/gone.ts `src/gone.ts`\n```\n',
		'package.json': '{}',
		'src/boot.mjs': '',
		'src/pages/[slug].astro': '',
		'docs/guide.md':
			'# Who, and what’s next?\n\n[Up](../README.md), [here](#who-and-whats-next), [there](guide.md#who-and-whats-next "A title"), [web](https://example.org/x.md)\n',
	});
	expect(docOffenses(filesIn(DOCUMENTS, ['.md'], root), root)).toEqual([]);
});
