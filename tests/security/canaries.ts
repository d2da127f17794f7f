import { randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { cohortMembers, cohorts, signInAddresses } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { newToken } from '#src/lib/keys.ts';
import { joinedAt } from '#tests/support/signed-in.ts';
import { CLOSED_SPACE, OPEN_SPACE, type Somebody, type Town } from './arrange.ts';

/** A word that nobody has ever written. */
export const rareWord = () => `qz${Array.from({ length: 12 }, () => String.fromCharCode(97 + randomInt(26))).join('')}`;

/** One word in everything that a cohort keeps to itself. */
export const inCohort = {
	title: rareWord(),
	post: rareWord(),
	answer: rareWord(),
	'words before an edit': rareWord(),
	'words that were deleted': rareWord(),
	draft: rareWord(),
	'title of a draft': rareWord(),
	name: rareWord(),
	cohort: rareWord(),
	invitation: rareWord(),
	'sign-in address': rareWord(),
};
/** And in what all members share. */
export const amongMembers = { 'open title': rareWord(), 'open post': rareWord(), 'open name': rareWord() };

export interface Secrets {
	/** The thread of the cohort, whose first post was edited and whose third was deleted; and one that every member reads. */
	closed: number;
	open: number;
	/** Whoever wrote in the cohort, and whoever did and has left it. */
	author: Somebody;
	leaver: Somebody;
	openAuthor: Somebody;
}

const START = { do: 'post', kind: 'question' };

async function send(who: Somebody, path: string, fields: Record<string, string>): Promise<number> {
	const { status, headers } = await who.send(path, { once: newToken(), ...fields });
	if (status !== 303 && status !== 200) throw new Error(`${path} ${fields.do} answered ${status}.`);
	return Number(/^\/t\/(\d+)/.exec(headers.location ?? '')?.[1]);
}

/** Lets people of the cohort write all of theirs, through the pages of the site. */
export async function writeInCohort({ running, cohort, people: { facilitator } }: Town): Promise<Pick<Secrets, 'closed' | 'author' | 'leaver'>> {
	const { read } = running.site.contextAs(SYSTEM).db;
	await read.update(cohorts).set({ name: inCohort.cohort }).where(eq(cohorts.id, cohort));
	const author = await joinedAt(running, { name: inCohort.name, cohorts: [cohort] });
	const leaver = await joinedAt(running, { name: 'Lea Morrow', cohorts: [cohort] });
	const starting = `/discussions/${CLOSED_SPACE}/new`;
	const closed = await send(author, starting, { ...START, title: `On ${inCohort.title}`, text: inCohort['words before an edit'] });
	const thread = `/t/${closed}`;
	await send(author, `${thread}/1/edit`, { do: 'post', text: inCohort.post });
	await send(leaver, thread, { do: 'post', text: 'I was there.', replyTo: '1' });
	await send(leaver, thread, { do: 'follow', following: 'watch' });
	await send(author, thread, { do: 'post', text: inCohort['words that were deleted'] });
	await send(author, `${thread}/3/edit`, { do: 'delete' });
	await send(facilitator, thread, { do: 'post', text: inCohort.answer, replyTo: '2' });
	await send(author, thread, { do: 'draft', text: inCohort.draft });
	await send(author, starting, { do: 'draft', text: 'x', title: inCohort['title of a draft'] });
	await send(facilitator, `/my/cohorts/${CLOSED_SPACE}`, { do: 'invite', email: `${inCohort.invitation}@rapport.test`, agencyId: '' });
	await read.insert(signInAddresses).values({ actorKey: author.actor.key, address: inCohort['sign-in address'], at: Date.now() });
	await read.delete(cohortMembers).where(and(eq(cohortMembers.memberId, leaver.actor.id), eq(cohortMembers.cohortId, cohort)));
	return { closed, author, leaver };
}

/** Lets a member write in a space of everyone's. */
export async function writeAmongMembers({ running }: Town): Promise<Pick<Secrets, 'open' | 'openAuthor'>> {
	const openAuthor = await joinedAt(running, { name: amongMembers['open name'] });
	const words = { title: amongMembers['open title'], text: amongMembers['open post'] };
	return { open: await send(openAuthor, `/discussions/${OPEN_SPACE}/new`, { ...START, ...words }), openAuthor };
}

/** Which of these words stand in a text, by what they are. Case does not hide one. */
export function found(words: Record<string, string>, text: string): string[] {
	const lower = text.toLowerCase();
	return Object.entries(words).flatMap(([what, word]) => (lower.includes(word) ? [what] : []));
}
