import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { digest } from '#src/lib/digest.ts';
import { noteRequest } from './answered.ts';
import { formRefusal, readBody } from './forms.ts';
import { SECURITY_HEADERS, takes, typeOf } from './headers.ts';
import { isHealthy } from './health.ts';
import { brotliOf as brotliOfPage, type CachedPage, pageCache } from './page-cache.ts';
import { type Renderer, requestOf, sendRendered } from './rendered.ts';
import { busyPage } from './send-again.ts';
import type { Site } from './site.ts';
import { brotliOf, type StaticFile } from './static-files.ts';

/** Addresses that need no decoding: nearly all. */
const PLAIN_PATH = /^\/(?!\/)[\w./-]*$/;
/** A session's cookie, whether it holds or not: built pages differ by one link only. */
const SESSION = /(?:^|;\s*)__Host-session=\w/;
const SEARCH_FILES = '/pagefind/';
const SEARCH_FILE = /^(?:[a-z]+\/)?[\w.-]+$/;
/** Files of the search named after their content; the rest, and those that hold a case's words, are asked for again. */
const UNCHANGING = /^wasm|^(index|filter)\//;
const RETRY_AFTER_SECONDS = 5;

/** What every answer needs to know. */
interface Serving {
	site: Site;
	render: Renderer;
	host: string;
	/** Whether pages that must be made are turned away: out of memory, everything is answered. */
	isBusy: () => boolean;
	isStopping: () => boolean;
}

/** The site's HTTP server, not yet listening: our own thin one around Astro's renderer. */
export function createSiteServer(site: Site, render: Renderer, { isBusy = (): boolean => false } = {}): Server {
	const serving = { site, render, host: new URL(site.config.origin).host, isBusy, isStopping: () => !server.listening };
	const server: Server = createServer({ requireHostHeader: false }, (req, res) => {
		if (!server.listening) res.shouldKeepAlive = false;
		answer(serving, req, res).catch((error: unknown) => {
			if (req.destroyed && !req.complete) return;
			site.log.fault(error, 'A request could not be answered.', noteRequest(site.log, req, res).id);
			if (res.headersSent) res.destroy();
			else sendError(site, req, res, 500);
		});
	});
	server.on('checkExpectation', (req, res) => sendError(site, req, res, 417));
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		if (error.code === 'ECONNRESET' || !socket.writable) return;
		const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
		const headers = Object.entries({ ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
		const text = 'This request could not be read.\n';
		socket.end(`HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}content-length: ${text.length}\r\n\r\n${text}`);
	});
	return server;
}

