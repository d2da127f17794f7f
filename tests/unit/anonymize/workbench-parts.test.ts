import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group, Piece } from '#src/features/anonymize/workbench.ts';
import { inParts } from '#src/features/anonymize/workbench-parts.ts';

const GROUP = { key: 'suggest person-1' } as Group;
const sum = (parts: Piece[][]) => parts.flat().reduce((all, { words }) => all + words, '');

test('whoever reads a text in parts misses no word of it, whatever it holds', () => {
	const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '. ', 'é', '🜁', 'word '), maxLength: 3000 });
	const pieces = fc.array(fc.record({ words, group: fc.constantFrom(GROUP, null) }), { maxLength: 12 });
	fc.assert(
		fc.property(pieces, (all) => {
			expect(sum(inParts(all))).toBe(all.map((piece) => piece.words).join(''));
		}),
	);
});

test('a long text is drawn in many parts, each ending where a line does', () => {
	const parts = inParts([{ words: 'He waited for the bus and it came.\n'.repeat(1000), group: null }]);
	expect(parts.length).toBeGreaterThan(50);
	expect(parts.filter((part) => !part.at(-1)?.words.endsWith('\n'))).toEqual([]);
});

test('a text of one endless line is still drawn in parts, which end between sentences', () => {
	const parts = inParts([{ words: 'He waited for the bus. '.repeat(3000), group: null }]);
	expect(parts.length).toBeGreaterThan(10);
	expect(parts.slice(0, -1).filter((part) => !part.at(-1)?.words.endsWith('. '))).toEqual([]);
});

test('a name is never drawn in two parts', () => {
	const pieces: Piece[] = Array.from({ length: 400 }, (_, at) => ({ words: at % 2 ? 'Ana\nBrackwell' : ' and then\n', group: at % 2 ? GROUP : null }));
	const names = inParts(pieces).flatMap((part) => part.filter(({ group }) => group).map(({ words }) => words));
	expect(new Set(names)).toEqual(new Set(['Ana\nBrackwell']));
});
