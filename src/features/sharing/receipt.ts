import { randomBytes } from 'node:crypto';
import { tokenHash } from '#src/lib/keys.ts';

/** Letters and digits that nobody mistakes for one another (Crockford, base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;

/** A new receipt code: "7Q2MX-…", 125 bits, in groups that can be copied by hand. */
export function newReceipt(): string {
	const letters = [...randomBytes(GROUPS * 5)].map((byte) => LETTERS[byte % 32]).join('');
	return (letters.match(/.{5}/g) ?? []).join('-');
}

/** What is stored of a code, however it was typed: its SHA-256. */
export const receiptHash = (code: string): string =>
	tokenHash(
		code
			.toUpperCase()
			.replace(/[^A-Z0-9]/g, '')
			.replaceAll('O', '0')
			.replace(/[IL]/g, '1'),
	);
