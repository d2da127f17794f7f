import { eq, gt } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePublications, members, outbox, savedSearches, sessions } from '#db/schema/index.ts';
import { doctor } from '#src/command/doctor.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { tellOfSavedSearches } from '#src/features/cases/tell-of-saved-searches.ts';
import { werePosted } from '#src/features/drafts/queries.ts';
import { hasAdmin } from '#src/features/members/queries.ts';
import { isSynthetic } from '#src/features/synthetic/queries.ts';
import { newToken } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { MailFault } from '#src/mail/mail-fault.ts';
import { drainOutbox } from '#src/worker/drain-outbox.ts';
import { startWorker } from '#src/worker/start-worker.ts';
import { OPEN_SPACE, openTown, type Town } from '#tests/security/arrange.ts';
import { allLines, come, WHO } from '#tests/security/matrix.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { functionsThatAsk, recordFunctions, recordStatements, type Scan, scansOf } from '#tests/support/statements.ts';

/** Tables with a row for each of what an administrator sets up by hand. */
const SMALL = ['agencies', 'cohorts', 'spaces'];

/** What may be read from end to end all the same, by the table and the words of the statement. */
const MAY_SCAN: { table: string; sql: RegExp; index?: string; why: string }[] = [
	{ table: 'search_records', sql: /^select "url", "digest" from "search_records"/, why: 'compared with the published cases when one changes, and at start' },
	{ table: 'cases', sql: /^select "cases"."slug", "case_publications"."digest"/, why: 'compared with the folder of cases at start' },
	{
		table: 'case_publications',
		sql: / limit \?/,
		index: 'COVERING INDEX case_publications_published_at',
		why: 'in the order of an index, until a page is full',
	},
	{ table: 'case_publications', sql: /^select count\(\*\) from/, why: 'counted for a page that is kept until a case changes' },
	{ table: 'case_facets', sql: /^select "facet", "code", count\(\*\)/, why: 'counted for a page that is kept until a case changes' },
	{ table: 'case_retractions', sql: /^select (count|"retracted_at")/, why: 'the public log, which is kept until a case changes' },
	{ table: 'saved_searches', sql: /^(select|update) .*"told_to" < \?/, why: 'once an hour, where a case was published meanwhile' },
	{ table: 'threads', sql: /order by "threads"."last_post_at" desc, "threads"."id" desc limit \?/, why: 'in the order of an index, until a page is full' },
	{ table: 'members', sql: /^select count\(\*\) from "members"$/, why: 'counted on the first page of the administration' },
	{ table: 'members', sql: /order by "members"."name" collate nocase/, why: 'a page for administrators, who look for a part of a name' },
	{ table: 'members', sql: /^select count\(\*\) from "members" where "members"."email" like \?/, why: 'every ten minutes, before a backup may be due' },
	{ table: 'sessions', sql: /^delete /, why: 'once an hour; a row for each browser in use' },
	{ table: 'password_resets', sql: /^delete /, why: 'once an hour; a row for each link of the last hour' },
	{ table: 'case_revisions', sql: /^select distinct e\.actor_key as key/, why: 'noted beside the database when something was taken back' },
	{ table: 'corrections', sql: /order by "corrections"."id" asc limit \?|^select count/, why: 'a page of the editors; at most 20 wait of a member' },
	{ table: 'case_notices', sql: /^delete /, why: 'once an hour; of what was read, a row of three months' },
	{ table: 'case_links', sql: /^delete /, why: 'once an hour; a row for each invitation of six weeks' },
	{ table: 'cases', sql: /from "case_retractions"/, why: 'noted beside the database when something was taken back' },
	{ table: 'members', sql: /^select "id", "key", "role", "suspended_at" from "members"$/, why: 'noted beside the database when something was taken back' },
	{ table: 'cohort_members', sql: /^select "cohort_members"."member_id", "cohorts"."slug"/, why: 'noted beside the database when something was taken back' },
];

/** What asks and is not driven here, and why nobody waits for it. */
const NOT_DRIVEN: [RegExp, string][] = [
	[/^src\/(features\/synthetic\/|features\/members\/add-cast\.ts|demo\/)/, 'fills a folder to measure with, or a demo'],
	[/^src\/features\/sessions\/sign-in-as\.ts/, 'answers in a demo only'],
	[/^src\/(command\/(case-import|drill|invite)|features\/(sharing\/import-case|cases\/exported-cases))\.ts/, 'is typed by an operator'],
	[/^src\/features\/retention\/take-(back|rights|texts)-again\.ts/, 'runs while a backup is restored'],
	[/^src\/server\/(backup\/|lock\.ts)/, 'looks over or copies everything, in a process or a file of its own'],
];

