import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { caseAuthors, caseLinks, casePublications, caseRevisions, caseSignatures, cases, events } from '#db/schema/index.ts';
import { actorKey } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { DomainError } from '#src/domain/errors.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { commentOnCase } from '#src/features/sharing/comment-on-case.ts';
import { declineCase } from '#src/features/sharing/decline-case.ts';
import { proposeJoin } from '#src/features/sharing/propose-join.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import { returnCase } from '#src/features/sharing/return-case.ts';
import { reviseCase } from '#src/features/sharing/revise-case.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import { signCase } from '#src/features/sharing/sign-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import { withdrawCase } from '#src/features/sharing/withdraw-case.ts';
import { STATES, type State, type Verb } from '#src/features/sharing/workflow.ts';
import { newKey, newToken } from '#src/lib/keys.ts';
import { caseFields } from '#tests/support/cases.ts';
import { expected, TABLE, VERBS, WHO, type Who } from '#tests/support/moves.ts';
import { ATTESTED, CHECKS, CODED, SCANNER, type Sharing, sharing, TERMS, TEXT } from './arrange.ts';

interface Text {
	id: number;
	caseId: number;
	slug: string;
}

/** Each verb as its page calls it, with the event that it leaves and where the text stands afterwards. */
const DOES: Record<Verb, { event: string; to?: State; call: (ctx: Context, text: Text) => Promise<unknown> }> = {
	save: { event: 'case.saved', to: 'draft', call: (ctx, { id }) => saveCase(ctx, { id, version: 1, text: `${TEXT} More.` }, SCANNER) },
	submit: {
		event: 'case.submitted',
		to: 'submitted',
		call: (ctx, { id }) => submitCase(ctx, { id, version: 1, lane: 'de-identified', attested: ATTESTED, isForgotten: false }, SCANNER),
	},
	claim: { event: 'case.claimed', to: 'in_review', call: claimCase },
	join: { event: 'case.join-proposed', call: async (ctx, { id }) => proposeJoin(ctx, { id, primary: (await textIn('in_review', 'nobody')).id }) },
	comment: {
		event: 'case.commented',
		call: (ctx, { id }) => commentOnCase(ctx, { id, text: 'What did the quiet do?', field: '', passage: '', instead: '' }, SCANNER),
	},
	// The second of two.
	sign: { event: 'case.signed', to: 'awaiting_author', call: (ctx, { id }) => signCase(ctx, { id, version: 1, checks: CHECKS, terms: TERMS }) },
	accept: { event: 'case.accepted', call: (ctx, { id }) => acceptCase(ctx, { id, version: 1 }) },
	publish: { event: 'case.published', to: 'published', call: (ctx, { id }) => publishCase(ctx, { id, version: 1 }) },
	return: { event: 'case.returned', to: 'draft', call: (ctx, { id }) => returnCase(ctx, { id, text: 'How long did the quiet last?' }) },
	decline: {
		event: 'case.declined',
		to: 'declined',
		call: (ctx, { id }) => declineCase(ctx, { id, reason: 'told-already', text: 'Thank you for telling it.' }),
	},
	withdraw: { event: 'case.withdrawn', to: 'withdrawn', call: withdrawCase },
	revise: {
		event: 'case.revision-begun',
		to: 'published',
		call: (ctx, { id }) => reviseCase(ctx, { id, text: TEXT, document: CODED, kept: [], changeLine: 'Told better.', isCorrection: false }, SCANNER),
	},
	retract: { event: 'case.retracted', to: 'retracted', call: (ctx, { slug }) => retractCase(ctx, { slug, reason: 'withdrawn-by-source' }) },
};

let here: Sharing;
let told = 0;
beforeEach(async () => {
	here = await sharing();
});

/** Who it is that has these parts, by their role: what they are to one text, `textIn` arranges. */
function memberFor(who: Who) {
	const parts: readonly string[] = WHO[who];
	if (parts.includes('reviewer')) return parts.includes('editor') ? here.grace : here.ben;
	return parts.includes('editor') ? here.edda : here.stranger;
}

