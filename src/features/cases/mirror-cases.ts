import { and, eq, notInArray } from 'drizzle-orm';
import { cases } from '#db/schema/index.ts';
import { authorizeSystem } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { faultLine } from '#src/lib/front-matter.ts';
import { readCaseFiles } from './case-file.ts';
import { publishEditorsCase } from './publish-editors-case.ts';
import { retractCase } from './retract-case.ts';

/**
 * Makes the database hold what a folder of case files holds: publishes new ones, revises changed ones, retracts those whose file
 * is gone. Throws with every fault's line, and changes nothing, when a file cannot be read.
 */
export async function mirrorCases(ctx: Context, folder: string): Promise<{ published: number; retracted: number }> {
	authorizeSystem(ctx.actor);
	const { files, faults } = await readCaseFiles(folder);
	if (faults.length > 0) throw new Error(`The cases cannot be read:\n${faults.map(faultLine).join('\n')}`);
	for (const file of files) await publishEditorsCase(ctx, file);

	const slugs = files.map((file) => file.document.slug);
	const orphans = await ctx.db.read
		.select({ slug: cases.slug })
		.from(cases)
		.where(and(eq(cases.origin, 'editors'), eq(cases.status, 'published'), notInArray(cases.slug, slugs)));
	for (const { slug } of orphans) await retractCase(ctx, { slug, reason: 'editorial' });
	return { published: files.length, retracted: orphans.length };
}
