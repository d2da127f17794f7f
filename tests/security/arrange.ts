import { eq } from 'drizzle-orm';
import { agencies, invitations, members, outbox, passwordResets, posts, spaces, threads } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { newToken, tokenHash } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { agencyOf, cohortOf, type MemberContext } from '#tests/support/members.ts';
import { joinedAt, type Reader } from '#tests/support/signed-in.ts';
import type { RunningSite } from '#tests/support/site.ts';

export type Somebody = MemberContext & Reader;

/** Those who may come to a door, as matrix.yaml names them; a visitor is nobody. */
export const MEMBERS = ['member', 'outsider', 'facilitator', 'reviewer', 'editor', 'moderator', 'admin', 'suspended'] as const;
export type Who = 'visitor' | (typeof MEMBERS)[number];

/** A cohort and the space that it alone reads, another cohort, and one like them that never was: none of the words stands anywhere else. */
export const CLOSED_SPACE = 'quelnarvix';
export const OTHER_COHORT = 'quelnarvax';
export const MISSING_SPACE = 'quelnarvox';
export const OPEN_SPACE = 'at-the-door';

/** A site with somebody of each kind, two agencies, and a cohort with a space of its own. */
export interface Town {
	running: RunningSite;
	people: Record<Exclude<Who, 'visitor'>, Somebody>;
	/** Ana's and Fay's, and one that nobody belongs to. */
	cohort: number;
	otherCohort: number;
	agency: number;
	/** Adds a thread with three posts: its opener's, and two of the answerer's. Returns its id, which no other number on a page is like. */
	thread: (space: string, opener: number, answerer: number, changes?: { kind?: 'question'; removedAt?: number }) => Promise<number>;
	/** Says of a post that its author took it away. */
	removePost: (thread: number, number: number) => Promise<void>;
	/** Adds an agency under an id that no other number on a page is like. */
	newAgency: () => Promise<number>;
	invitation: (changes?: { email?: string; redeemedAt?: number; cohortId?: number }) => Promise<{ id: number; token: string; email: string }>;
	reset: (memberId: number) => Promise<string>;
	deadMail: () => Promise<number>;
	/** Adds one more member, for what happens to members. */
	newcomer: (changes?: { isSuspended?: boolean; cohorts?: number[] }) => Promise<Somebody>;
}

/** A member whom nobody is, for what others wrote: what happens to it tells none of those who come. */
export const NOBODY = 8_140_000;

let given = 6_120_000;
/** A number that nothing else on the site has. */
export const rareNumber = () => (given += 7);

