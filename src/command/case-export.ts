import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SYSTEM } from '#src/domain/actor.ts';
import { caseFileText } from '#src/features/cases/case-file.ts';
import { exportedCases } from '#src/features/cases/exported-cases.ts';
import { count } from '#src/lib/time.ts';
import { ROOT } from '#src/server/config.ts';
import type { Site } from '#src/server/site.ts';
import type { Outcome } from './commands.ts';

/** Writes published cases into a folder, a Markdown file each, in the place of older ones. Throws a sentence, and writes nothing, where one is not published. */
export async function caseExport(site: Site, { to, files = '' }: Record<string, string>): Promise<Outcome> {
	if (to === undefined) throw new Error('Say with --to into which folder: npm run -s rapport -- case export --to FOLDER');
	const slugs = files.split('\n').filter(Boolean);
	const cases = await exportedCases(site.contextAs(SYSTEM), slugs.length > 0 ? slugs : undefined);
	const missing = slugs.find((slug) => !cases.some(({ document }) => document.slug === slug));
	if (missing !== undefined) throw new Error(`There is no published case "${missing}".`);
	const folder = resolve(ROOT, to);
	await mkdir(folder, { recursive: true });
	const written = cases.map((one) => ({ file: join(folder, `${one.document.slug}.md`), text: caseFileText(one) }));
	for (const { file, text } of written) await writeFile(file, text);
	const paths = written.map(({ file }) => file);
	return { lines: [...paths, `${count(paths.length, 'case')} written.`], json: { files: paths }, exitCode: 0 };
}
