import type { IncomingMessage, ServerResponse } from 'node:http';
import { zstdCompressSync } from 'node:zlib';
import type { Asked } from './answered.ts';
import { SECURITY_HEADERS, takes } from './headers.ts';
import { compress } from './page-cache.ts';
import type { ReadyParts } from './ready-parts.ts';

/** Makes the page that is asked for; `null` where there is none (`src/entry.ts`). */
export type Renderer = (request: Request, locals: { address: string; asked: Asked }) => Promise<Response | null>;

/** Answers made for one reader are compressed lightly. Zstandard takes a quarter of this Brotli's time for 4 % more bytes: browsers that know it get it. */
const ONCE_QUALITY = 4;
/** For the cache alone. */
const NOT_TOLD = new Set(['cdn-cache-control', 'cache-tag', 'set-cookie']);

/** The same request for a renderer. `url` is absolute; what was sent has been read. */
export function requestOf({ method = 'GET', headers }: IncomingMessage, url: string, body: Buffer | null): Request {
	const told = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
	return new Request(url, { method, headers: told, ...(body && { body: new Uint8Array(body) }) });
}

/** Sends what a renderer made, with the parts of it that lay ready: whole, as small as the browser can take it, and with the headers that every answer has. */
export async function sendRendered(req: IncomingMessage, res: ServerResponse, response: Response, parts: ReadyParts): Promise<void> {
	const headers: Record<string, string | number | string[]> = { ...SECURITY_HEADERS, 'cache-control': 'no-cache' };
	for (const [name, value] of response.headers) if (!NOT_TOLD.has(name)) headers[name] = value;
	const cookies = response.headers.getSetCookie();
	if (cookies.length > 0) headers['set-cookie'] = cookies;
	let body = parts.whole ?? parts.fillIn(await bytesOf(response), { isFound: response.status === 200 });
	const encoding =
		body.length > 0 && /^text\/|json|xml/.test(String(headers['content-type'])) ? (['zstd', 'br'] as const).find((one) => takes(req, one)) : null;
	if (encoding) {
		body = encoding === 'zstd' ? zstdCompressSync(body) : compress(body, ONCE_QUALITY);
		headers['content-encoding'] = encoding;
		headers.vary = 'accept-encoding';
	}
	headers['content-length'] = body.length;
	res.writeHead(response.status, headers).end(body);
}

/** What a page is made of comes in one piece, and is sent as it is: reading it the usual way would copy it twice. */
async function bytesOf({ body }: Response): Promise<Buffer> {
	const pieces: Buffer[] = [];
	const reader = body?.getReader();
	for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
		pieces.push(Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength));
	const [only] = pieces;
	return only && pieces.length === 1 ? only : Buffer.concat(pieces);
}
