import { expect, test } from 'vitest';
import { callWords, contentNoteSentence, plotDetail, regionWords, timeToRapportWords, whenWords } from '#src/features/cases/wording.ts';
import { caseFile } from '#tests/support/cases.ts';

test.each([
	[{ minutes: 120, approximate: true }, 'About 2 hours'],
	[{ minutes: 120 }, '2 hours'],
	[{ minutes: 90, approximate: false }, '1 hour 30 minutes'],
	[{ minutes: 1 }, '1 minute'],
	[{ band: 'not-reached' }, 'Not reached'],
	[{ band: 'unknown' }, 'Not stated'],
	[{ band: 'prior-history', prior: 'months' }, 'Built over months'],
	[{ band: 'prior-history', prior: 'years' }, 'Built over years'],
	[{ band: 'prior-history', prior: 'unstated' }, 'Known before that day; how long is not stated'],
] as const)('a time to rapport of %j reads "%s"', (time, words) => {
	expect(timeToRapportWords(time)).toBe(words);
});

test.each([
	['withheld', 'Withheld'],
	[{ year: 2025 }, '2025'],
	[{ year: 2025, season: 'winter' }, 'Winter 2025'],
	[{ from: 2024, to: 2025 }, '2024 to 2025'],
] as const)('a time of %j reads "%s"', (when, words) => {
	expect(whenWords(when)).toBe(words);
});

test('a call that stayed what it was is named once', () => {
	expect(callWords({ initial: 'welfare-check', final: 'welfare-check' })).toBe('Welfare check');
});

test('a call that became another is named with both', () => {
	expect(callWords({ initial: 'welfare-check', final: 'barricade' })).toBe('Welfare check, then barricade');
});

test('a region that is withheld or was never known is left unsaid', () => {
	expect(regionWords('south-atlantic')).toBe('South Atlantic');
	expect(regionWords('withheld')).toBe('');
	expect(regionWords('unknown')).toBe('');
});

test('a mark of the plot says the call and the region, and no comma without one', () => {
	expect(plotDetail(caseFile({ region: 'mountain' }).document)).toBe('Welfare check, Mountain');
	expect(plotDetail(caseFile({ region: 'withheld' }).document)).toBe('Welfare check');
});

test('a content note reads as a sentence', () => {
	expect(contentNoteSentence(['suicide'])).toBe('This case speaks of suicide.');
	expect(contentNoteSentence(['death', 'barricade'])).toBe('This case speaks of a death and a barricade.');
	expect(contentNoteSentence(['death', 'weapon', 'force'])).toBe('This case speaks of a death, a weapon and use of force.');
});
