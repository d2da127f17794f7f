import { expect, test } from 'vitest';
import { ABSOLUTE_MS, IDLE_MS, isAlive, newSession, readToken } from '#src/features/sessions/token.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');

test('a cookie’s value is an id and a secret, and only the secret’s hash is kept', () => {
	const { id, token, secretHash } = newSession();
	expect(token).toMatch(/^[a-kmnp-z2-9]{16}\.[\w-]{43}$/);
	expect(token.startsWith(`${id}.`)).toBe(true);
	expect(secretHash).toHaveLength(32);
	expect(readToken(token)).toEqual({ id, secretHash });
	expect(token).not.toContain(secretHash.toString('base64url'));
});

test('no two are alike', () => {
	const many = Array.from({ length: 500 }, newSession);
	expect(new Set(many.map(({ id }) => id)).size).toBe(500);
	expect(new Set(many.map(({ token }) => token.slice(17))).size).toBe(500);
});

test.each([
	'',
	'x',
	`${'a'.repeat(16)}`,
	`${'a'.repeat(16)}.`,
	`${'a'.repeat(16)}.${'A'.repeat(42)}`,
	`${'a'.repeat(16)}.${'A'.repeat(44)}`,
	`${'l'.repeat(15)}1.${'A'.repeat(43)}`,
	`${'a'.repeat(16)}.${'A'.repeat(42)}=`,
	`${'a'.repeat(16)}.${'A'.repeat(43)}\n`,
])('%j is no cookie of ours', (token) => {
	expect(readToken(token)).toBeNull();
});

test('a session holds for its own secret only', () => {
	const mine = newSession();
	const session = { createdAt: NOW, usedAt: NOW, secretHash: mine.secretHash };
	expect(isAlive(session, mine.secretHash, NOW)).toBe(true);
	expect(isAlive(session, newSession().secretHash, NOW)).toBe(false);
	expect(isAlive(session, Buffer.alloc(0), NOW)).toBe(false);
});

test.each([
	['used a moment ago', { usedAt: NOW, createdAt: NOW }, true],
	['last used almost ten days ago', { usedAt: NOW - IDLE_MS + 1, createdAt: NOW - IDLE_MS }, true],
	['last used ten days ago', { usedAt: NOW - IDLE_MS, createdAt: NOW - IDLE_MS }, false],
	['used daily for almost ninety days', { usedAt: NOW, createdAt: NOW - ABSOLUTE_MS + 1 }, true],
	['used daily for ninety days', { usedAt: NOW, createdAt: NOW - ABSOLUTE_MS }, false],
	['from before the clock was set back', { usedAt: NOW + 7_200_000, createdAt: NOW + 7_200_000 }, true],
	['from a clock that was far ahead', { usedAt: NOW + IDLE_MS, createdAt: NOW + IDLE_MS }, false],
])('S29: a session %s', (_, times, holds) => {
	const { secretHash } = newSession();
	expect(isAlive({ ...times, secretHash }, secretHash, NOW)).toBe(holds);
});
