/** A case on its road, by the forms that people send: told, coded, sent, taken up, signed twice, approved. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { CaseDocument } from '#src/features/cases/case-document.ts';
import { fieldsOf } from '#src/features/sharing/coded.ts';
import { ATTESTATIONS } from '#src/features/sharing/input.ts';
import { newToken } from '#src/lib/keys.ts';
import { caseFields } from '#tests/support/cases.ts';
import { SIGNED } from '#tests/support/texts.ts';
import type { Corpus } from './lab.ts';
import { answerOf } from './requests.ts';

/** Who does what, by their place among the members of a corpus. */
const PEOPLE = { author: 0, reviewer: 1, other: 2, editor: 3 } as const;
type Who = keyof typeof PEOPLE;

export const cookieOf = ({ cookies }: Corpus, who: Who) => cookies[PEOPLE[who]] ?? '';

/** Makes reviewers of two agencies and an editor of invented members, on a site that nobody serves. */
export async function giveRoles({ dataDir }: Corpus): Promise<void> {
	const client = createClient({ url: pathToFileURL(join(dataDir, 'rapport.db')).href });
	const named = (who: Who) => `Member ${PEOPLE[who] + 1}`;
	await client.batch([
		`insert into agencies (id, name, type, region, size_band, created_at) select 901, 'Alder', 'police', 'pacific', '20k-100k', 1 where not exists (select 1 from agencies where id = 901)`,
		`insert into agencies (id, name, type, region, size_band, created_at) select 902, 'Birch', 'police', 'pacific', '20k-100k', 1 where not exists (select 1 from agencies where id = 902)`,
		{ sql: 'update members set agency_id = 901 where name in (?, ?)', args: [named('author'), named('reviewer')] },
		{ sql: 'update members set agency_id = 902 where name in (?, ?)', args: [named('other'), named('editor')] },
		{ sql: "update members set role = 'reviewer' where name in (?, ?)", args: [named('reviewer'), named('other')] },
		{ sql: "update members set role = 'editor' where name = ?", args: [named('editor')] },
	]);
	client.close();
}

/** Sends a form as a page of the site does, and says where it leads. Throws what the page answered when it leads nowhere it should. */
export async function sent(corpus: Corpus, who: Who, path: string, form: Record<string, string>, to: RegExp): Promise<string> {
	const { status, location = '' } = await answerOf(corpus.origin + path, { cookie: cookieOf(corpus, who), form });
	if (status !== 303 || !to.test(location)) throw new Error(`${who} sent ${form.do} to ${path}: ${status} ${location}`);
	return location;
}

/** Brings a case to where an editor publishes it, and gives the number of its text. `word` stands in its summary and its text, and nowhere else. */
export async function approvedCase(corpus: Corpus, { title, word }: { title: string; word: string }): Promise<number> {
	const fields = caseFields({ lane: 'de-identified', when: { year: 2025 }, sources: [], title });
	const coded = CaseDocument.parse({ ...fields, summary: `${fields.summary.slice(0, 200)} A ${word} was there.` });
	const text = `## What happened\n\nSomebody sat on the back steps in the cold, and a ${word} was there.\n\n## What helped\n\nWe sat down too, and let the quiet be.`;
	const begun = await sent(corpus, 'author', '/share', { do: 'save', text, kept: '[]', findings: '[]', once: newToken() }, /^\/share\/\d+\//);
	const id = Number(/\d+/.exec(begun)?.[0]);
	await sent(corpus, 'author', `/share/${id}/code`, { do: 'consent', version: '1', ...fieldsOf(coded) }, /\/consent$/);
	const attested = Object.fromEntries(Object.keys(ATTESTATIONS).map((code) => [`attested.${code}`, 'on']));
	// The code that this page shows stands on no other, so it leads nowhere.
	await answerOf(`${corpus.origin}/share/${id}/consent`, {
		cookie: cookieOf(corpus, 'author'),
		form: { do: 'send', version: '2', lane: 'de-identified', ...attested },
	});
	await sent(corpus, 'reviewer', `/desk/${id}`, { do: 'claim' }, /^\/desk\//);
	for (const who of ['reviewer', 'other'] as const) await sent(corpus, who, `/desk/${id}`, { ...SIGNED, do: 'sign', version: '2' }, /^\/desk\//);
	await sent(corpus, 'author', `/my/cases/${id}`, { do: 'accept', version: '2' }, /done=approved/);
	return id;
}
