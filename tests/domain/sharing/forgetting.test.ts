import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
	caseAuthors,
	caseCommentaries,
	caseComments,
	caseFacets,
	casePublications,
	caseRevisions,
	caseSignatures,
	doneOnce,
	events,
	outbox,
} from '#db/schema/index.ts';
import { caseBySlug } from '#src/features/cases/queries.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { noteRefusal } from '#src/features/sessions/note-refusal.ts';
import { beginCase } from '#src/features/sharing/begin-case.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { inviteColleague } from '#src/features/sharing/invite-colleague.ts';
import { inviteGuest } from '#src/features/sharing/invite-guest.ts';
import { casesOf } from '#src/features/sharing/own-cases.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { reviseCase } from '#src/features/sharing/revise-case.ts';
import { withdrawCase } from '#src/features/sharing/withdraw-case.ts';
import { newToken } from '#src/lib/keys.ts';
import { bytesOnDisk } from '#tests/support/database.ts';
import { CANARY, CODED, caseAt, happened, SCANNER, type Sharing, sharing, sign, TEXT, textOf, told } from './arrange.ts';
import { commentaryAt } from './arrange-commentary.ts';

const SLUG = 'an-evening-on-the-back-steps';
const remark = { text: 'The marzipandor stands out.', field: '', passage: '', instead: '' };

/** Every row of the database in which a member and a case stand side by side, by its table. */
async function joins({ database: { client, read } }: Sharing, memberId: number): Promise<string[]> {
	const { rows: tables } = await client.execute("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'");
	const found: string[] = [];
	for (const { name } of tables) {
		const { rows: columns } = await client.execute({ sql: 'select name from pragma_table_info(?)', args: [String(name)] });
		const names = columns.map((column) => String(column.name));
		const members = names.filter((column) => /member_id|claimed_by|proposed_by/.test(column));
		if (members.length === 0 || !names.some((column) => /case_id|revision_id|joined_id/.test(column) || (name === 'done_once' && column === 'result')))
			continue;
		for (const column of members) {
			const rows = await read.all(sql`select 1 from ${sql.identifier(String(name))} where ${sql.identifier(column)} = ${memberId}`);
			if (rows.length > 0) found.push(String(name));
		}
	}
	return found.sort();
}

test('whoever asked to be forgotten is: no row joins them and their case, and no byte of the vault’s row is left', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'approved', { isForgotten: true });
	await here.database.read.insert(doneOnce).values({ memberId: here.ines.actor.id, key: newToken(), result: '/t/1#p1', at: here.now().getTime() });
	const [vault] = await here.database.read.select().from(caseAuthors);
	const key = vault?.key ?? '';
	// In the file, a key stands before the part that its row has.
	const row = `${key}text`.toLowerCase();
	expect(await bytesOnDisk(here.database, here.file)).toContain(row);
	expect(await joins(here, here.ines.actor.id)).toEqual(['case_authors', 'case_notices', 'done_once', 'outbox']);
	await told(here);

	await publishCase(here.edda, { id, version: (await textOf(here, id)).version });
	expect(await here.database.read.$count(caseAuthors)).toBe(0);
	// What they did elsewhere stays.
	expect((await here.database.read.select().from(doneOnce)).map(({ result }) => result)).toEqual(['/t/1#p1']);
	expect(await joins(here, here.ines.actor.id)).toEqual(['done_once']);
	expect(await bytesOnDisk(here.database, here.file)).not.toContain(row);
	expect(await told(here)).toEqual([]);
	expect(await casesOf(here.ines)).toEqual([]);
	expect(await caseBySlug(here.ctxAs('visitor'), SLUG)).toMatchObject({ state: 'published' });
	const log = await here.database.read.select().from(events).where(sql`${events.name} like 'case.%'`);
	expect(log.filter(({ actorKey }) => actorKey === here.ines.actor.key)).toEqual([]);
	expect(log.filter(({ actorKey }) => actorKey === key).length).toBeGreaterThan(2);
	for (const attempt of [retractCase(here.ines, { slug: SLUG, reason: 'editorial' }), withdrawCase(here.ines, { id })])
		await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
});

test('whoever did not ask stays in the vault, for later', async () => {
	const here = await sharing();
	await caseAt(here, 'published');
	expect(await casesOf(here.ines)).toMatchObject([{ state: 'published', slug: SLUG, part: 'text' }]);
	await retractCase(here.ines, { slug: SLUG, reason: 'withdrawn-by-source' });
	expect((await happened(here, SLUG as unknown as number)).at(-1)).toBe('case.retracted author');
	expect(await casesOf(here.ines)).toMatchObject([{ state: 'retracted', title: '' }]);
});

test('the log of what was turned down never says whose text it was', async () => {
	const here = await sharing();
	for (const pattern of ['/my/cases/[revision]', '/share/[revision]/text', '/desk/[revision]'])
		await noteRefusal(here.ines, { method: 'GET', pattern, params: { revision: '12' }, status: 404 });
	const rows = await here.database.read.select().from(events).where(eq(events.name, 'access.refused'));
	expect(rows.map(({ subject }) => subject)).toEqual(['GET /my/cases/… 404', 'GET /share/…/text 404', 'GET /desk/… 404']);
});

