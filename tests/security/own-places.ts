import { caseAccounts, caseAuthors, caseComments, caseJoins, caseLinks, caseReceipts, caseRevisions } from '#db/schema/index.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { CaseDocument } from '#src/features/cases/case-document.ts';
import { fieldsOf } from '#src/features/sharing/coded.ts';
import { COMMENTARY_ATTESTATIONS } from '#src/features/sharing/input.ts';
import { newReceipt, receiptHash } from '#src/features/sharing/receipt.ts';
import type { State } from '#src/features/sharing/workflow.ts';
import { newToken, tokenHash } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';
import { caseFields } from '#tests/support/cases.ts';
import { type TextThere, textThere } from '#tests/support/texts.ts';
import { NOBODY, rareNumber, type Somebody, type Town } from './arrange.ts';
import type { Make, Place } from './place.ts';

const ctxIn = (town: Town) => town.running.site.contextAs(SYSTEM);
const SAID = { text: 'We had time.', field: '', passage: '', instead: '', version: '1', reason: 'inaccurate', kept: '[]', findings: '[]' };

/** A page of a text, where the text is the comer's own, and what its buttons need. */
const own =
	(state: State, add: (town: Town, text: TextThere) => Promise<Record<string, string>> = async () => ({}), end = ''): Make =>
	async (town, who) => {
		const text = await textThere(ctxIn(town), { state, author: who.actor.id, id: rareNumber() });
		return { path: `/my/cases/${text.id}${end}`, typed: String(text.id), fields: { ...SAID, ...(await add(town, text)) } };
	};
const ofOthers =
	(state: State, pathOf: (id: number) => string): Make =>
	async (town) => {
		const { id } = await textThere(ctxIn(town), { state, author: NOBODY, id: rareNumber() });
		return { path: pathOf(id), typed: String(id), fields: SAID };
	};
const missing =
	(pathOf: (id: number) => string): Make =>
	() => {
		const id = rareNumber();
		return { path: pathOf(id), typed: String(id), fields: SAID };
	};
const page = (id: number) => `/my/cases/${id}`;

/** Something that a reviewer suggested. */
async function suggested(town: Town, { id }: TextThere): Promise<Record<string, string>> {
	const said = { revisionId: id, memberId: NOBODY, by: 'reviewer' as const, field: 'summary', passage: 'A person', instead: 'Somebody', text: 'So?', at: 1 };
	const [row] = await ctxIn(town)
		.db.read.insert(caseComments)
		.values({ ...said, kind: 'suggestion' })
		.returning({ id: caseComments.id });
	return { comment: String(row?.id) };
}

async function joinProposed(town: Town, { caseId }: TextThere): Promise<Record<string, string>> {
	const other = await textThere(ctxIn(town), { state: 'in_review', author: NOBODY });
	await ctxIn(town).db.read.insert(caseJoins).values({ joinedId: other.caseId, primaryId: caseId, proposedAt: 1 });
	return {};
}

/** A text of somebody else's to which the comer adds an account. */
const asColleague =
	(end = '', fields: Record<string, string> = {}): Make =>
	async (town, who) => {
		const { id, caseId } = await textThere(ctxIn(town), { state: 'draft', author: NOBODY, id: rareNumber() });
		const { read } = ctxIn(town).db;
		const row = { caseId, memberId: who.actor.id, key: newToken().slice(0, 22), part: 'account' as const, createdAt: 1 };
		const [author] = await read.insert(caseAuthors).values(row).returning({ id: caseAuthors.id });
		await read.insert(caseAccounts).values({ authorId: author?.id ?? 0, caseId, voice: 'officer', body: 'We waited.', savedAt: 1 });
		return { path: `${page(id)}${end}`, typed: String(id), fields: { ...SAID, ...fields } };
	};

