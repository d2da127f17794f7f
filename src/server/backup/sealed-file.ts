/**
 * A file sealed with a key of 32 bytes, piece by piece, so that its size does not matter:
 *
 *     16 bytes  "RAPPORT SEALED 1"
 *     16 bytes  salt, random
 *     16 bytes  proof of the key
 *     then for each MiB of the file, the last one shorter: AES-256-GCM of it, and the tag of 16 bytes
 *
 * HKDF-SHA-256 makes two things of the key, the salt and the words "rapport backup": 32 bytes that seal, and the proof. The nonce of a piece
 * is its number in 8 bytes, three times zero, and 1 for the last piece, else 0: pieces cannot change places, be left out at the end or be added.
 */
import { type CipherGCMTypes, createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { isSame } from '#src/lib/keys.ts';

const MAGIC = Buffer.from('RAPPORT SEALED 1');
const CIPHER: CipherGCMTypes = 'aes-256-gcm';
const SALT_BYTES = 16;
const PROOF_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES + PROOF_BYTES;
const PIECE_BYTES = 2 ** 20;
const TAG_BYTES = 16;

/** Whether a file that begins so is sealed. */
export const isSealed = (beginning: Buffer): boolean => beginning.subarray(0, MAGIC.length).equals(MAGIC);

/** Seals a file into another, which must not be there yet. */
export async function sealFile(from: string, to: string, key: Buffer): Promise<void> {
	await between(from, to, async (source, sealed) => {
		const salt = randomBytes(SALT_BYTES);
		const { sealing, proof } = derived(key, salt);
		await sealed?.write(Buffer.concat([MAGIC, salt, proof]));
		const { size } = await source.stat();
		const pieces = Math.max(1, Math.ceil(size / PIECE_BYTES));
		for (let number = 0; number < pieces; number += 1) {
			const piece = await bytesOf(source, number * PIECE_BYTES, PIECE_BYTES);
			const cipher = createCipheriv(CIPHER, sealing, nonceOf(number, pieces));
			await sealed?.write(Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]));
		}
	});
}

/**
 * Opens a sealed file into another, which must not be there yet; `null`: only tries whether it would. Throws a sentence for another key and for
 * a file that was changed or cut short, and leaves nothing then.
 */
export async function openSealed(from: string, to: string | null, key: Buffer): Promise<void> {
	await between(from, to, async (sealed, opened) => {
		const head = await bytesOf(sealed, 0, HEAD_BYTES);
		if (head.length < HEAD_BYTES || !isSealed(head)) throw new Error(`${from} is no sealed backup, or its beginning is damaged.`);
		const { sealing, proof } = derived(key, head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES));
		if (!isSame(proof, head.subarray(-PROOF_BYTES))) throw new Error(`${from} was sealed with another key. (Or its first ${HEAD_BYTES} bytes are damaged.)`);
		const { size } = await sealed.stat();
		const length = PIECE_BYTES + TAG_BYTES;
		const pieces = Math.ceil((size - HEAD_BYTES) / length);
		const damaged = () => new Error(`${from} is damaged or cut short. Take another backup.`);
		if (pieces === 0) throw damaged();
		for (let number = 0; number < pieces; number += 1) {
			const piece = await bytesOf(sealed, HEAD_BYTES + number * length, length);
			if (piece.length < TAG_BYTES) throw damaged();
			const decipher = createDecipheriv(CIPHER, sealing, nonceOf(number, pieces), { authTagLength: TAG_BYTES });
			decipher.setAuthTag(piece.subarray(-TAG_BYTES));
			const words = decipher.update(piece.subarray(0, -TAG_BYTES));
			try {
				decipher.final();
			} catch {
				throw damaged();
			}
			await opened?.write(words);
		}
	});
}

function derived(key: Buffer, salt: Buffer): { sealing: Buffer; proof: Buffer } {
	const bytes = Buffer.from(hkdfSync('sha256', key, salt, 'rapport backup', 32 + PROOF_BYTES));
	return { sealing: bytes.subarray(0, 32), proof: bytes.subarray(32) };
}

function nonceOf(number: number, pieces: number): Buffer {
	const nonce = Buffer.alloc(12);
	nonce.writeBigUInt64BE(BigInt(number));
	nonce[11] = number === pieces - 1 ? 1 : 0;
	return nonce;
}

/** The bytes from a place on, fewer at the end of the file. */
async function bytesOf(file: FileHandle, at: number, length: number): Promise<Buffer> {
	const bytes = Buffer.alloc(length);
	let filled = 0;
	while (filled < length) {
		const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return bytes.subarray(0, filled);
}

async function between(from: string, to: string | null, work: (source: FileHandle, target: FileHandle | null) => Promise<void>): Promise<void> {
	const source = await open(from, 'r');
	try {
		const target = to === null ? null : await open(to, 'wx', 0o600);
		try {
			await work(source, target);
			await target?.sync();
		} catch (error) {
			if (to !== null) await rm(to, { force: true });
			throw error;
		} finally {
			await target?.close();
		}
	} finally {
		await source.close();
	}
}
