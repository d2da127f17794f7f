import { expect, test } from 'vitest';
import { DomainError } from '#src/domain/errors.ts';

test('a refusal is known as one in pages that were built with a copy of its class', async () => {
	const { DomainError: Copy } = (await import(`${new URL('../../src/domain/errors.ts', import.meta.url).href}?copy`)) as { DomainError: typeof DomainError };
	expect(Copy).not.toBe(DomainError);
	expect(new Copy('full', 'The disk is full.')).toBeInstanceOf(DomainError);
	expect(new DomainError('busy', 'Another program holds it.')).toBeInstanceOf(Copy);
	expect([new Error('x'), null, 'busy', { code: 'busy', status: 503 }].filter((other) => other instanceof DomainError)).toEqual([]);
});
