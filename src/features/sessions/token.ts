import { hash, randomBytes } from 'node:crypto';
import { isSame } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';

/** Letters that nobody mistakes for another: 32, so that a byte picks one without favor. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID_LETTERS = 16;
const SECRET_BYTES = 32;

/** A session ends after this long without use, and at the latest after this long (S29), in milliseconds. */
export const IDLE_MS = 10 * DAY_MS;
export const ABSOLUTE_MS = 90 * DAY_MS;

/** A new session's id (80 random bits, to look it up) and secret (256), the cookie's value, and what is stored of the secret. */
export function newSession(): { id: string; token: string; secretHash: Buffer } {
	const id = [...randomBytes(ID_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
	const secret = randomBytes(SECRET_BYTES);
	return { id, token: `${id}.${secret.toString('base64url')}`, secretHash: hashOf(secret) };
}

/** The id and the secret's hash of a cookie's value; `null` when it is not one of ours. */
export function readToken(token: string): { id: string; secretHash: Buffer } | null {
	const [, id = '', encoded = ''] = /^([a-z2-9]{16})\.([\w-]{43})$/.exec(token) ?? [];
	const secret = Buffer.from(encoded, 'base64url');
	return secret.length === SECRET_BYTES ? { id, secretHash: hashOf(secret) } : null;
}

/**
 * Whether a session that was started and last used then still holds. A clock set back ends nothing, unless it was ahead by more than a session may rest:
 * what was used then would hold until the clock is there again.
 */
export function isAlive(session: { createdAt: number; usedAt: number; secretHash: Buffer }, secretHash: Buffer, now: number): boolean {
	return isSame(session.secretHash, secretHash) && Math.abs(now - session.usedAt) < IDLE_MS && now - session.createdAt < ABSOLUTE_MS;
}

const hashOf = (secret: Buffer) => hash('sha256', secret, 'buffer');
