import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { Term } from '#src/features/glossary/glossary-file.ts';
import { GuideFields } from '#src/features/guides/guide-fields.ts';
import { PageFields } from '#src/features/guides/page-fields.ts';
import { Source } from '#src/features/guides/sources-file.ts';

export const collections = {
	guides: defineCollection({ loader: glob({ base: './content/guides', pattern: '*.mdx' }), schema: GuideFields }),
	pages: defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }), schema: PageFields }),
	terms: defineCollection({ loader: file('./content/glossary.yaml'), schema: Term }),
	sources: defineCollection({ loader: file('./content/sources.yaml'), schema: Source }),
};
