import type { Written } from './fields.ts';

/** What the site says of a draft that was sent to it. `other`: a different text that another tab or device saved stands there, and stays. */
export type Said =
	| { kind: 'saved'; at: number }
	| { kind: 'other'; at: number; text: Written }
	| { kind: 'none' }
	| { kind: 'signed-out' }
	| { kind: 'too-long' }
	| { kind: 'away' };

const ADDRESS = '/my/draft';
/** A connection that hangs is none. */
const MOST_MS = 10_000;

/** Saves a draft on the site. With `isLeaving` the request outlives the page. Never rejects. */
export async function sendDraft(fields: Record<string, string>, { isLeaving = false } = {}): Promise<Said> {
	const answer = await post(fields, isLeaving);
	if (!answer || answer.status >= 500) return { kind: 'away' };
	if (answer.status === 422) return { kind: 'too-long' };
	// A page in the place of an answer is the sign-in.
	if (answer.status === 401 || answer.redirected || (answer.ok && !isJson(answer))) return { kind: 'signed-out' };
	if (answer.status === 409 && isJson(answer)) {
		const { savedAt, ...text } = (await answer.json()) as Written & { savedAt: number };
		return { kind: 'other', at: savedAt, text };
	}
	if (!answer.ok) return { kind: 'away' };
	const { savedAt } = (await answer.json()) as { savedAt: number | null };
	return savedAt === null ? { kind: 'none' } : { kind: 'saved', at: savedAt };
}

/** Whether words were posted meanwhile. `false` when the site does not say. */
export async function werePosted(fields: Record<string, string>): Promise<boolean> {
	const answer = await post({ ...fields, ask: '1' }, false);
	if (!answer?.ok || !isJson(answer)) return false;
	return ((await answer.json()) as { posted: boolean }).posted;
}

const isJson = (answer: Response) => answer.headers.get('content-type')?.startsWith('application/json') ?? false;

/** `null` without a connection. */
const post = (fields: Record<string, string>, keepalive: boolean) =>
	fetch(ADDRESS, { method: 'POST', body: new URLSearchParams(fields), keepalive, signal: AbortSignal.timeout(MOST_MS) }).catch(() => null);
