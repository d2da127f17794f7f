import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '#src/lib/front-matter.ts';
import { compileInk } from './compile-ink.ts';
import { explore, REFLECTION } from './explore.ts';
import { markIn, storyOf } from './passage.ts';
import { type Scenario, ScenarioFields } from './scenario.ts';
import { ruleFaults } from './scenario-rules.ts';

/** Which marks at the top of a file may stand there several times. */
const LISTS = ['central', 'mentions'];
const ENDING = '.ink';

/** The guides that a scenario may name, by their slugs. */
export type KnownGuides = ReadonlySet<string>;

/** The guides of a content folder. */
export const knownGuides = async (content: string): Promise<KnownGuides> =>
	new Set((await readdir(join(content, 'guides'))).map((name) => name.replace(/\.mdx$/, '')));

export type ReadScenario = { scenario: Scenario; faults: [] } | { scenario: null; faults: Fault[] };

/** Reads a scenario from the text of its file and goes every way through it. Never throws: what is wrong comes as faults with their lines. */
export function readScenario(file: string, text: string, guides: KnownGuides): ReadScenario {
	const { ink, faults } = compileInk(file, text);
	if (ink === null) return { scenario: null, faults };
	try {
		return exploredScenario(file, text, ink, guides);
	} catch (error) {
		const words = error instanceof Error ? error.message : String(error);
		return {
			scenario: null,
			faults: [{ file, line: Number(/line (\d+)/.exec(words)?.[1] ?? 1), field: 'ink', expected: `expected a story that plays; ${words}` }],
		};
	}
}

function exploredScenario(file: string, text: string, ink: string, guides: KnownGuides): ReadScenario {
	const marks = storyOf(ink).globalTags ?? [];
	const fields = ScenarioFields.safeParse(fieldsIn(marks));
	if (!fields.success) {
		const faults = fields.error.issues.map(({ path, message }) => {
			const field = String(path[0] ?? '');
			const named = message.replace(/^Invalid (input|option): /, '').replace(/^Too (small|big): /, '');
			return { file, line: lineOf(text, `# ${field}:`), field, expected: field ? named : message };
		});
		return { scenario: null, faults };
	}
	const knots = knotsIn(text);
	const { scenes, questions, faults: broken, toSteady } = explore(ink, knots, fields.data.role);
	const named = [...new Set(scenes.flatMap((scene) => [...scene.choices.flatMap((choice) => choice.guides), ...scene.guides]))];
	const scenario = { ...fields.data, questions, scenes, guides: named, ink };
	const found = [...broken, ...ruleFaults(scenario, { knots, guides, toSteady, text })];
	const faults = found.map(({ at, expected }) => ({
		file,
		line: lineOf(text, knots.includes(at) ? new RegExp(`^={2,}\\s*${at}\\b`, 'm') : at),
		field: '',
		expected,
	}));
	return faults.length > 0 ? { scenario: null, faults } : { scenario, faults: [] };
}

/** Reads every scenario of a folder, in the order of their names. The name of a file is the slug. */
export async function readScenarioFiles(folder: string, guides: KnownGuides): Promise<{ slug: string; file: string; read: ReadScenario }[]> {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ENDING)).sort();
	return Promise.all(
		names.map(async (name) => {
			const file = join(folder, name);
			return { slug: name.slice(0, -ENDING.length), file, read: readScenario(file, await readFile(file, 'utf8'), guides) };
		}),
	);
}

function fieldsIn(marks: string[]): Record<string, string | string[]> {
	const fields: Record<string, string | string[]> = Object.fromEntries(LISTS.map((name) => [name, []]));
	for (const mark of marks) {
		const { name, value } = markIn(mark);
		const list = fields[name];
		if (Array.isArray(list)) list.push(value);
		else fields[name] = value;
	}
	return fields;
}

/** The knots of a file in their order, without functions and the reflection. */
const knotsIn = (text: string) =>
	[...text.matchAll(/^\s*={2,}\s*(\w+)/gm)].map(([, name = '']) => name).filter((name) => name !== 'function' && name !== REFLECTION);

function lineOf(text: string, words: string | RegExp): number {
	const at = typeof words === 'string' ? text.indexOf(words) : text.search(words);
	return text.slice(0, Math.max(0, at)).split('\n').length;
}
