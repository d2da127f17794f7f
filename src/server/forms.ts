import type { IncomingMessage } from 'node:http';

const MAX_BODY_BYTES = 1_048_576;

/** Pages that take a form. Everything else can only be read. */
const TAKES_FORMS = [
	/^\/(sign-in|sign-out|new-password|prove|demo|anonymize|receipt|suggest)$/,
	/^\/(join|new-password|unsubscribe)\/[\w.-]+$/,
	/^\/my(\/[\w-]+)*$/,
	/^\/share(\/\d+\/(text|code|consent)|\/colleague\/[\w-]+|\/revise\/\d+)?$/,
	/^\/discussions\/[\w-]+\/new$/,
	/^\/t\/\d+(\/\d+\/edit)?$/,
	/^\/admin(\/[\w-]+)*$/,
	/^\/desk(\/[\w-]+)*$/,
	/^\/start\/[a-z]+$/,
	/^\/guest\/[\w-]+$/,
];
/** A mail provider unsubscribes its reader by one POST that comes from no page (RFC 8058); the signed link is its proof. */
const FROM_ANYWHERE = /^\/unsubscribe\/[\w.-]+$/;
const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** Reads a body to its end; `null` when it is over a megabyte. Nothing beyond the limit is kept. */
export async function readBody(req: IncomingMessage): Promise<Buffer | null> {
	if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return null;
	const chunks: Buffer[] = [];
	let read = 0;
	for await (const chunk of req) {
		read += (chunk as Buffer).length;
		if (read > MAX_BODY_BYTES) return null;
		chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks);
}

/**
 * The status that refuses what was sent, or `null` when a page may have it: 405 where nothing is taken in, 403 for what does not come from a page
 * of this site (S13: `Sec-Fetch-Site`, and `Origin` for browsers without it), 400 for what is no form.
 */
export function formRefusal(req: IncomingMessage, path: string, origin: string): 400 | 403 | 405 | null {
	if (req.method !== 'POST' || !TAKES_FORMS.some((pattern) => pattern.test(path))) return 405;
	if (!FROM_ANYWHERE.test(path) && !isOwn(req, origin)) return 403;
	// Mail providers may send multipart, and the page reads the address only.
	return FROM_ANYWHERE.test(path) || FORM.test(req.headers['content-type'] ?? '') ? null : 400;
}

function isOwn({ headers }: IncomingMessage, origin: string): boolean {
	const site = headers['sec-fetch-site'];
	if (site !== undefined) return site === 'same-origin';
	return headers.origin === origin;
}
