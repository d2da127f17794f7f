import { expect, test } from 'vitest';
import { Decisions } from '#src/features/anonymize/browser/decisions.ts';
import { detect } from '#src/features/anonymize/detect.ts';
import { lexicon } from '#src/server/lexicon.ts';

const TEXT = 'Officer Marcus Oyelaran waited. Oyelaran had time. Call 612-555-0142.';

function begun(text = TEXT) {
	const decisions = new Decisions();
	const read = (words: string) => decisions.read(words, detect(words, lexicon()));
	read(text);
	const keyOf = (name: string) => decisions.view?.groups.find((group) => group.name.includes(name))?.key ?? '';
	return { decisions, read, keyOf, text: () => decisions.view?.applied.text ?? '' };
}

test('whoever keeps a name keeps it at every mention, and takes that back', () => {
	const { decisions, keyOf, text } = begun();
	const before = text();
	expect(decisions.decide(keyOf('Oyelaran'), 'keep', { isWriting: false })).toMatch(/Oyelaran stays in 2 places\.$/);
	expect(text().match(/Oyelaran/g)).toHaveLength(2);
	expect(decisions.undo()).toMatch(/^Undone: .*Oyelaran\.$/);
	expect(text()).toBe(before);
	expect(decisions.undo()).toBe('There is nothing to undo.');
});

test('all that somebody writes in one go is taken back as one', () => {
	const { decisions, keyOf, text } = begun();
	const before = text();
	for (const words of ['t', 'th', 'the baker']) decisions.decide(keyOf('Oyelaran'), { replace: words }, { isWriting: true });
	decisions.written();
	expect(text()).toContain('baker');
	decisions.undo();
	expect(text()).toBe(before);
});

test('what was decided holds when the text goes on', () => {
	const { decisions, read, keyOf, text } = begun();
	decisions.decide(keyOf('612'), 'keep', { isWriting: false });
	read(`Deputy Ana Brackwell was first. ${TEXT}`);
	expect(text()).toContain('612-555-0142');
	expect(text()).not.toContain('Brackwell');
});

test('a group that is not there any more decides nothing', () => {
	const { decisions, text } = begun();
	const before = text();
	expect(decisions.decide('suggest nobody', 'keep', { isWriting: false })).toBe('');
	expect(text()).toBe(before);
});