async function answer(serving: Serving, req: IncomingMessage, res: ServerResponse): Promise<void> {
	const { site } = serving;
	const address = readAddress(req.url ?? '/');
	if (!address || !req.headers.host) return sendError(site, req, res, 400);
	const { path, query } = address;

	if (req.method !== 'GET' && req.method !== 'HEAD') return takeForm(serving, req, res, address);
	if (path === '/healthz') return sendHealth(serving, res);
	if (req.headers.host !== serving.host) return redirect(res, 308, site.config.origin + path + query);
	if (path.length > 1 && path.endsWith('/')) return redirect(res, 301, site.config.origin + path.replace(/\/+$/, '').replace(/^\/*/, '/') + query);

	const isSignedIn = SESSION.test(req.headers.cookie ?? '');
	const file = site.files.get(path, isSignedIn);
	if (file) return sendFile(req, res, file);
	if (path.startsWith(SEARCH_FILES)) return sendSearchFile(site, req, res, path.slice(SEARCH_FILES.length));

	const kept = query === '' && !req.headers.cookie ? pageCache().get(path, Date.now()) : null;
	if (kept) return sendKept(req, res, kept);
	if (serving.isBusy()) return sendBusy(site, req, res, null);
	await renderPage(serving, req, res, { path, query, body: null });
}

interface Address {
	path: string;
	/** With its question mark. */
	query: string;
}

/** Path and query of a request line; `null` when they are not text: broken escapes, NUL and other control characters. */
function readAddress(url: string): Address | null {
	if (PLAIN_PATH.test(url)) return { path: url, query: '' };
	const at = url.indexOf('?');
	const path = at < 0 ? url : url.slice(0, at);
	const query = at < 0 ? '' : url.slice(at);
	try {
		const plain = decodeURIComponent(path) + decodeURIComponent(query.replaceAll('+', ' '));
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
		if (!path.startsWith('/') || /[\u0000-\u001f\u007f\\]/.test(plain)) return null;
	} catch {
		return null;
	}
	return { path, query };
}

/** Hands a form to the page that it was sent to, once it is known to be one of ours. */
async function takeForm(serving: Serving, req: IncomingMessage, res: ServerResponse, { path, query }: Address): Promise<void> {
	const { site, host, isBusy } = serving;
	noteRequest(site.log, req, res);
	const body = await readBody(req);
	if (!body) {
		res.setHeader('connection', 'close');
		return sendError(site, req, res, 413);
	}
	const refused = req.headers.host === host ? formRefusal(req, path, site.config.origin) : 403;
	if (refused === 405) res.setHeader('allow', 'GET, HEAD');
	if (refused) return sendError(site, req, res, refused);
	if (isBusy()) return sendBusy(site, req, res, body);
	await renderPage(serving, req, res, { path, query, body });
}

async function renderPage(
	{ site, render }: Serving,
	req: IncomingMessage,
	res: ServerResponse,
	{ path, query, body }: Address & { body: Buffer | null },
): Promise<void> {
	const asked = noteRequest(site.log, req, res);
	const locals = { address: site.addressOf(req), asked };
	const made = (address: string) => render(requestOf(req, site.config.origin + address, body), locals);
	// No address of ours ends so, and Astro's router takes it for another one.
	const isUnknown = /\.html?$/i.test(decodeURIComponent(path));
	const response = (isUnknown ? null : await made(path + query)) ?? (await made(`/404?address=${encodeURIComponent(path)}`));
	if (response) await sendRendered(req, res, response, asked.parts);
	else sendError(site, req, res, 404);
}

function sendFile(req: IncomingMessage, res: ServerResponse, file: StaticFile): void {
	send(req, res, { type: file.type, etag: file.etag, cacheControl: file.cacheControl, plain: () => file.body, packed: () => brotliOf(file) });
}

function sendKept(req: IncomingMessage, res: ServerResponse, page: CachedPage): void {
	send(req, res, { type: page.type, etag: page.etag, cacheControl: 'no-cache', plain: () => page.body, packed: () => brotliOfPage(page) });
}

async function sendSearchFile(site: Site, req: IncomingMessage, res: ServerResponse, name: string): Promise<void> {
	const body = SEARCH_FILE.test(name) && !name.includes('..') && name !== 'built.json' ? await readFile(join(site.index.folder, name)).catch(() => null) : null;
	if (!body) return sendError(site, req, res, 404);
	const cacheControl = UNCHANGING.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
	const brotli = takes(req, 'br') ? await readFile(join(site.index.folder, `${name}.br`)).catch(() => null) : null;
	send(req, res, { type: typeOf(name), etag: `"${digest(body)}"`, cacheControl, plain: () => body, packed: () => brotli });
}

const SECURITY_HEADERS_FLAT = Object.entries(SECURITY_HEADERS).flat();

interface Sent {
	type: string;
	etag: string;
	cacheControl: string;
	/** Its bytes, and those in Brotli if there are any: asked for only when they are sent. */
	plain: () => Buffer;
	packed: () => Buffer | null;
}

/** The hot path: headers as a flat list, which Node writes without looking at each. */
function send(req: IncomingMessage, res: ServerResponse, { type, etag, cacheControl, plain, packed }: Sent): void {
	const headers = [...SECURITY_HEADERS_FLAT, 'content-type', type, 'etag', etag, 'cache-control', cacheControl, 'vary', 'accept-encoding'];
	if (req.headers['if-none-match'] === etag) {
		res.writeHead(304, headers).end();
		return;
	}
	const brotli = takes(req, 'br') ? packed() : null;
	const bytes = brotli ?? plain();
	headers.push('content-length', String(bytes.length));
	if (brotli) headers.push('content-encoding', 'br');
	res.writeHead(200, headers);
	res.end(req.method === 'HEAD' ? undefined : bytes);
}

/** In one word, and without a reason: anybody may ask (S40). */
async function sendHealth({ site, isStopping }: Serving, res: ServerResponse): Promise<void> {
	const isWell = !isStopping() && (await isHealthy(site));
	res.writeHead(isWell ? 200 : 503, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
	res.end(isWell ? 'ok\n' : 'fail\n');
}

/** The page for a status, or `html` in its place. */
function sendError(site: Site, req: IncomingMessage, res: ServerResponse, status: number, html?: string): void {
	const { id } = noteRequest(site.log, req, res);
	const body = Buffer.from(html ?? site.files.errorPage(status, { request: status >= 500 ? id : undefined }));
	const headers = { ...SECURITY_HEADERS, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-length': body.length };
	res.writeHead(status, status >= 500 ? { ...headers, 'x-request-id': id } : headers).end(body);
}

function sendBusy(site: Site, req: IncomingMessage, res: ServerResponse, body: Buffer | null): void {
	const given = { isSignedIn: SESSION.test(req.headers.cookie ?? ''), request: noteRequest(site.log, req, res).id };
	res.setHeader('retry-after', RETRY_AFTER_SECONDS);
	sendError(site, req, res, 503, body ? busyPage(site.files, body, given) : site.files.errorPage('busy', given));
}

function redirect(res: ServerResponse, status: number, to: string): void {
	res.writeHead(status, { ...SECURITY_HEADERS, location: to, 'content-type': 'text/plain; charset=utf-8', 'content-length': 0 }).end();
}