let running: RunningSite;
let scans: Scan[];
let ran: Set<string>;

beforeAll(async () => {
	const statements = recordStatements();
	const functions = await recordFunctions();
	running = await startSite();
	const town = await openTown(running);
	// Each way in which a page or a button answers, by whoever is answered so first.
	for (const line of allLines()) for (const answer of new Set(line.expected)) await come(town, line, WHO[line.expected.indexOf(answer)] ?? 'visitor');
	await doTheRest(town);
	scans = await scansOf(running.site.config.databaseUrl, statements);
	ran = await functions();
}, 60_000);
afterAll(() => running.close());

/** What happens without a page, or after a while. */
async function doTheRest(town: Town): Promise<void> {
	const { member, outsider, facilitator, editor } = town.people;
	await editor.get('/start/officer');
	await editor.get('/desk');
	const ctx = running.site.contextAs(SYSTEM);
	const { read } = ctx.db;
	await read
		.update(sessions)
		.set({ usedAt: Date.now() - 2 * 3_600_000 })
		.where(eq(sessions.memberId, outsider.actor.id));
	await read.update(members).set({ mail: 'posts' }).where(gt(members.id, 0));
	for (const opener of [member, facilitator]) {
		const thread = await town.thread(OPEN_SPACE, opener.actor.id, opener.actor.id);
		const { status } = await outsider.send(`/t/${thread}`, { do: 'post', text: 'An answer', replyTo: '1', once: newToken() });
		expect(status).toBe(303);
	}
	await read.update(members).set({ mail: 'none' }).where(eq(members.id, facilitator.actor.id));
	await read.update(outbox).set({ dueAt: 0 }).where(gt(outbox.id, 0));
	let sent = 0;
	const send = async () => {
		sent += 1;
		if (sent === 1) throw new MailFault('Not now.', { isForAll: false });
	};
	while (await drainOutbox(ctx, { send, close() {} }));
	const worker = startWorker(running.site, { send: async () => {}, close() {} });
	await worker.stop();
	expect((await outsider.get('/cases?technique=slow-down')).body).toContain('Save this search');
	// A case was published long ago that a member waits for.
	await read
		.update(casePublications)
		.set({ publishedAt: Date.now() - DAY_MS })
		.where(gt(casePublications.caseId, 0));
	await read.update(savedSearches).set({ toldTo: 0 }).where(gt(savedSearches.id, 0));
	await tellOfSavedSearches(ctx);
	await werePosted(running.site.contextAs(member.actor), { place: 'thread:1', text: 'An answer' });
	await Promise.all([hasAdmin(ctx), isSynthetic(ctx), doctor(running.site)]);
	await retractCase({ ...ctx, announce: () => {} }, { slug: 'two-hours-at-a-closed-door', reason: 'editorial' });
}

const mayScan = ({ table, sql, index }: Scan) => MAY_SCAN.filter((one) => one.table === table && one.sql.test(sql) && (one.index ?? index) === index);

test('nobody waits until a table that grows was read from end to end', () => {
	expect(scans.length).toBeGreaterThan(20);
	const wrong = scans.filter((scan) => !SMALL.includes(scan.table) && mayScan(scan).length === 0);
	expect(wrong.map(({ table, index, sql }) => `${table} ${index}: ${sql}`)).toEqual([]);
});

test('every exception is for a statement that is asked still', () => {
	const used = new Set(scans.flatMap(mayScan));
	expect(MAY_SCAN.filter((one) => !used.has(one))).toEqual([]);
});

test('every function that asks the database was seen to ask, or is listed with its reason', () => {
	const asking = functionsThatAsk(['src', 'db/migrate.ts']);
	expect(asking.length).toBeGreaterThan(80);
	const silent = asking.filter((place) => !ran.has(place.split(' ')[1] ?? '') && !NOT_DRIVEN.some(([pattern]) => pattern.test(place)));
	expect(silent).toEqual([]);
	expect(NOT_DRIVEN.filter(([pattern]) => !asking.some((place) => pattern.test(place)))).toEqual([]);
});
