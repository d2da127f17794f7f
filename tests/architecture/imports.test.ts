/**
 * The law of imports: db <- domain <- features <- edges. What a computed `import(…)` or `import.meta.glob` loads is not seen here.
 */
import { expect, test } from 'vitest';
import { codeIn, type Import, importsOf, isFile, offense, resolveImport, type SourceFile } from './source-files.ts';

type Layer = (typeof LAYERS)[number][0];

/** Every folder of ours and the layer it belongs to. */
const LAYERS = [
	['db', /^db\//],
	['lib', /^src\/lib\//],
	['domain', /^src\/domain\//],
	['features', /^src\/features\/[^/]+\//],
	['ui', /^src\/components\/ui\//],
	['site', /^src\/components\/site\//],
	['mdx', /^src\/components\/mdx\//],
	['pages', /^src\/pages\//],
	['actions', /^src\/actions\//],
	['layouts', /^src\/layouts\//],
	['server', /^src\/server\//],
	['build', /^src\/build\//],
	['command', /^src\/command\//],
	['demo', /^src\/demo\//],
	['worker', /^src\/worker\//],
	['mail', /^src\/mail\//],
	['middleware', /^src\/middleware\.ts$/],
	['styles', /^src\/styles\//],
	// What Astro reads or is entered by.
	['entry', /^src\/(content\.config\.ts|entry\.ts|env\.d\.ts)$/],
	['boot', /^src\/boot\.mjs$/],
	// Served as it is: what it needs, it holds.
	['static', /^src\/static\//],
] as const;

const EDGES: Layer[] = ['site', 'mdx', 'pages', 'actions', 'layouts', 'server', 'build', 'command', 'demo', 'worker', 'middleware', 'entry'];
const BELOW: Layer[] = ['features', 'domain', 'db', 'lib'];

const law = (layers: Layer[], may: Layer[], sentence: string) => layers.map((layer) => [layer, { may, sentence }] as const);
const OUTGOING = new Map([
	...law(['db'], ['db'], 'db/ imports nothing of ours but db/.'),
	...law(['lib'], ['lib'], 'src/lib imports nothing of ours but src/lib.'),
	...law(['domain'], ['domain', 'db', 'lib'], 'src/domain imports domain, db and lib only.'),
	...law(['features'], [...BELOW, 'ui'], 'A feature imports features, domain, db, lib and components/ui only.'),
	...law(['ui'], ['ui', 'lib'], 'src/components/ui imports nothing of ours but src/components/ui and src/lib.'),
	...law(['mail'], ['mail', 'domain', 'lib'], 'src/mail imports nothing of ours but src/mail, domain and lib.'),
	...law(['boot'], [], 'src/boot.mjs imports node: modules only.'),
	...law(['styles'], ['styles'], 'src/styles imports nothing of ours but src/styles.'),
	...law(['static'], [], 'src/static imports nothing of ours.'),
	...law(EDGES, [...EDGES, ...BELOW, 'ui', 'mail', 'styles'], 'An edge imports edges, components, features, domain, db, lib and styles only.'),
]);

/** Edges that few may import, and who may. */
const INCOMING = new Map([
	...law(['pages'], [], 'Nothing imports src/pages.'),
	...law(['command'], ['command', 'server'], 'Only src/command and src/server import src/command.'),
	...law(['mail'], ['mail', 'worker', 'server', 'build'], 'Only src/worker, src/server and src/build import src/mail.'),
	...law(['build'], ['build', 'server'], 'Only src/build and src/server import src/build.'),
]);

const PLAIN_NODE = /^(db|src\/(features|domain|lib|mail|worker|server|command|demo))\/.*\.ts$/;
const ASTRO = /^astro(:|\/|$)|\.astro$/;
/** Astro's cache provider has Astro's type, which is gone when it runs. */
const MAY_NAME_ASTRO_TYPES = 'src/server/page-cache-provider.ts';

/** The fonts are made before each build, and are not there in a fresh clone. */
const MADE_LATER = /^src\/styles\/fonts\/\w+\.woff2$/;

const layerOf = (path: string) => LAYERS.find(([, pattern]) => pattern.test(path))?.[0];
const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];

function importOffenses(files: SourceFile[], isThere = (path: string) => isFile(path) || MADE_LATER.test(path)): string[] {
	return files.flatMap((file) => {
		const layer = layerOf(file.path);
		if (!layer) return [offense(file.path, 1, 'Every source file belongs to a layer: name its folder in LAYERS of tests/architecture/imports.test.ts.')];
		return importsOf(file).flatMap((found) =>
			broken(file.path, layer, found, isThere).map((sentence) => offense(file.path, found.line, sentence, found.specifier)),
		);
	});
}

function broken(from: string, layer: Layer, { specifier, isTypeOnly }: Import, isThere: (path: string) => boolean): string[] {
	const laws: string[] = [];
	const namesAstroType = from === MAY_NAME_ASTRO_TYPES && isTypeOnly && specifier === 'astro';
	if (PLAIN_NODE.test(from) && ASTRO.test(specifier) && !namesAstroType) laws.push('A .ts file that plain Node runs never imports astro or an .astro file.');

	const to = resolveImport(from, specifier);
	if (to === null) {
		if (layer === 'boot' && !specifier.startsWith('node:')) laws.push('src/boot.mjs imports node: modules only.');
		return laws;
	}
	if (!isThere(to)) return [...laws, 'An import names a file that exists, with its ending.'];
	const target = layerOf(to);
	const outgoing = OUTGOING.get(layer);
	if (outgoing && (!target || !outgoing.may.includes(target))) laws.push(outgoing.sentence);
	const incoming = target && INCOMING.get(target);
	if (incoming && !incoming.may.includes(layer)) laws.push(incoming.sentence);
	if (featureOf(to) && to.endsWith('/internal.ts') && featureOf(from) !== featureOf(to)) laws.push('Only a feature itself imports its internal.ts.');
	return laws;
}

test('every import of ours keeps the law', () => {
	expect(importOffenses(codeIn(['src', 'db']))).toEqual([]);
});

test('the reader sees the files and imports that it judges', () => {
	const start = codeIn(['src', 'db']).find(({ path }) => path === 'src/server/serve.ts');
	expect(start && importsOf(start).map(({ specifier }) => specifier)).toEqual(expect.arrayContaining(['node:fs', './config.ts', '#src/command/socket.ts']));
});

test.each([
	['a table that imports a rule', 'db/client.ts', `import { x } from '#src/domain/x.ts';`, 'db/ imports nothing of ours but db/.'],
	['a library that knows a feature', 'src/lib/time.ts', `import { x } from '../features/cases/x.ts';`, 'src/lib imports nothing of ours but src/lib.'],
	['the domain that knows a feature', 'src/domain/actor.ts', `export { x } from '#src/features/cases/x.ts';`, 'src/domain imports domain, db and lib only.'],
	[
		'a feature that knows the server',
		'src/features/cases/x.ts',
		`import type { Site } from '#src/server/site.ts';`,
		'A feature imports features, domain, db, lib and components/ui only.',
	],
	[
		'a feature that reads a type of a page by import()',
		'src/features/cases/x.ts',
		`type X = import('#src/layouts/x.ts').X;`,
		'A feature imports features, domain, db, lib and components/ui only.',
	],
	[
		'a feature that opens another’s inside',
		'src/features/search/x.ts',
		`import { x } from '#src/features/cases/internal.ts';`,
		'Only a feature itself imports its internal.ts.',
	],
	[
		'a button that knows a case',
		'src/components/ui/Button.astro',
		`---\nimport { x } from '#src/features/cases/x.ts';\n---\n<button />`,
		'src/components/ui imports nothing',
	],
	['a layout that imports a page', 'src/layouts/Base.astro', `---\nimport Page from '../pages/index.astro';\n---`, 'Nothing imports src/pages.'],
	[
		'a page that runs a command',
		'src/pages/index.astro',
		`---\nconst { x } = await import('#src/command/doctor.ts');\n---`,
		'Only src/command and src/server import src/command.',
	],
	['a job that builds', 'src/worker/x.ts', `import { x } from '#src/build/build.ts';`, 'Only src/build and src/server import src/build.'],
	['a boot that imports of ours', 'src/boot.mjs', `import './lib/time.ts';`, 'src/boot.mjs imports node: modules only.'],
	['a boot that imports a package', 'src/boot.mjs', `import 'zod';`, 'src/boot.mjs imports node: modules only.'],
	['a page that imports a test', 'src/pages/index.astro', `---\nimport { x } from '#tests/support/x.ts';\n---`, 'An edge imports edges'],
	['a rule that needs Astro', 'src/domain/x.ts', `import { z } from 'astro:content';`, 'A .ts file that plain Node runs never imports astro'],
	[
		'a feature’s .ts that imports a component',
		'src/features/cases/x.ts',
		`import Form from './CaseForm.astro';`,
		'A .ts file that plain Node runs never imports astro',
	],
	[
		'a provider that loads Astro for a type',
		'src/server/page-cache-provider.ts',
		`import { type CacheProvider } from 'astro';`,
		'A .ts file that plain Node runs never imports astro',
	],
	['a file in a folder without a layer', 'src/utils/x.ts', '', 'Every source file belongs to a layer'],
])('%s is caught', (_, path, text, sentence) => {
	expect(importOffenses([{ path, text }], () => true)).toEqual([expect.stringContaining(sentence)]);
});

test('an import of a file that is not there is caught at its line, in front matter and in a script', () => {
	const text = `---\n\nimport A from './A.astro';\n---\n<p>Not code: import './b.ts'</p>\n<script>\n\timport './c.ts';\n</script>\n<script src="./d.ts"></script>\n`;
	expect(importOffenses([{ path: 'src/layouts/Base.astro', text }])).toEqual(
		[3, 7, 9].map((line) => expect.stringMatching(`^src/layouts/Base\\.astro:${line}  An import names a file that exists`)),
	);
});

test('what the law allows passes', () => {
	const files = [
		{
			path: 'src/features/cases/x.ts',
			text: `import { z } from 'zod';\nimport '#src/features/search/record.ts';\nimport './internal.ts';\nimport '#src/domain/x.ts';\nimport '#db/x.ts';`,
		},
		{ path: 'src/server/page-cache-provider.ts', text: `import type { CacheProvider } from 'astro';` },
		{ path: 'src/build/dev.ts', text: `import { dev } from 'astro';\nimport '#src/server/site.ts';` },
		{ path: 'src/components/ui/Field.astro', text: `---\nimport Icon from './Icon.astro';\nimport '#src/lib/html.ts';\n---` },
		{ path: 'src/boot.mjs', text: `import 'node:fs';` },
	];
	expect(importOffenses(files, () => true)).toEqual([]);
});
