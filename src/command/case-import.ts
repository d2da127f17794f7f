import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { members } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { type DocumentIn, documentIn } from '#src/features/sharing/document-in.ts';
import { importCase } from '#src/features/sharing/import-case.ts';
import type { Kept } from '#src/features/sharing/revisions.ts';
import { type Scanner, scan } from '#src/features/sharing/scan.ts';
import { wordsOf } from '#src/features/sharing/words-of.ts';
import { faultLine } from '#src/lib/front-matter.ts';
import { count } from '#src/lib/time.ts';
import type { Site } from '#src/server/site.ts';
import type { Outcome } from './commands.ts';

const Texts = z.array(z.object({ file: z.string(), text: z.string() })).min(1);

/**
 * Makes drafts of a member's of documents that lay elsewhere, and prints their addresses. While a detail that points to one person stands in any of them,
 * it says where, keeps nothing, and ends with 1. Throws a sentence for what cannot be.
 */
export async function caseImport(site: Site, { texts = '[]', member, keep = '' }: Record<string, string>): Promise<Outcome> {
	const given = Texts.safeParse(JSON.parse(texts));
	if (!given.success) throw new Error('Say which files: npm run -s rapport -- case import --member MAIL FILE...');
	if (member === undefined) throw new Error('Say with --member whose drafts they become, by mail address.');
	const ctx = site.contextAs(SYSTEM);
	const [author] = await ctx.db.read.select({ id: members.id, suspendedAt: members.suspendedAt }).from(members).where(eq(members.email, member.toLowerCase()));
	if (!author || author.suspendedAt !== null) throw new Error(`${member} is no member who can sign in.`);
	const scanner: Scanner = {
		lexicon: site.lexicon,
		pause: () => new Promise((resolve) => setImmediate(resolve)),
		modelSees: (words) => site.model.seen(words),
	};
	const kept = keep.split('\n').filter(Boolean).map(keptOf);
	const read = given.data.map(({ file, text }) => documentIn(file, text));
	const documents = read.filter((one): one is DocumentIn => !('faults' in one));
	const faults = read.flatMap((one) => ('faults' in one ? one.faults : []));
	const standing = (await Promise.all(documents.map((one) => standingIn(one, kept, scanner)))).flat();
	const notes = documents.flatMap(({ leftOut }) => leftOut);
	if (faults.length + standing.length > 0) {
		const lines = [...faults.map(faultLine), ...standing.map(({ file, line, column, words, why }) => `${file}:${line}:${column}  "${words}"  ${why}`)];
		return { lines: [...lines, ...undone(standing.length)], json: { imported: [], standing, faults, leftOut: notes }, exitCode: 1 };
	}
	const imported: { file: string; url: string }[] = [];
	for (const { file, text, document } of documents)
		imported.push({ file, url: `${ctx.origin}/my/cases/${await importCase(ctx, { memberId: author.id, text, document, kept }, scanner)}` });
	return {
		lines: [
			...notes.map(faultLine),
			...imported.map(({ file, url }) => `${file}  ${url}`),
			`${count(imported.length, 'draft')} for ${member}, who alone can read them.`,
		],
		json: { imported, standing, faults, leftOut: notes },
		exitCode: 0,
	};
}

function keptOf(given: string): Kept {
	const at = given.indexOf('=');
	const [words, reason] = [given.slice(0, Math.max(0, at)).trim(), given.slice(at + 1).trim()];
	if (!words || !reason) throw new Error(`--keep takes WORDS=REASON, as --keep "Main Street=Every town has one". Found: ${given}`);
	return { words, reason };
}

async function standingIn({ file, text, document, placeOf }: DocumentIn, kept: Kept[], scanner: Scanner) {
	const { direct } = await scan({ text, ...wordsOf(document) }, kept, scanner, document);
	const places = direct.map((one) => ({ file, ...placeOf(one), words: one.words.replace(/\s+/g, ' '), why: one.why }));
	return places.sort((a, b) => a.line - b.line || a.column - b.column);
}

const undone = (standing: number) => [
	...(standing > 0
		? [
				`${count(standing, 'detail')} could tell who it is about. Write something else there (npm run -s rapport -- anonymize FILE suggests it),`,
				'or keep words with a reason that reviewers read: --keep "WORDS=REASON".',
			]
		: []),
	'Nothing was imported.',
];