export async function openTown(running: RunningSite): Promise<Town> {
	const ctx = () => running.site.contextAs(SYSTEM);
	const { read } = ctx().db;
	const at = () => ctx().clock().getTime();
	const here = { database: ctx().db, now: () => ctx().clock() };
	const [agency, other] = [await agencyOf(here, 'Northfield Police'), await agencyOf(here, 'Harbor Clinic')];
	const cohort = await cohortOf(here, 'Spring cohort', CLOSED_SPACE);
	// Ids count on from here, so that no other number on a page is like one.
	const nobody = { key: 'nobody', name: 'Nia Yarrow', email: 'nia@rapport.test', role: 'member', passwordHash: '-', mail: 'none' } as const;
	await read.insert(members).values({ ...nobody, id: NOBODY, createdAt: at() });
	await ctx().db.client.execute("update sqlite_sequence set seq = 7310000 where name = 'threads'");
	await ctx().db.client.execute("insert into sqlite_sequence (name, seq) values ('case_revisions', 9050000)");
	const otherCohort = await cohortOf(here, 'Fall cohort', OTHER_COHORT);
	const inCohort = { agencyId: agency, cohorts: [cohort] };
	const people = {
		member: await joinedAt(running, { name: 'Ana Belloq', ...inCohort }),
		outsider: await joinedAt(running, { name: 'Ben Corvay', agencyId: other }),
		facilitator: await joinedAt(running, { name: 'Fay Dunmere', agencyId: agency, facilitates: [cohort] }),
		reviewer: await joinedAt(running, { name: 'Rae Elswyn', agencyId: other, role: 'reviewer' }),
		editor: await joinedAt(running, { name: 'Edo Fanric', agencyId: other, role: 'editor' }),
		moderator: await joinedAt(running, { name: 'Mo Garvell', agencyId: other, role: 'moderator' }),
		admin: await joinedAt(running, { name: 'Ada Hollin', agencyId: other, role: 'admin' }),
		suspended: await joinedAt(running, { name: 'Sil Ivarson', ...inCohort }),
	};
	const suspend = (id: number) => read.update(members).set({ suspendedAt: at() }).where(eq(members.id, id));
	await suspend(people.suspended.actor.id);
	const description = 'For the cohort.';
	await read.insert(spaces).values({ slug: CLOSED_SPACE, name: 'Spring room', description, cohortId: cohort, position: 90, createdAt: at() });

	return {
		running,
		people,
		cohort,
		otherCohort,
		agency,
		async thread(slug, opener, answerer, { kind, removedAt } = {}) {
			const [space] = await read.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, slug));
			const row = { spaceId: space?.id ?? 0, kind: kind ?? ('conversation' as const), title: 'A quiet hour', authorId: opener, posts: 3 };
			const [added] = await read
				.insert(threads)
				.values({ ...row, createdAt: at(), lastPostAt: at(), removedAt: removedAt ?? null })
				.returning({ id: threads.id });
			const id = added?.id ?? 0;
			const post = { threadId: id, markdown: 'Some words.', html: '<p>Some words.</p>\n', renderer: 2, createdAt: at() };
			await read.insert(posts).values([opener, answerer, answerer].map((authorId, before) => ({ ...post, number: before + 1, authorId })));
			return id;
		},
		async removePost(thread, number) {
			const [post] = (await read.select({ id: posts.id, number: posts.number }).from(posts).where(eq(posts.threadId, thread))).filter(
				(row) => row.number === number,
			);
			await read
				.update(posts)
				.set({ deletedAt: at() })
				.where(eq(posts.id, post?.id ?? 0));
		},
		async newAgency() {
			const id = rareNumber();
			await read.insert(agencies).values({ id, name: `Agency ${id}`, type: 'police', region: 'pacific', sizeBand: '20k-100k', createdAt: at() });
			return id;
		},
		async invitation({ email = `guest-${rareNumber()}@rapport.test`, redeemedAt, cohortId = cohort } = {}) {
			const token = newToken();
			const row = { tokenHash: tokenHash(token), email, role: 'member' as const, cohortId, invitedBy: people.admin.actor.id };
			const [added] = await read
				.insert(invitations)
				.values({ ...row, createdAt: at(), expiresAt: at() + DAY_MS, redeemedAt: redeemedAt ?? null })
				.returning({ id: invitations.id });
			return { id: added?.id ?? 0, token, email };
		},
		async reset(memberId) {
			const token = newToken();
			const set = { tokenHash: tokenHash(token), expiresAt: at() + 3_600_000 };
			await read
				.insert(passwordResets)
				.values({ memberId, ...set })
				.onConflictDoUpdate({ target: passwordResets.memberId, set });
			return token;
		},
		async deadMail() {
			const row = { kind: 'invitation' as const, messageId: newToken(), createdAt: at(), dueAt: at(), tries: 9, lastError: 'No.', deadAt: at() };
			const [added] = await read.insert(outbox).values(row).returning({ id: outbox.id });
			return added?.id ?? 0;
		},
		async newcomer({ isSuspended = false, cohorts = [] } = {}) {
			const member = await joinedAt(running, { name: `Guest ${rareNumber()}`, agencyId: agency, cohorts });
			if (isSuspended) await suspend(member.actor.id);
			return member;
		},
	};
}