/** A commentary that the comer, or nobody, was asked for. */
const commentary =
	(isOwn: boolean): Make =>
	async (town, who) => {
		const { caseId } = await textThere(ctxIn(town), { state: 'published', author: NOBODY });
		const { read } = ctxIn(town).db;
		const id = rareNumber();
		await read.insert(caseRevisions).values({ id, caseId, kind: 'commentary', voice: 'officer', status: 'draft', statusAt: 1, createdAt: 1, body: '' });
		const memberId = isOwn ? who.actor.id : NOBODY;
		await read.insert(caseAuthors).values({ caseId, revisionId: id, memberId, key: newToken().slice(0, 22), part: 'commentary', createdAt: 1 });
		const attested = Object.fromEntries(Object.keys(COMMENTARY_ATTESTATIONS).map((code) => [`attested.${code}`, '1']));
		return { path: `${page(id)}/write`, typed: String(id), fields: { ...SAID, ...attested } };
	};

const colleaguesLink =
	({ usedAt, isOwn = false }: { usedAt?: number; isOwn?: boolean } = {}): Make =>
	async (town, who) => {
		const { caseId } = await textThere(ctxIn(town), { state: 'draft', author: isOwn ? who.actor.id : NOBODY });
		const token = newToken();
		const row = { caseId, kind: 'account' as const, tokenHash: tokenHash(token), createdAt: 1, expiresAt: Date.now() + DAY_MS, usedAt: usedAt ?? null };
		await ctxIn(town).db.read.insert(caseLinks).values(row);
		return linkPage(token);
	};
const linkPage = (token: string): Place => ({ path: `/share/colleague/${token}`, typed: token, fields: { voice: 'officer' } });

const coded = caseFields({ lane: 'de-identified', when: { year: 2025 }, sources: [] });
/** A new text of a published case, as its page would send it. */
const revision =
	(state: State, isOwn: boolean): Make =>
	async (town: Town, who: Somebody) => {
		const { id } = await textThere(ctxIn(town), { state, author: isOwn ? who.actor.id : NOBODY, id: rareNumber() });
		return { path: `/share/revise/${id}`, typed: String(id), fields: { ...SAID, ...fieldsOf(CaseDocument.parse(coded)), changeLine: 'Tells how it ended.' } };
	};

const receipt =
	(state: State): Make =>
	async (town) => {
		const { caseId } = await textThere(ctxIn(town), { state, author: NOBODY });
		const code = newReceipt();
		await ctxIn(town)
			.db.read.insert(caseReceipts)
			.values({ caseId, codeHash: receiptHash(code) });
		return { path: '/receipt', fields: { code, reason: 'inaccurate' } };
	};

/** The places of authors, and of whoever holds a receipt code, as matrix.yaml names them. */
export const OWN_PLACES: Record<string, Record<string, Make>> = {
	'/my/cases/[revision]': {
		'own draft': own('draft'),
		'own in review': own('in_review', suggested),
		'own to approve': own('awaiting_author'),
		'own published': own('published', async () => ({ reason: 'inaccurate' })),
		'own to join': own('in_review', joinProposed),
		'as a colleague': asColleague(),
		'of others': ofOthers('in_review', page),
		missing: missing(page),
	},
	'/my/cases/[revision]/account': {
		own: asColleague('/account'),
		'of an author': own('draft', undefined, '/account'),
		'of others': ofOthers('draft', (id) => `${page(id)}/account`),
		missing: missing((id) => `${page(id)}/account`),
	},
	'/my/cases/[revision]/account anonymize': { own: asColleague('/account', { raw: 'We waited at the door.' }) },
	'/my/cases/[revision]/write': {
		own: commentary(true),
		'of others': commentary(false),
		missing: missing((id) => `${page(id)}/write`),
	},
	'/receipt': {
		'': () => ({ path: '/receipt' }),
		sent: receipt('submitted'),
		published: receipt('published'),
		wrong: () => ({ path: '/receipt', fields: { code: newReceipt() } }),
	},
	'/share/colleague/[token]': {
		open: colleaguesLink(),
		own: colleaguesLink({ isOwn: true }),
		used: colleaguesLink({ usedAt: 1 }),
		missing: () => linkPage(newToken()),
	},
	'/share/revise/[revision]': {
		own: revision('published', true),
		'of others': revision('published', false),
		'own draft': revision('draft', true),
		missing: missing((id) => `/share/revise/${id}`),
	},
};