/** A text in this state, as it lies in the database, to which somebody is what they are. Ines told it, unless they did. Cleo has signed it. */
async function textIn(state: State, who: Who): Promise<Text & { ctx: Context; key: string }> {
	const { read } = here.database;
	const at = here.now().getTime();
	told += 1;
	const slug = `told-${told}`;
	const isShown = state === 'published' || state === 'retracted';
	const [row] = await read
		.insert(cases)
		.values({ slug, status: isShown ? state : 'unpublished', origin: 'members', createdAt: at })
		.returning({ id: cases.id });
	const caseId = row?.id ?? 0;
	const text = { caseId, kind: 'text', status: state, statusAt: at, createdAt: at, submittedAt: at, body: TEXT, document: JSON.stringify(CODED) } as const;
	const [revision] = await read.insert(caseRevisions).values(text).returning({ id: caseRevisions.id });
	const id = revision?.id ?? 0;
	const document = JSON.stringify({ ...caseFields(), slug });
	if (state === 'published')
		await read.insert(casePublications).values({ caseId, title: slug, summary: slug, document, bodyHtml: '', digest: slug, publishedAt: at, updatedAt: at });
	const parts: readonly string[] = WHO[who];
	const member = memberFor(who);
	let key: string = member.actor.key;
	const add = async (memberId: number, part: 'text' | 'account') => {
		const own = newKey();
		await read.insert(caseAuthors).values({ caseId, memberId, key: own, part, createdAt: at });
		return own;
	};
	if (parts.includes('colleague')) key = await add(member.actor.id, 'account');
	if (parts.includes('author')) key = await add(member.actor.id, 'text');
	else await add(here.ines.actor.id, 'text');
	const signature = { revisionId: id, isFromElsewhere: true, version: 1, checks: '[]', terms: '[]', at };
	await read.insert(caseSignatures).values({ ...signature, memberId: here.cleo.actor.id });
	let ctx: Context = member;
	if (parts.includes('guest')) {
		const link = { caseId, revisionId: id, kind: 'guest', tokenHash: newToken(), createdAt: at, expiresAt: at + 1 } as const;
		const [guest] = await read.insert(caseLinks).values(link).returning({ id: caseLinks.id });
		ctx = { ...here.ctxAs('visitor'), actor: { kind: 'guest', id: guest?.id ?? 0, revisionId: id } };
		key = actorKey(ctx.actor);
		if (parts.includes('signer')) await read.insert(caseSignatures).values({ ...signature, guestId: guest?.id ?? 0 });
	} else if (parts.includes('signer')) await read.insert(caseSignatures).values({ ...signature, memberId: member.actor.id });
	if (parts.includes('receipt')) [ctx, key] = [{ ...here.ctxAs('visitor'), actor: { kind: 'receipt', caseId } }, 'receipt'];
	return { id, caseId, slug, ctx, key };
}

const stateOf = async (id: number) =>
	(await here.database.read.select({ state: caseRevisions.status }).from(caseRevisions).where(eq(caseRevisions.id, id)))[0]?.state;
const lastEvent = async () => (await here.database.read.select().from(events)).at(-1);
const CODES = { stranger: 'not-found', forbidden: 'forbidden', conflict: 'conflict' } as const;

test.each(VERBS)(
	'%s: the right person does it and it is recorded; everyone else, and from everywhere else, is turned down',
	async (verb) => {
		const { call, event, to } = DOES[verb];
		for (const who of Object.keys(WHO) as Who[]) {
			for (const state of STATES) {
				const text = await textIn(state, who);
				const cell = `${verb} by ${who} from ${state}`;
				const before = await lastEvent();
				const outcome = await call(text.ctx, text).then(
					() => 'done',
					(error: unknown) => (error instanceof DomainError ? error.code : error),
				);
				const meant = expected(who, state, verb);
				expect(outcome, cell).toBe(meant === 'done' ? 'done' : CODES[meant]);
				if (meant === 'done') {
					expect(await lastEvent(), cell).toMatchObject({ name: event, actorKey: text.key });
					if (to) expect(await stateOf(text.id), cell).toBe(to);
				} else {
					expect(await stateOf(text.id), cell).toBe(state);
					expect(await lastEvent(), cell).toEqual(before);
				}
			}
		}
	},
	60_000,
);

test.each(VERBS)('%s: whoever is signed out is asked to sign in, and a number that never was is nowhere', async (verb) => {
	const { call } = DOES[verb];
	const [from] = TABLE[verb].from.filter((state) => state !== null);
	const text = await textIn(from ?? 'draft', 'nobody');
	await expect(call(here.ctxAs('visitor'), text)).rejects.toMatchObject({ code: 'signed-out' });
	await expect(call(here.stranger, { id: 99_999, caseId: 99_999, slug: 'never-was' })).rejects.toMatchObject({ code: 'not-found' });
});

test('one colleague who approves is not enough, and the last one is', async () => {
	const text = await textIn('awaiting_author', 'colleague');
	await acceptCase(text.ctx, { id: text.id, version: 1 });
	expect(await stateOf(text.id)).toBe('awaiting_author');
	await acceptCase(here.ines, { id: text.id, version: 1 });
	expect(await stateOf(text.id)).toBe('approved');
});
