import { cp, mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asc, eq, sql } from 'drizzle-orm';
import { inject } from 'vitest';
import type { Database } from '#db/client.ts';
import { casePublications, caseRetractions, cases, cohortMembers, invitations, members, posts, sessions, threads } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { deletePost } from '#src/features/discussions/delete-post.ts';
import { FIRST_SPACES } from '#src/features/discussions/first-spaces.ts';
import { changeCohorts } from '#src/features/members/change-cohorts.ts';
import { changeRole } from '#src/features/members/change-role.ts';
import { inviteMember } from '#src/features/members/invite-member.ts';
import { suspendMember } from '#src/features/members/suspend-member.ts';
import { withdrawInvitation } from '#src/features/members/withdraw-invitation.ts';
import { Backups } from '#src/server/backup/backups.ts';
import { makeKeyFile, readKeyFile } from '#src/server/backup/key-file.ts';
import { sealFile } from '#src/server/backup/sealed-file.ts';
import { takenBackNoter } from '#src/server/backup/taken-back-file.ts';
import { type Config, readConfig } from '#src/server/config.ts';
import { readSecrets } from '#src/server/secrets.ts';
import { caseFile } from '#tests/support/cases.ts';
import { freshFolder } from '#tests/support/database.ts';
import { reply, talking, thread } from '../discussions/arrange.ts';

export const SLUG = 'an-evening-on-the-back-steps';
/** Published and taken back after the backup. */
export const LATER = 'a-later-evening';
export const DELETED = 'What I should not have said.';
export const KEPT = 'I say what I see, and wait.';

let made: Promise<string> | null = null;

/**
 * A data folder of this test's own, in which much was taken back since its backup `then.db` (sealed: `then.sealed`, with `then.key`): two cases, a post, a
 * role, a membership, a cohort, an invitation. `taken-back.json` says so.
 */
export async function since(): Promise<{ config: Config; backup: string; sealed: string; keyFile: string }> {
	made ??= arrange();
	const folder = await freshFolder();
	await cp(await made, folder, { recursive: true });
	const [backup, sealed, keyFile] = ['then.db', 'then.sealed', 'then.key'].map((name) => join(folder, name)) as [string, string, string];
	return { config: readConfig({ DATA_DIR: join(folder, 'data') }), backup, sealed, keyFile };
}

/** Told once for all tests, beside the template and gone with it: the backup takes a process of its own. */
async function arrange(): Promise<string> {
	const folder = await mkdtemp(join(dirname(inject('template')), 'since-'));
	const here = await talking();
	const { ines, ben, cohort, passMinutes } = here;
	const system = here.ctxAs('system');
	const config = readConfig({ DATA_DIR: dirname(here.file) });
	readSecrets(config.dataDir);
	const grace = await here.member('Grace', { role: 'admin' });
	const [tom, uma] = [await here.member('Tom', { role: 'moderator' }), await here.member('Uma')];
	for (const space of FIRST_SPACES) await addSpace(system, space);
	await publishEditorsCase(system, caseFile());
	const id = await thread(ines);
	await reply(ben, id, DELETED);
	await reply(ines, id, KEPT);
	const alone = await thread(ben, { text: 'A question that I took back.' });
	await inviteMember(grace, { email: 'vera@rapport.test', role: 'member', agencyId: null, cohortId: null });
	const backup = join(folder, 'then.db');
	await new Backups(config).make({ file: backup, now: here.now() });
	makeKeyFile(join(folder, 'then.key'));
	await sealFile(backup, join(folder, 'then.sealed'), readKeyFile(join(folder, 'then.key')));

	passMinutes(5);
	await retractCase(system, { slug: SLUG, reason: 'recognizable' });
	await publishEditorsCase(system, caseFile({ slug: LATER }));
	await retractCase(system, { slug: LATER, reason: 'withdrawn-by-source' });
	await deletePost(ben, { thread: id, number: 2 });
	await deletePost(ben, { thread: alone, number: 1 });
	await changeRole(grace, { memberId: tom.actor.id, role: 'member' });
	await changeRole(grace, { memberId: uma.actor.id, role: 'editor' });
	await suspendMember(grace, { memberId: ines.actor.id, reason: 'Wrote a name.' });
	await changeCohorts(grace, { memberId: ben.actor.id, places: [] });
	await withdrawInvitation(grace, { invitationId: 1 });
	if (cohort === 0) throw new Error('There is no cohort.');
	await takenBackNoter(config.dataDir)({ ...system, actor: SYSTEM });
	await here.database.client.execute('pragma wal_checkpoint(TRUNCATE)');
	await cp(config.dataDir, join(folder, 'data'), { recursive: true });
	return folder;
}

/** What a reader, a member and an administrator find in a database. */
export async function stateOf({ read }: Database) {
	return {
		cases: await read
			.select({ slug: cases.slug, status: cases.status, reason: caseRetractions.reason, words: casePublications.title })
			.from(cases)
			.leftJoin(caseRetractions, eq(caseRetractions.caseId, cases.id))
			.leftJoin(casePublications, eq(casePublications.caseId, cases.id))
			.orderBy(asc(cases.id)),
		shown: (await read.select({ words: posts.markdown }).from(posts).where(sql`${posts.deletedAt} is null`)).map(({ words }) => words),
		threads: (await read.select({ id: threads.id }).from(threads).where(sql`${threads.removedAt} is null`)).length,
		members: Object.fromEntries(
			(await read.select({ name: members.name, role: members.role, suspendedAt: members.suspendedAt }).from(members)).map(({ name, role, suspendedAt }) => [
				name,
				suspendedAt ? 'suspended' : role,
			]),
		),
		cohorts: await read.$count(cohortMembers),
		sessions: await read.$count(sessions),
		openInvitations: await read.$count(invitations, sql`${invitations.expiresAt} - ${invitations.createdAt} > 600000`),
	};
}

/** The same where everything stays taken back. */
export const TAKEN = {
	cases: [
		{ slug: SLUG, status: 'retracted', reason: 'recognizable', words: null },
		{ slug: LATER, status: 'retracted', reason: 'withdrawn-by-source', words: null },
	],
	threads: 1,
	cohorts: 0,
	sessions: 0,
	openInvitations: 0,
	// Nobody is given anything: Uma became an editor later.
	members: { Ines: 'suspended', Ben: 'member', Grace: 'admin', Tom: 'member', Uma: 'member' },
};
