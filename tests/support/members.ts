import { hash } from '@node-rs/argon2';
import { asc, isNotNull } from 'drizzle-orm';
import { agencies, cohortMembers, cohorts, members, outbox, sessions } from '#db/schema/index.ts';
import type { MemberActor, Role } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { SecretMail } from '#src/features/mail/secret-mail.ts';
import { newSession } from '#src/features/sessions/token.ts';
import { newKey } from '#src/lib/keys.ts';
import type { Community } from './context.ts';

/** The password of everyone in the tests. */
export const PASSWORD = 'nine calm herons at low tide';
/** Made with less memory than real ones, so that tests do not wait for it. */
const passwordHash = hash(PASSWORD, { algorithm: 2, memoryCost: 8, timeCost: 1, parallelism: 1 });

export interface Person {
	name: string;
	role?: Role;
	agencyId?: number | null;
	/** Ids of cohorts they belong to; those that they facilitate count too. */
	cohorts?: number[];
	facilitates?: number[];
}

/** What a verb is given when this member acts, signed in with `cookie`. */
export interface MemberContext extends Context {
	actor: MemberActor;
	cookie: string;
	email: string;
}

/** Adds a member, signed in a moment ago. Their address is their name at `rapport.test`. */
export async function memberOf(here: Pick<Community, 'ctxAs' | 'now'>, person: Person): Promise<MemberContext> {
	const { name, role = 'member', agencyId = null, facilitates = [] } = person;
	const inCohorts = [...new Set([...(person.cohorts ?? []), ...facilitates])];
	const ctx = here.ctxAs('visitor');
	const at = here.now().getTime();
	const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@rapport.test`;
	const key = newKey();
	const { read } = ctx.db;
	const [row] = await read
		.insert(members)
		.values({ key, name, email, role, agencyId, passwordHash: await passwordHash, mail: 'posts', createdAt: at })
		.returning({ id: members.id });
	if (!row) throw new Error('The member was not added.');
	for (const cohortId of inCohorts) {
		await read.insert(cohortMembers).values({ cohortId, memberId: row.id, isFacilitator: facilitates.includes(cohortId) });
	}
	const { id: sessionId, token: cookie, secretHash } = newSession();
	await read.insert(sessions).values({ id: sessionId, secretHash, memberId: row.id, createdAt: at, usedAt: at, provedAt: at, device: 'Firefox on Linux' });
	const actor: MemberActor = { kind: 'member', id: row.id, key, name, role, agencyId, cohorts: inCohorts, facilitates, sessionId, provedAt: at };
	return { ...ctx, actor, cookie, email };
}

/** Adds a cohort and returns its id. */
export async function cohortOf(
	{ database, now }: Pick<Community, 'database' | 'now'>,
	name: string,
	slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
): Promise<number> {
	const [row] = await database.read.insert(cohorts).values({ slug, name, createdAt: now().getTime() }).returning({ id: cohorts.id });
	return row?.id ?? 0;
}

/** Adds an agency and returns its id. */
export async function agencyOf({ database, now }: Pick<Community, 'database' | 'now'>, name: string): Promise<number> {
	const values = { name, type: 'police', region: 'pacific', sizeBand: '20k-100k', createdAt: now().getTime() } as const;
	const [row] = await database.read.insert(agencies).values(values).returning({ id: agencies.id });
	return row?.id ?? 0;
}

/** The mails about accounts that wait in the outbox, opened, oldest first. */
export async function lettersIn({ database, ctxAs }: Pick<Community, 'database' | 'ctxAs'>): Promise<SecretMail[]> {
	const rows = await database.read.select({ sealed: outbox.sealed }).from(outbox).where(isNotNull(outbox.sealed)).orderBy(asc(outbox.id));
	return rows.map(({ sealed }) => SecretMail.parse(JSON.parse(ctxAs('system').keys.open(sealed ?? '') ?? 'null')));
}

/** The token at the end of the newest link that a mail of this kind carries. */
export async function tokenInMail(here: Pick<Community, 'database' | 'ctxAs'>, kind: SecretMail['kind']): Promise<string> {
	const letter = (await lettersIn(here)).findLast((each) => each.kind === kind);
	return letter && 'link' in letter ? (letter.link.split('/').at(-1) ?? '') : '';
}
