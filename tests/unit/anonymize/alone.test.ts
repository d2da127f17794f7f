import { expect, test } from 'vitest';
import { codeIn, importsOf } from '#tests/architecture/source-files.ts';

test('the engine stands alone: it imports nothing but itself, and neither Node, a browser nor Astro', () => {
	const engine = codeIn(['src/features/anonymize']).filter(({ path }) => path.endsWith('.ts') && !/\/(browser|workbench)/.test(path));
	expect(engine.length).toBeGreaterThan(25);
	const foreign = engine.flatMap((file) =>
		importsOf(file)
			.filter(({ specifier }) => !/^\.{1,2}\/(?!.*\.\.\/\.\.)/.test(specifier))
			.map(({ specifier }) => `${file.path}: ${specifier}`),
	);
	expect(foreign).toEqual([]);
	const named = engine.filter(({ text }) =>
		/(?<![./'])\b(?:window|document|process|globalThis|localStorage|fetch)\b\s*[.(]/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
	);
	expect(named.map(({ path }) => path)).toEqual([]);
});
