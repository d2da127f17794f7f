import { eq, gt } from 'drizzle-orm';
import { caseNotices, caseRevisions } from '#db/schema/index.ts';
import type { GuestActor } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import type { CaseDocument } from '#src/features/cases/case-document.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { beginCase } from '#src/features/sharing/begin-case.ts';
import { CHECKS } from '#src/features/sharing/checklists.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { guestOf } from '#src/features/sharing/guests.ts';
import { ATTESTATIONS } from '#src/features/sharing/input.ts';
import { inviteGuest } from '#src/features/sharing/invite-guest.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { asRevision } from '#src/features/sharing/revisions.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import type { Scanner } from '#src/features/sharing/scan.ts';
import { signCase } from '#src/features/sharing/sign-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import type { State } from '#src/features/sharing/workflow.ts';
import { newToken } from '#src/lib/keys.ts';
import { lexicon } from '#src/server/lexicon.ts';
import { caseFields } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';
import { agencyOf, type MemberContext } from '#tests/support/members.ts';

/** With what the server reads, without a model of an operator's own. */
export const SCANNER: Scanner = { lexicon: lexicon(), pause: () => new Promise((resolve) => setImmediate(resolve)), modelSees: async () => [] };

/** Told after the identities are out. The last word stands nowhere else. */
export const TEXT = `## What happened

A neighbor called about a person who sat on the back steps and would not go in. Two of us came and sat down too. Nobody asked anything for a while.

## What helped

We spoke one at a time, and let the quiet be. A blanket was a marzipandor.`;

export const CANARY = 'marzipandor';
export { CHECKS };
export const TERMS = ['person on back steps two responders blanket'];
export const ATTESTED = Object.keys(ATTESTATIONS);

const { slug: _, reviewBy: __, ...rest } = caseFields({ lane: 'de-identified', when: { year: 2025 }, sources: [] });
/** Everything that a case needs to be sent. */
export const CODED = rest as Partial<CaseDocument>;

export interface Sharing extends Community {
	/** Who tells, of the agency Alder. */
	ines: MemberContext;
	/** Reviewers of the agencies Alder, Birch and Cedar. */
	ada: MemberContext;
	ben: MemberContext;
	cleo: MemberContext;
	/** An editor, and an administrator, who is also both. */
	edda: MemberContext;
	grace: MemberContext;
	/** Who has nothing to do with it. */
	stranger: MemberContext;
	agencies: { alder: number; birch: number; cedar: number };
}

/** A community in which cases are shared. */
export async function sharing(): Promise<Sharing> {
	const here = await community();
	const [alder, birch, cedar] = [await agencyOf(here, 'Alder'), await agencyOf(here, 'Birch'), await agencyOf(here, 'Cedar')];
	return {
		...here,
		agencies: { alder, birch, cedar },
		ines: await here.member('Ines', { agencyId: alder }),
		ada: await here.member('Ada', { role: 'reviewer', agencyId: alder }),
		ben: await here.member('Ben', { role: 'reviewer', agencyId: birch }),
		cleo: await here.member('Cleo', { role: 'reviewer', agencyId: cedar }),
		edda: await here.member('Edda', { role: 'editor', agencyId: birch }),
		grace: await here.member('Grace', { role: 'admin' }),
		stranger: await here.member('Sol', { agencyId: cedar }),
	};
}

/** Keeps a text as a draft, and gives its number. */
export const begin = (by: Context, text = TEXT, kept: { words: string; reason: string }[] = []) =>
	beginCase(by, { text, kept, findings: [], once: newToken() }, SCANNER);

/** A text as it stands, with every column that is not about the actor. */
export async function textOf({ database }: Pick<Community, 'database'>, id: number) {
	const [row] = await database.read.select().from(caseRevisions).where(eq(caseRevisions.id, id));
	if (!row) throw new Error(`There is no text ${id}.`);
	return { ...asRevision(row), claimedBy: row.claimedBy };
}

/** Fills in the codes and sends it. Gives the receipt code. */
export async function send(here: Sharing, id: number, by: Context = here.ines, { isForgotten = false, document = {} as Partial<CaseDocument> } = {}) {
	await saveCase(by, { id, version: (await textOf(here, id)).version, document: { ...CODED, ...document } }, SCANNER);
	return submitCase(by, { id, version: (await textOf(here, id)).version, lane: 'de-identified', attested: ATTESTED, isForgotten }, SCANNER);
}

export const sign = async (here: Sharing, id: number, by: Context) =>
	signCase(by, { id, version: (await textOf(here, id)).version, checks: CHECKS, terms: TERMS });

const ROAD = ['draft', 'submitted', 'in_review', 'awaiting_author', 'approved', 'published'] as const satisfies State[];

/** A case that came so far on its way: told by Ines, taken up by Ada, signed by Ada and Ben, published by Edda. Gives its number. */
export async function caseAt(here: Sharing, state: (typeof ROAD)[number], { isForgotten = false, text = TEXT, by = here.ines, document = {} } = {}) {
	const id = await begin(by, text);
	const steps = [
		() => send(here, id, by, { isForgotten, document }),
		() => claimCase(here.ada, { id }),
		async () => {
			await sign(here, id, here.ada);
			await sign(here, id, here.ben);
		},
		async () => acceptCase(by, { id, version: (await textOf(here, id)).version }),
		async () => publishCase(here.edda, { id, version: (await textOf(here, id)).version }),
	];
	for (const step of steps.slice(0, ROAD.indexOf(state))) await step();
	return id;
}

/** Somebody with a link to review one text. */
export async function guestFor(here: Sharing, id: number): Promise<Context & { actor: GuestActor }> {
	const link = await inviteGuest(here.ada, { id, guest: 'A clinician of a neighboring county' });
	const actor = await guestOf(here.ctxAs('visitor'), link.split('/').at(-1) ?? '');
	if (!actor) throw new Error('The link leads nowhere.');
	return { ...here.ctxAs('visitor'), actor };
}

const asked = new WeakMap<Sharing, number>();

/** Who was told what of cases since this was asked last, as "Ines: claimed", by name. */
export async function told(here: Sharing): Promise<string[]> {
	const names = new Map(
		[here.ines, here.ada, here.ben, here.cleo, here.edda, here.grace, here.stranger].map(({ actor: { id, name } }): [number, string] => [id, name]),
	);
	const rows = await here.database.read
		.select()
		.from(caseNotices)
		.where(gt(caseNotices.id, asked.get(here) ?? 0));
	asked.set(here, Math.max(asked.get(here) ?? 0, ...rows.map(({ id }) => id)));
	return rows.map(({ memberId, kind }) => `${names.get(memberId) ?? 'somebody'}: ${kind}`).sort();
}

/** The names of the events about cases, with by whom: "case.saved author". */
export async function happened(here: Sharing, id: number): Promise<string[]> {
	const { rows } = await here.database.client.execute({
		sql: `select e.name, coalesce((select 'author' from case_authors a where a.key = e.actor_key), (select m.name from members m where m.key = e.actor_key), e.actor_key) who
			from events e where e.subject = ? and e.name like 'case.%' order by e.id`,
		args: [String(id)],
	});
	return rows.map((row) => `${row.name} ${row.who}`);
}
