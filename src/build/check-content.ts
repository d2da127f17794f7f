import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { PAGES_AMONG_CASES } from '#src/features/cases/case-document.ts';
import { readCaseFiles } from '#src/features/cases/case-file.ts';
import { GlossaryFile } from '#src/features/glossary/glossary-file.ts';
import { GuideFields } from '#src/features/guides/guide-fields.ts';
import { PageFields } from '#src/features/guides/page-fields.ts';
import { SourcesFile } from '#src/features/guides/sources-file.ts';
import { PathsFile } from '#src/features/paths/path-fields.ts';
import { PracticeFields } from '#src/features/practices/practice-fields.ts';
import { readScenarioFiles } from '#src/features/scenarios/scenario-file.ts';
import { SynonymsFile } from '#src/features/search/synonyms.ts';
import { type Fault, parseFrontMatter, parseYaml } from '#src/lib/front-matter.ts';
import { checkWords } from './check-words.ts';

/** Reads every file of a content folder as the site will, and returns every fault with its file, line and field. */
export async function checkContent(folder: string): Promise<Fault[]> {
	const cases = await readCaseFiles(join(folder, 'cases'));
	const glossary = await readYaml(join(folder, 'glossary.yaml'), GlossaryFile);
	const sources = await readYaml(join(folder, 'sources.yaml'), SourcesFile);
	const synonyms = await readYaml(join(folder, 'synonyms.yaml'), SynonymsFile);
	const paths = await readYaml(join(folder, 'paths.yaml'), PathsFile);
	const guides = await readMdx(join(folder, 'guides'), GuideFields);
	const practices = await readMdx(join(folder, 'practices'), PracticeFields);
	const pages = await readMdx(join(folder, 'pages'), PageFields);

	const known: Known = {
		source: new Set(Object.keys(sources.data ?? {})),
		// By their names: a faulty file is told once, not again at each link to it.
		guide: await namesIn(join(folder, 'guides'), '.mdx'),
		practice: await namesIn(join(folder, 'practices'), '.mdx'),
		case: await namesIn(join(folder, 'cases'), '.md'),
		term: new Set((glossary.data ?? []).map(({ id }) => id)),
		rehearse: await namesIn(join(folder, 'scenarios'), '.ink'),
	};
	const scenarios = await readScenarioFiles(join(folder, 'scenarios'), known.guide);
	const dangling = [
		...[...guides.files, ...practices.files, ...pages.files].flatMap((file) => mdxFaults(file, known)),
		...cases.files.flatMap(({ document, text }) => {
			const file = join(folder, 'cases', `${document.slug}.md`);
			return [
				...missing(file, text, 'sources', document.sources, known.source, 'key of sources.yaml'),
				...missing(file, text, 'related', document.related.guides, known.guide, 'guide'),
				...missing(file, text, 'related', document.related.practices, known.practice, 'practice'),
			];
		}),
		...(glossary.data ?? []).flatMap((term) => {
			const file = join(folder, 'glossary.yaml');
			return [
				...missing(file, glossary.text, 'sources', term.sources, known.source, 'key of sources.yaml'),
				...missing(file, glossary.text, 'see', term.see, known.term, 'term'),
				...missing(file, glossary.text, 'guides', term.guides, known.guide, 'guide'),
			];
		}),
	];
	const doors = (paths.data ?? []).flatMap(({ skills, hard, rehearse, around, next }) => [...skills, ...hard, ...rehearse, ...around, ...next]);
	const behind = new Set((['guide', 'case', 'practice', 'rehearse'] as const).flatMap((kind) => [...known[kind]].map((name) => `${kind}:${name}`)));
	dangling.push(
		...missing(
			join(folder, 'paths.yaml'),
			paths.text,
			'doors',
			doors.filter((door) => !door.startsWith('page:')),
			behind,
			'door',
		),
	);
	const unreadable = [
		...cases.faults,
		...glossary.faults,
		...sources.faults,
		...synonyms.faults,
		...paths.faults,
		...guides.faults,
		...practices.faults,
		...pages.faults,
	];
	const broken = scenarios.flatMap(({ read }) => read.faults);
	return [...unreadable, ...broken, ...dangling, ...(await checkWords(folder))];
}

type Known = Record<'source' | 'guide' | 'practice' | 'case' | 'term' | 'rehearse', Set<string>>;

interface MdxFile {
	file: string;
	text: string;
	fields: { sources: string[]; related?: { practices?: string[]; guides: string[]; cases: string[] } };
}

const namesIn = async (folder: string, ending: string) =>
	new Set((await readdir(folder)).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)));

async function readYaml<T>(file: string, schema: z.ZodType<T>) {
	const text = await readFile(file, 'utf8').catch(() => '');
	return { ...parseYaml(file, text, schema), text };
}

async function readMdx<T extends MdxFile['fields']>(folder: string, schema: z.ZodType<T>) {
	const files: MdxFile[] = [];
	const faults: Fault[] = [];
	for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.mdx')).sort()) {
		const file = join(folder, name);
		const text = await readFile(file, 'utf8');
		const parsed = parseFrontMatter(file, text, schema);
		faults.push(...parsed.faults);
		if (parsed.data) files.push({ file, text, fields: parsed.data });
	}
	return { files, faults };
}

/** Citations, terms and links of an MDX file that lead nowhere. */
function mdxFaults({ file, text, fields }: MdxFile, known: Known): Fault[] {
	const cited = [...text.matchAll(/<Cite source="([^"]*)"/g)].map(([, key]) => key ?? '');
	const terms = [...text.matchAll(/<Term id="([^"]*)"/g)].map(([, id]) => id ?? '');
	const links = (kind: string) => [...text.matchAll(new RegExp(`\\]\\(/${kind}/([a-z0-9-]+)`, 'g'))].map(([, slug]) => slug ?? '');
	return [
		...missing(file, text, 'sources', [...fields.sources, ...cited], known.source, 'key of sources.yaml'),
		...missing(file, text, 'body', cited, new Set(fields.sources), 'key listed under sources'),
		...missing(file, text, 'body', terms, known.term, 'term of glossary.yaml'),
		...missing(file, text, 'related', [...(fields.related?.guides ?? []), ...links('guides')], known.guide, 'guide'),
		...missing(file, text, 'related', [...(fields.related?.practices ?? []), ...links('practices')], new Set([...known.practice, 'compare']), 'practice'),
		...missing(file, text, 'related', [...(fields.related?.cases ?? []), ...links('cases')], new Set([...known.case, ...PAGES_AMONG_CASES]), 'case'),
	];
}

function missing(file: string, text: string, field: string, named: string[], known: Set<string>, what: string): Fault[] {
	return [...new Set(named)]
		.filter((name) => !known.has(name))
		.map((name) => ({ file, line: lineOf(text, name), field, expected: `expected a known ${what}; found "${name}"` }));
}

const lineOf = (text: string, name: string) => Math.max(1, text.split('\n').findIndex((line) => line.includes(name)) + 1);
