import { ago, count, DAY_MS, dayAhead, dayOf } from '#src/lib/time.ts';
import type { InQueue } from './queries.ts';
import { PROMISES, type State } from './workflow.ts';

/** What was promised to whoever sent a text, or since when others have it. `isOver`: the promise was not kept. */
export interface Due {
	words: string;
	isOver: boolean;
}

const PROMISED: Partial<Record<State, { days: number; what: string }>> = {
	submitted: { days: PROMISES.takenUp, what: 'to be taken up' },
	in_review: { days: PROMISES.answered, what: 'to be answered' },
};
const SINCE: Partial<Record<State, string>> = { awaiting_author: 'went to its author', approved: 'approved' };

/** "to be taken up by Thursday", "2 days over: was to be answered by March 12", "went to its author Tuesday". */
export function dueOf({ state, submittedAt, stateAt }: Pick<InQueue, 'state' | 'submittedAt' | 'stateAt'>, now: Date): Due {
	const promised = PROMISED[state];
	if (!promised) return { words: `${SINCE[state] ?? 'since'} ${ago(stateAt, now)}`, isOver: false };
	const due = new Date(submittedAt.getTime() + promised.days * DAY_MS);
	if (now <= due) return { words: `${promised.what} by ${dayAhead(due, now)}`, isOver: false };
	const over = Math.ceil((now.getTime() - due.getTime()) / DAY_MS);
	return { words: `${count(over, 'day')} over: was ${promised.what} by ${dayOf(due, now)}`, isOver: true };
}
