import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, changeOf } from '#src/features/anonymize/browser/changes.ts';

const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

test('the page has the list that the engine has, whatever somebody changed', () => {
	fc.assert(
		fc.property(list, list, (before, after) => {
			expect(changed(before, changeOf(before, after))).toEqual(after);
		}),
	);
});

test('of a long text, only what a letter changed is told', () => {
	const before = Array.from({ length: 500 }, (_, at) => `part ${at}`);
	expect(changeOf(before, before.with(250, 'part 250, and more'))).toEqual({ head: 250, tail: 249, between: ['part 250, and more'] });
});
