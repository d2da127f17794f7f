import { z } from 'zod';
import { CONTENT_NOTES } from '#src/features/cases/taxonomy.ts';
import { Also } from '#src/features/search/also.ts';

/** How much is known of what a practice does, with what each grade means (practices.md). */
export const GRADES = {
	strong: { label: 'Strong', meaning: 'Several controlled studies agree.' },
	promising: { label: 'Promising', meaning: 'Some controlled studies, or observations that agree.' },
	mixed: { label: 'Mixed', meaning: 'Studies do not agree, or find some of what was hoped for.' },
	thin: { label: 'Thin', meaning: 'Comparisons of before and after, or reports by those who run or sell it.' },
	enabler: { label: 'Enabler', meaning: 'It makes other practices work; it is not graded by itself.' },
} as const;

/** What practices are laid side by side by, in this order. */
export const COMPARED = {
	police: 'Police on scene',
	hours: 'Day and night',
	cost: 'Cost',
	staffing: 'Staffing',
	where: 'Where it is used',
	for: 'What speaks for it',
	against: 'What speaks against it',
	first: 'First step',
	measure: 'First thing to measure',
} as const;

const line = z.string().min(1).max(160);
const slugs = z.array(z.string());

/** The fields at the top of `content/practices/*.mdx`. */
export const PracticeFields = z.strictObject({
	title: z.string().min(1).max(70),
	summary: z.string().min(60).max(220),
	also: Also,
	code: z.string().regex(/^P\d{2}$/, 'expected P and two digits'),
	grade: z.enum(Object.keys(GRADES) as [keyof typeof GRADES]),
	gradeWhy: z.string().min(1).max(200),
	compare: z.strictObject({ police: line, hours: line, cost: line, staffing: line, where: line, for: line, against: line, first: line, measure: line }),
	contentNotes: z.array(z.enum(Object.keys(CONTENT_NOTES) as [keyof typeof CONTENT_NOTES])),
	order: z.number().int(),
	reviewed: z.coerce.date(),
	reviewBy: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month as 2027-12'),
	sources: z.array(z.string()),
	related: z.strictObject({ practices: slugs, guides: slugs, cases: slugs }),
	questions: z.array(z.string()).min(2).max(4),
});

export type PracticeFields = z.infer<typeof PracticeFields>;
