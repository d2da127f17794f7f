import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

/** The project's folder, whichever folder a command was started from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const Origin = z.string().superRefine((value, ctx) => {
	const url = URL.canParse(value) ? new URL(value) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.origin !== value) {
		ctx.addIssue('must be an origin such as https://rapport.example.org, without a path or a slash at its end');
	} else if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) {
		ctx.addIssue('must begin with https:// unless it is this machine itself: sign-in and passkeys need it');
	}
});

const Address = z.string().refine(isAddressOrRange, 'must list IP addresses or ranges such as 10.0.0.0/8, with commas between them');

function isAddressOrRange(value: string): boolean {
	const [address = '', bits] = value.split('/');
	const family = isIP(address);
	return family !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
}

const Environment = z.object({
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z
		.string()
		.regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
		.transform(Number)
		.refine((port) => port <= 65_535, 'must be a port number from 0 to 65535')
		.default(4321),
	PUBLIC_ORIGIN: Origin.optional(),
	DATA_DIR: z.string().min(1).default('.data'),
	DATABASE_URL: z
		.string()
		.regex(/^file:(?!:).+/, 'must be a file: address, such as file:/srv/rapport/rapport.db')
		.optional(),
	SMTP_URL: z
		.string()
		.refine((value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol), 'must be an address such as smtps://name:password@mail.example.org')
		.optional(),
	TRUSTED_PROXIES: z
		.string()
		.transform((value) =>
			value
				.split(',')
				.map((part) => part.trim())
				.filter(Boolean),
		)
		.pipe(z.array(Address))
		.default([]),
});

export interface Config {
	host: string;
	port: number;
	/** Scheme, name and port under which people reach the site: mail, feeds and canonical links use it, never a request's Host. */
	origin: string;
	dataDir: string;
	databaseUrl: string;
	/** The database's path. */
	databaseFile: string;
	/** `null`: mails become files in `dataDir/mail`. */
	smtpUrl: string | null;
	trustedProxies: string[];
}

/** Reads the configuration from the environment. Throws one sentence a variable that is wrong, naming it. */
export function readConfig(env: Record<string, string | undefined>): Config {
	const known = Object.keys(Environment.shape);
	const given = Object.fromEntries(known.map((name) => [name, env[name]?.trim() || undefined]));
	const checked = Environment.safeParse(given);
	if (!checked.success) {
		const sentences = checked.error.issues.map((issue) => {
			const name = String(issue.path[0]);
			// A mail address holds a password, and this sentence may end in a log.
			return name === 'SMTP_URL' ? `${name} ${issue.message}.` : `${name} ${issue.message}; it is "${given[name] ?? ''}".`;
		});
		throw new Error(sentences.join('\n'));
	}
	const { HOST, PORT, PUBLIC_ORIGIN, DATA_DIR, DATABASE_URL, SMTP_URL, TRUSTED_PROXIES } = checked.data;
	const dataDir = resolve(ROOT, DATA_DIR);
	const databaseUrl = DATABASE_URL ?? pathToFileURL(join(dataDir, 'rapport.db')).href;
	return {
		host: HOST,
		port: PORT,
		origin: PUBLIC_ORIGIN ?? `http://localhost:${PORT}`,
		dataDir,
		databaseUrl,
		databaseFile: resolve(ROOT, databaseUrl.startsWith('file:///') ? fileURLToPath(databaseUrl) : databaseUrl.slice('file:'.length)),
		smtpUrl: SMTP_URL ?? null,
		trustedProxies: TRUSTED_PROXIES,
	};
}
