import { DAY_MS, dayAhead, dayOf } from '#src/lib/time.ts';
import type { Revision } from './revisions.ts';
import { PROMISES, type State } from './workflow.ts';

/** What a text passes on its way, in order, as its author sees it. */
const STEPS: { state: State; label: string }[] = [
	{ state: 'draft', label: 'Draft' },
	{ state: 'submitted', label: 'Sent' },
	{ state: 'in_review', label: 'In review' },
	{ state: 'awaiting_author', label: 'Your last word' },
	{ state: 'approved', label: 'Approved' },
	{ state: 'published', label: 'Published' },
];

export interface Step {
	label: string;
	is: 'done' | 'now' | 'ahead';
}

/** The steps of a way and where a text is on it; none once the way has ended without a publication. */
export function stepsOf(state: State): Step[] {
	const at = STEPS.findIndex((step) => step.state === state);
	if (at < 0) return [];
	return STEPS.map(({ label }, index) => ({ label, is: index < at ? 'done' : index === at ? 'now' : 'ahead' }));
}

/** Who is to do something next. */
export type Turn = 'you' | 'others' | 'nobody';

/** Where a text stands, in words for its author. */
export interface Whereabouts {
	is: string;
	next: string;
	turn: Turn;
}

/** What has to be known of a text to say where it stands. */
export interface OnItsWay extends Pick<Revision, 'state' | 'kind' | 'submittedAt' | 'stateAt'> {
	/** Whether whoever reads this is a colleague, who adds an account; and whether that has words. */
	isColleague?: boolean;
	hasWritten?: boolean;
	/** Whether they approved it as it stands. */
	hasApproved?: boolean;
	/** How many comments of others wait for an answer. */
	open?: number;
}

/** Where a text stands, what comes next, and whose turn it is. */
export function whereabouts(text: OnItsWay, now: Date): Whereabouts {
	const { state, kind, submittedAt, isColleague = false, hasWritten = true, hasApproved = false, open = 0 } = text;
	const one = kind === 'commentary' ? 'commentary' : 'case';
	const promise = (days: number, kept: string, due: string) => {
		const by = new Date((submittedAt ?? text.stateAt).getTime() + days * DAY_MS);
		return now <= by ? `${kept} by ${dayAhead(by, now)}.` : `${due} by ${dayOf(by, now)}. Reviewers see how long it waits.`;
	};
	switch (state) {
		case 'draft':
			if (isColleague && !hasWritten) return { is: 'A colleague’s draft.', next: 'Add your account, before they send it for review.', turn: 'you' };
			if (isColleague) return { is: 'A colleague’s draft, with your account.', next: 'They send it for review when it is ready.', turn: 'others' };
			return submittedAt
				? { is: 'It came back to you with questions.', next: 'Read what was said, change the text, and send it again.', turn: 'you' }
				: { is: 'A draft. No reviewer can read it.', next: 'Go on with it, and send it for review when it is ready.', turn: 'you' };
		case 'submitted':
			return {
				is: 'It was sent, and waits for a reviewer.',
				next: promise(PROMISES.takenUp, 'A reviewer takes it up', 'It was to be taken up'),
				turn: 'others',
			};
		case 'in_review':
			return open > 0 && !isColleague
				? { is: 'It is in review, and reviewers said something.', next: 'Answer them, and take or leave what they suggest.', turn: 'you' }
				: { is: 'Reviewers read it.', next: promise(PROMISES.answered, 'You have their answer', 'You were to have their answer'), turn: 'others' };
		case 'awaiting_author':
			return hasApproved
				? { is: 'You approved it. Somebody else who wrote for it has not yet.', next: 'When everyone has, an editor publishes it.', turn: 'others' }
				: {
						is: 'It has all its signatures, and waits for your last word.',
						next: 'Read the final text, and approve it or say what is not right.',
						turn: 'you',
					};
		case 'approved':
			return { is: 'It is approved as it stands.', next: 'An editor publishes it.', turn: 'others' };
		case 'published':
			return {
				is: `This ${one} is published.`,
				next: isColleague ? 'Your account stands in it.' : 'You can revise it or take it back at any time.',
				turn: 'nobody',
			};
		case 'declined':
			return { is: `This ${one} was not taken.`, next: 'Its words are erased here. What was written to you stays.', turn: 'nobody' };
		case 'withdrawn':
			return { is: `This ${one} was withdrawn.`, next: 'Its words are erased.', turn: 'nobody' };
		case 'joined':
			return { is: 'It became an account within another case.', next: 'It goes on there.', turn: 'nobody' };
		case 'retracted':
			return { is: `This ${one} was taken back.`, next: 'Its words are gone from the site. A note stays where it was.', turn: 'nobody' };
	}
}
