import { drawFrom } from '#src/features/synthetic/corpus.ts';
import { type Answer, ask } from './ask.ts';
import type { Deed, Ledger } from './ledger.ts';

/** Where a writer may write. */
export interface Places {
	/** Threads for posts. */
	threads: number[];
	/** A thread in which drafts are kept and nothing is posted. */
	quiet: number;
	/** The slug of a space for new threads. */
	space: string;
}

export interface Writer {
	/** Asks for one thing after another until told to stop, or until one gets no answer, or not the one that it should. */
	work: (signal: AbortSignal) => Promise<void>;
	/** What was asked for last and is not known to be done. */
	unsure: () => Deed | null;
	/** Asks for that again, with the same key. Resolves to what was said, or `null` when there was nothing to ask. */
	again: () => Promise<Answer | null>;
	/** How often each status came. */
	statuses: Record<number, number>;
}

/** A member at work: replies with and without a draft before, edits, drafts, new threads; the same for the same seed. */
export function openWriter({
	name,
	cookie,
	port,
	ledger,
	places,
	seed,
	words = 40,
	pauseMs = 0,
	answered,
}: {
	name: string;
	cookie: string;
	port: number;
	ledger: Ledger;
	places: Places;
	seed: number;
	words?: number;
	pauseMs?: number;
	/** Is told of each answer. */
	answered?: (deed: Deed, answer: Answer) => void;
}): Writer {
	const draw = drawFrom(seed);
	const statuses: Record<number, number> = {};
	const posted: { id: string; path: string }[] = [];
	/** When each draft was saved last, as the form that shows it knows. */
	const savedAt = new Map<string, string>();
	let waiting: Deed | null = null;
	let count = 0;

	const filler = () => 'What helped was time, and a second voice at the door. '.repeat(Math.ceil((words * draw()) / 10) + 1);
	const since = (place: string) => savedAt.get(place) ?? '0';
	const isSeen = ({ status }: { status: number }) => status === 303;
	const isSaved = ({ status, body }: { status: number; body: string }) => status === 200 && body.startsWith('{"savedAt":');
	const next = () => {
		count += 1;
		return `${name}-${count}`;
	};

	async function send(deed: Deed): Promise<Answer> {
		const answer = await ask(port, deed.path, { cookie, fields: deed.fields });
		statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
		answered?.(deed, answer);
		if (!deed.isDone(answer)) return answer;
		waiting = null;
		if (deed.place) savedAt.set(deed.place, /\d+/.exec(answer.body)?.[0] ?? '');
		await ledger.ack(deed, answer.location);
		if (deed.kind === 'post') posted.push({ id: deed.id, path: answer.location });
		return answer;
	}

	/** Asks for it, and returns whether it was done. */
	async function attempt(deed: Omit<Deed, 'cookie'>): Promise<boolean> {
		waiting = { ...deed, cookie };
		ledger.ask(waiting);
		await send(waiting);
		return waiting === null;
	}

	/** One thing that a member does. What it is about ends with its id after a number sign, and stays so when it is edited. */
	async function oneThing(): Promise<boolean> {
		const what = draw();
		const id = next();
		const once = `torture-key-${id}`.padEnd(28, '_');
		const thread = places.threads[Math.floor(draw() * places.threads.length)];
		if (what < 0.15) {
			const place = `thread:${places.quiet}`;
			return attempt({ id, kind: 'draft', path: '/my/draft', fields: { place, text: `${filler()}#${id}`, once, since: since(place) }, isDone: isSaved, place });
		}
		const edited = posted[Math.floor(draw() * posted.length)];
		if (what < 0.35 && edited) {
			const fields = { do: 'post', text: `${id} ${filler()}#${edited.id}` };
			return attempt({ id, kind: 'edit', path: `${edited.path}/edit`, fields, isDone: isSeen, of: edited.id });
		}
		if (what < 0.4) {
			const fields = { do: 'post', kind: 'question', title: `A question of ${id}`, text: `${filler()}#${id}`, once };
			return attempt({ id, kind: 'thread', path: `/discussions/${places.space}/new`, fields, isDone: isSeen });
		}
		const text = `${filler()}#${id}`;
		const place = `thread:${thread}`;
		if (what < 0.7) {
			const draft = {
				id: `${id}-draft`,
				kind: 'draft' as const,
				path: '/my/draft',
				fields: { place, text, once, since: since(place) },
				isDone: isSaved,
				place,
				of: id,
			};
			if (!(await attempt(draft))) return false;
		}
		return attempt({ id, kind: 'post', path: `/t/${thread}`, fields: { do: 'post', text, once, since: since(place) }, isDone: isSeen });
	}

	return {
		statuses,
		unsure: () => waiting,
		async work(signal) {
			while (!signal.aborted) {
				if (!(await oneThing())) return;
				if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.5 + draw())));
			}
		},
		again: async () => (waiting ? send(waiting) : null),
	};
}