test.each(['draft', 'submitted', 'in_review', 'awaiting_author', 'approved'] as const)(
	'a case that is withdrawn from %s leaves no word behind',
	async (state) => {
		const here = await sharing();
		const id = await caseAt(here, state);
		if (state === 'in_review') {
			await sign(here, id, here.ben);
			await commentOnCase(here.ada, { id, ...remark }, SCANNER);
			await inviteGuest(here.ada, { id, guest: 'A clinician' });
			await inviteColleague(here.ines, { id });
		}
		expect(await bytesOnDisk(here.database, here.file)).toContain(CANARY);
		await withdrawCase(here.ines, { id });
		expect(await textOf(here, id)).toMatchObject({
			state: 'withdrawn',
			body: '',
			document: {},
			kept: [],
			findings: [],
			attested: [],
			changeLine: '',
			claimedBy: null,
		});
		const after = await bytesOnDisk(here.database, here.file);
		for (const words of [CANARY, 'an evening on the back steps', 'two responders sat down']) expect(after).not.toContain(words);
		for (const table of [caseComments, caseSignatures]) expect(await here.database.read.$count(table)).toBe(0);
		expect((await happened(here, id)).at(-1)).toBe('case.withdrawn author');
		await expect(withdrawCase(here.ines, { id })).rejects.toMatchObject({ code: 'conflict' });
	},
);

test('a case that is taken back leaves the database with its commentary, its new text and what was said about it', async () => {
	const here = await sharing();
	const id = await caseAt(here, 'published');
	const commentary = await commentaryAt(here, 'published', { slug: SLUG, text: 'A quillwort would have helped.' });
	const open = await commentaryAt(here, 'in_review', { slug: SLUG, text: 'A zephyrnox would have helped.' });
	const revision = await reviseCase(
		here.ines,
		{ id, text: `${TEXT}\n\nAmbergrist.`, document: CODED, kept: [], changeLine: 'More of the ambergrist.', isCorrection: false },
		SCANNER,
	);
	await commentOnCase(here.ada, { id: revision, ...remark }, SCANNER);
	await sign(here, revision, here.ben);
	const words = [CANARY, 'quillwort', 'zephyrnox', 'ambergrist'];
	const before = await bytesOnDisk(here.database, here.file);
	for (const word of words) expect(before).toContain(word);
	await told(here);

	await retractCase(here.edda, { slug: SLUG, reason: 'recognizable' });
	const after = await bytesOnDisk(here.database, here.file);
	for (const word of words) expect(after).not.toContain(word);
	for (const table of [casePublications, caseFacets, caseCommentaries, caseComments]) expect(await here.database.read.$count(table)).toBe(0);
	for (const one of [id, commentary, open, revision]) expect(await textOf(here, one)).toMatchObject({ state: 'retracted', body: '', changeLine: '' });
	expect((await here.database.read.select().from(caseSignatures)).every(({ terms }) => terms === '[]')).toBe(true);
	expect(await caseBySlug(here.ctxAs('visitor'), SLUG)).toEqual({ state: 'retracted', reason: 'recognizable', retractedAt: here.now() });
	expect(await told(here)).toEqual(['Ines: retracted', 'Sol: retracted']);
	expect(await here.database.read.$count(outbox, eq(outbox.kind, 'case'))).toBeGreaterThan(0);
	expect(here.announced.at(-1)).toEqual({ name: 'case.retracted', subject: SLUG });
	await expect(retractCase(here.ines, { slug: SLUG, reason: 'editorial' })).rejects.toMatchObject({ code: 'conflict' });
	expect(await told(here)).toEqual([]);
});

test('nobody else takes a case back', async () => {
	const here = await sharing();
	await caseAt(here, 'published');
	for (const [ctx, code] of [
		[here.stranger, 'not-found'],
		[here.ada, 'forbidden'],
		[here.ctxAs('visitor'), 'signed-out'],
	] as const)
		await expect(retractCase(ctx, { slug: SLUG, reason: 'editorial' })).rejects.toMatchObject({ code });
	expect(await here.database.read.$count(casePublications)).toBe(1);
});

test('a raw text that was turned down stands nowhere on the disk', async () => {
	const here = await sharing();
	const raw = 'My name is Jennifer Thalberg and I called from 12 Marzipandor Street. My number is 555-0142.';
	await expect(beginCase(here.ines, { text: raw, kept: [], findings: [], once: newToken() }, SCANNER)).rejects.toMatchObject({ code: 'invalid' });
	const bytes = await bytesOnDisk(here.database, here.file);
	for (const word of ['thalberg', CANARY, '555-0142']) expect(bytes).not.toContain(word);
	expect(await here.database.read.$count(caseRevisions)).toBe(0);
});
