import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { Term } from '#src/features/glossary/glossary-file.ts';
import { citedSources } from '#src/features/guides/cited-sources.ts';
import { GuideFields } from '#src/features/guides/guide-fields.ts';
import { PageFields } from '#src/features/guides/page-fields.ts';
import { Source, SourcesFile } from '#src/features/guides/sources-file.ts';
import { Path } from '#src/features/paths/path-fields.ts';
import { PracticeFields } from '#src/features/practices/practice-fields.ts';
import { Scenario } from '#src/features/scenarios/scenario.ts';
import { knownGuides, readScenarioFiles } from '#src/features/scenarios/scenario-file.ts';
import { faultLine } from '#src/lib/front-matter.ts';

/** Reads practice scenarios in Ink. Stops at one that does not compile or breaks a rule, and says where. */
const ink: Loader = {
	name: 'ink',
	load: async ({ store, parseData }) => {
		store.clear();
		for (const { slug, read } of await readScenarioFiles('./content/scenarios', await knownGuides('./content'))) {
			if (!read.scenario) throw new Error(read.faults.map(faultLine).join('\n'));
			store.set({ id: slug, data: await parseData({ id: slug, data: read.scenario }) });
		}
	},
};

export const collections = {
	guides: defineCollection({ loader: glob({ base: './content/guides', pattern: '*.mdx' }), schema: GuideFields }),
	practices: defineCollection({ loader: glob({ base: './content/practices', pattern: '*.mdx' }), schema: PracticeFields }),
	paths: defineCollection({
		loader: file('./content/paths.yaml', { parser: (text) => (parse(text) as { role: string }[]).map((path, order) => ({ id: path.role, order, ...path })) }),
		schema: Path.extend({ id: z.string(), order: z.number() }),
	}),
	scenarios: defineCollection({ loader: ink, schema: Scenario }),
	pages: defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }), schema: PageFields }),
	terms: defineCollection({ loader: file('./content/glossary.yaml'), schema: Term }),
	sources: defineCollection({
		loader: file('./content/sources.yaml', { parser: (text) => citedSources(SourcesFile.parse(parse(text))) }),
		schema: Source.extend({ entry: z.string() }),
	}),
};
