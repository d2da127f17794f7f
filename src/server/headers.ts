import type { IncomingMessage } from 'node:http';

/** The one policy of the site: nothing inline, nothing foreign; wasm is Pagefind's. */
const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"object-src 'none'",
].join('; ');

/** On every answer of every kind (S12 of our security requirements; ASVS 5.0, 3.4.1-3.4.6). */
export const SECURITY_HEADERS = {
	'content-security-policy': CONTENT_SECURITY_POLICY,
	'strict-transport-security': 'max-age=31536000; includeSubDomains',
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
} as const;

/** Whether a browser takes what is compressed so. */
export const takes = ({ headers }: IncomingMessage, encoding: 'br' | 'zstd') => ENCODINGS[encoding].test(String(headers['accept-encoding'] ?? ''));
const ENCODINGS = { br: /\bbr\b/, zstd: /\bzstd\b/ };

const TYPES: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	webp: 'image/webp',
	ico: 'image/x-icon',
	woff2: 'font/woff2',
	wasm: 'application/wasm',
};

/** The content type of a file by its ending, with a charset where it is text. */
export const typeOf = (name: string) => TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
