import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What is derived from the one key of a data folder. */
export interface Keys {
	/** Encrypts a text with AES-256-GCM. */
	seal: (text: string) => string;
	/** The text that was sealed; `null` when it was changed or sealed with another key. */
	open: (sealed: string) => string | null;
	/** A signature over the parts in order (HMAC-SHA-256, 43 characters), for links that need no row. */
	sign: (...parts: string[]) => string;
	/** Whether a signature is that of the parts. In constant time. */
	isSigned: (signature: string, ...parts: string[]) => boolean;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param key 32 random bytes */
export function keysOf(key: Buffer): Keys {
	const derived = (purpose: string) => createHmac('sha256', key).update(purpose).digest();
	const sealing = derived('seal');
	const signing = createSecretKey(derived('sign'));
	const sign = (...parts: string[]) => createHmac('sha256', signing).update(JSON.stringify(parts)).digest('base64url');
	return {
		seal(text) {
			const nonce = randomBytes(NONCE_BYTES);
			const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
			const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
		},
		open(sealed) {
			const bytes = Buffer.from(sealed, 'base64url');
			if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
			try {
				const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
				decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
				return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
			} catch {
				return null;
			}
		},
		sign,
		isSigned: (signature, ...parts) => isSame(Buffer.from(signature), Buffer.from(sign(...parts))),
	};
}

/** 32 random bytes as 43 characters for a link or a cookie. */
export const newToken = () => randomBytes(32).toString('base64url');

/** An opaque key of 22 characters (131 bits) by which the event log knows somebody. */
export const newKey = () => newToken().slice(0, 22);

/** What is stored of a token: its SHA-256. */
export const tokenHash = (token: string) => hash('sha256', token, 'base64url');

/** Compares in constant time; different lengths are different. */
export const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
