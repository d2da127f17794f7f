import { eq } from 'drizzle-orm';
import { casePublications } from '#db/schema/index.ts';
import { hasRole } from '#src/domain/actor.ts';
import type { Context } from '#src/domain/context.ts';
import { VOICES } from '#src/features/cases/taxonomy.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { companyOf, companyWords } from './company.ts';
import { deskMoves } from './desk-moves.ts';
import { dueOf } from './due.ts';
import { type FinalText, finalText } from './final-text.ts';
import { type Joinable, joinableWith } from './joinable.ts';
import { type Mark, withMarks } from './marked.ts';
import { placeWords, textsOf } from './passage.ts';
import { accountsOf, type Comment, commentsOf, joinOf, type Signature, signaturesOf } from './queries.ts';
import type { Revision } from './revisions.ts';
import { type WordsFound, wordsFound } from './words-found.ts';
import { isOnTheDesk, type State, signaturesNeeded } from './workflow.ts';

/** A text with everything that a page at the desk, or a guest's, shows of it. */
export interface DeskView {
	title: string;
	heading: string;
	/** How it stands, in a sentence or two; "" once its way has ended. */
	lead: string;
	/** The title of the published case that a commentary or a new text goes with; "" for none, and once its way has ended. */
	about: string;
	/** What its readers would meet, its passages marked; the HTML alone of a commentary; what it lacks. */
	text: FinalText | { bodyHtml: string } | { faults: string[] };
	marks: Mark[];
	/** Fields in which a passage can stand. */
	fields: string[];
	words: WordsFound[];
	comments: Comment[];
	signatures: Signature[];
	company: string | null;
	/** What was decided about what was found, in the text and in its colleagues' accounts. */
	decided: Pick<Revision, 'findings' | 'kept'>;
	joinable: Joinable[];
	/** That joining it was proposed, and what was answered; "" for nothing. */
	join: string;
}

const HEADINGS: Record<State, string> = {
	draft: 'With its author',
	submitted: 'Waits for a reader',
	in_review: 'In review',
	awaiting_author: 'Waits for its author',
	approved: 'Ready to publish',
	published: 'Published',
	declined: 'Declined',
	withdrawn: 'Withdrawn',
	joined: 'Joined with another',
	retracted: 'Taken back',
};

/** Reads what a page shows of a text. The caller has asked who may read it. */
export async function deskView(ctx: Context, revision: Revision): Promise<DeskView> {
	const { id, caseId, kind, voice, state, body, document, caseStatus } = revision;
	const isHere = isOnTheDesk(state);
	const mayJoin = hasRole(ctx.actor, 'reviewer') && deskMoves(revision).moves.includes('join') && kind === 'text' && caseStatus === 'unpublished';
	const [comments, signatures, accounts, join, joinable, company, [published]] = await Promise.all([
		commentsOf(ctx, id),
		signaturesOf(ctx, id),
		accountsOf(ctx, caseId),
		joinOf(ctx, caseId),
		mayJoin ? joinableWith(ctx, revision) : [],
		isHere && kind === 'text' ? companyOf(ctx, document) : undefined,
		ctx.db.read.select({ title: casePublications.title }).from(casePublications).where(eq(casePublications.caseId, caseId)),
	]);
	const words = isHere ? await wordsFound({ body, document, accounts: kind === 'text' ? accounts : [] }) : [];
	const marks = isHere ? marksOf(comments, words) : [];
	const about = published?.title ?? '';
	const told = [revision, ...(kind === 'text' ? accounts : [])];
	return {
		title: kind === 'commentary' ? `Commentary on ${about || 'a case'}` : document.title || about || 'A text without a title',
		heading: HEADINGS[state],
		lead: isHere ? leadOf(revision, signatures, ctx.clock()) : '',
		about: isHere && (kind === 'commentary' || caseStatus === 'published') ? about : '',
		text: !isHere
			? { faults: [] }
			: kind === 'text'
				? finalText(revision, accounts, ctx.clock(), marks)
				: { bodyHtml: renderMarkdown(withMarks({ body, document }, marks).body) },
		marks,
		fields: Object.entries(textsOf(body, document)).flatMap(([field, text]) => (text.trim() ? [field] : [])),
		words,
		comments,
		signatures,
		company: company === undefined ? null : companyWords(company),
		decided: { findings: told.flatMap(({ findings }) => findings), kept: told.flatMap(({ kept }) => kept) },
		joinable,
		join: join
			? `A reviewer asked both authors whether this and another text tell one event. ${join.agrees ? 'The author of this one agrees.' : 'The author of this one has not answered yet.'}`
			: '',
	};

	function leadOf(text: Revision, signed: Signature[], now: Date): string {
		const what = kind === 'commentary' ? `A commentary: ${voice ? VOICES[voice].toLowerCase() : 'a colleague'} on a published case.` : '';
		const { words: due } = dueOf({ ...text, submittedAt: text.submittedAt ?? text.stateAt }, now);
		const needed = signaturesNeeded(text.quasi);
		const isElsewhereMissing = state === 'in_review' && signed.length > 0 && !signed.some(({ isFromElsewhere }) => isFromElsewhere);
		const count = state === 'submitted' ? `It needs ${needed} signatures.` : `${signed.length} of ${needed} signatures.`;
		return [what, `${due.charAt(0).toUpperCase()}${due.slice(1)}.`, count, isElsewhereMissing ? 'One has to come from another agency than its author’s.' : '']
			.filter(Boolean)
			.join(' ');
	}
}

/** Every passage that somebody spoke of or that the list marks, each once: what was said comes first. */
function marksOf(comments: readonly Comment[], words: readonly WordsFound[]): Mark[] {
	const said = comments.flatMap(({ id, field, passage, settled }, index): Mark[] =>
		passage && settled !== 'taken'
			? [{ field, passage, kind: 'said', href: `#comment-${id}`, sign: String(index + 1), label: `Comment ${index + 1}, on ${placeWords(field)}` }]
			: [],
	);
	const isSaid = ({ field, passage }: WordsFound) => said.some((mark) => mark.field === field && mark.passage === passage);
	const found = words.flatMap((one, index): Mark[] =>
		one.passage && !isSaid(one)
			? [{ field: one.field, passage: one.passage, kind: 'words', href: `#words-${index + 1}`, sign: letter(index), label: `Better words for “${one.words}”` }]
			: [],
	);
	return [...said, ...found];
}

/** "a", "b", … "z", "aa": as notes are lettered. */
const letter = (index: number): string => (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));
