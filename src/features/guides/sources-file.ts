import { z } from 'zod';

const Name = z.union([z.strictObject({ family: z.string(), given: z.string().optional() }), z.strictObject({ literal: z.string() })]);

/** One source in the fields of CSL-JSON, with how much of it we have read. */
export const Source = z.strictObject({
	type: z.string(),
	title: z.string().min(1),
	author: z.array(Name).default([]),
	'container-title': z.string().optional(),
	publisher: z.string().optional(),
	volume: z.union([z.string(), z.number()]).optional(),
	issue: z.union([z.string(), z.number()]).optional(),
	page: z.string().optional(),
	number: z.union([z.string(), z.number()]).optional(),
	issued: z.strictObject({ 'date-parts': z.array(z.array(z.number()).min(1).max(3)).min(1) }).optional(),
	DOI: z.string().optional(),
	URL: z.url(),
	note: z.string().optional(),
	read: z.enum(['full', 'abstract', 'excerpt']),
	accessed: z.coerce.date(),
});

export type Source = z.infer<typeof Source>;

export const SourcesFile = z.record(z.string(), Source);

/** What a source is called. Square brackets mark a description of ours, where the true title has not been checked yet. */
export const titleOf = ({ title }: Pick<Source, 'title'>): string => title.replace(/^\[(.*)\]$/, '$1');

/** How much of a source we have read. */
export const READ: Record<Source['read'], string> = { full: 'it in full', abstract: 'the abstract', excerpt: 'a part of it' };
