import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from './log.ts';
import { ReadyParts } from './ready-parts.ts';

/** What is known of a request while it is answered. */
export interface Asked {
	/** Ours, never the caller's: it stands in the log, in the events, and on the page that says something broke. */
	readonly id: string;
	/** Set by whoever finds the page. */
	route: string | null;
	/** What of the page lies ready, and is put in when it is sent. */
	readonly parts: ReadyParts;
}

const unanswered = new Map<ServerResponse, Asked>();

/**
 * Notes a request, once: when it was answered, or its reader is gone, the log has its line. What is answered out of memory is noted by nobody: that would
 * cost as much as the answer.
 */
export function noteRequest(log: Log, req: IncomingMessage, res: ServerResponse): Asked {
	const known = unanswered.get(res);
	if (known) return known;
	const began = performance.now();
	const asked: Asked = { id: randomUUID(), route: null, parts: new ReadyParts() };
	unanswered.set(res, asked);
	res.once('close', () => {
		unanswered.delete(res);
		if (res.errored) log.fault(res.errored, 'A page broke off while it was sent.', asked.id);
		const ms = Math.round((performance.now() - began) * 10) / 10;
		log.answered({ request: asked.id, method: req.method ?? '', route: asked.route, status: res.statusCode, ms, isCut: !res.writableFinished });
	});
	return asked;
}

/** Has every noted request that waits for its answer end its connection with it. */
export function closeWithAnswers(): void {
	for (const res of unanswered.keys()) res.shouldKeepAlive = false;
}
