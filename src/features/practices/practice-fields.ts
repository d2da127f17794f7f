import { z } from 'zod';
import { StudiedFields, slugs } from '#src/features/guides/page-fields.ts';
import { codeOf } from '#src/lib/codes.ts';

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

/** The fields at the top of `content/practices/*.mdx`. */
export const PracticeFields = z.strictObject({
	...StudiedFields.shape,
	code: z.string().regex(/^P\d{2}$/, 'expected P and two digits'),
	grade: codeOf(GRADES),
	gradeWhy: z.string().min(1).max(200),
	compare: z.strictObject({ police: line, hours: line, cost: line, staffing: line, where: line, for: line, against: line, first: line, measure: line }),
	related: z.strictObject({ practices: slugs, guides: slugs, cases: slugs }),
});

export type PracticeFields = z.infer<typeof PracticeFields>;
