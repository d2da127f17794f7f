import { DomainError } from '#src/domain/errors.ts';
import type { Keys } from '#src/lib/keys.ts';

const PURPOSE = 'unsubscribe';
const TOKEN = /^([1-9]\d{0,15})\.([1-9]\d{0,15})\.([\w-]{43})$/;

/** What a link must carry to stop one member's mail about one thread, and nothing else. */
export const unsubscribeToken = (keys: Keys, { memberId, threadId }: { memberId: number; threadId: number }) =>
	`${memberId}.${threadId}.${keys.sign(PURPOSE, String(memberId), String(threadId))}`;

/** Lets whoever holds a link of our own pass, signed in or not, and returns whom and what it is about. Throws `not-found` for every other. */
export function authorizeSignature(keys: Keys, token: string): { memberId: number; threadId: number } {
	const [, memberId = '', threadId = '', signature = ''] = TOKEN.exec(token) ?? [];
	if (!keys.isSigned(signature, PURPOSE, memberId, threadId)) throw new DomainError('not-found', 'There is no page here.');
	return { memberId: Number(memberId), threadId: Number(threadId) };
}
