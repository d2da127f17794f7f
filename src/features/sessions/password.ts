import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#src/domain/errors.ts';
import { turnsOf } from '#src/lib/turns.ts';

/** Argon2id with 19 MiB, two passes (OWASP; S20). The parameters stand in the hash, so they can be raised. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** NIST SP 800-63B-4: 15 where the password is the only factor. */
export const LEAST_LENGTH = 15;
export const MOST_LENGTH = 256;
/** Each takes 19 MB and 50 ms of a core. */
const turns = turnsOf({
	mostAtOnce: 4,
	mostWaiting: 50,
	refusal: () => new DomainError('unavailable', 'Many people are signing in right now. Try again in a moment.'),
});

/** The password as it is stored. Throws `unavailable` when too many are asked for at once. */
export const hashPassword = (password: string): Promise<string> => turns.take(() => hash(password.normalize('NFC'), PARAMETERS));

/** Whether the password is the one that was stored. Throws `unavailable` when too many are asked for at once. */
export const isPassword = (stored: string, password: string): Promise<boolean> => turns.take(() => verify(stored, password.normalize('NFC')));

/** Whether a stored password was made with parameters of before, and is to be made anew at the next sign-in. */
export const isOutdated = (stored: string) =>
	!stored.startsWith(`$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`);

let nobodys: Promise<string> | null = null;
/** A stored password that nobody has, for the time it takes to compare with it. Made at the first sign-in, whoever's it is, and not at start. */
export function nobodysPassword(): Promise<string> {
	nobodys ??= hash('nobody has this password', PARAMETERS);
	return nobodys;
}

/**
 * Why this cannot be a password, as a sentence; `null` when it can. `about`: words that others know of its owner (name, address,
 * agency). No rule of composition: length, and not one that everyone tries (S19; NIST SP 800-63B-4).
 */
export async function passwordFault(password: string, about: string[] = []): Promise<string | null> {
	const letters = [...password.normalize('NFC')];
	if (letters.length < LEAST_LENGTH) return `Use at least ${LEAST_LENGTH} characters. A sentence that only you would think of is best.`;
	if (letters.length > MOST_LENGTH) return `Use at most ${MOST_LENGTH} characters.`;
	const plain = password.normalize('NFC').toLowerCase();
	if (new Set(letters).size < 5) return 'This password repeats the same few characters. Use words that have nothing to do with each other.';
	if (isCommon(plain, await commonPasswords())) return 'This password is on the lists that everyone tries first. Use another one.';
	const known = ['rapport', ...about.flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 3);
	const rest = known.reduce((text, word) => text.replaceAll(word, ''), plain);
	// Without such a word, digits, signs and pictures alone are as good as letters.
	if (rest !== plain && rest.replaceAll(/[^\p{L}]/gu, '').length < 6)
		return 'This password is made of your name, your address or this site. Use words that others would not guess.';
	return null;
}

/** Whether it is one of them, or two of them joined: few are as long as a password must be here. */
const isCommon = (plain: string, common: Set<string>) =>
	common.has(plain) || [...plain].some((_, at) => common.has(plain.slice(0, at)) && common.has(plain.slice(at)));

/** 49,000 of them, kept by zxcvbn-ts; loaded when somebody first chooses a password. */
let common: Promise<Set<string>> | null = null;
function commonPasswords(): Promise<Set<string>> {
	common ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'].map(String)));
	return common;
}
