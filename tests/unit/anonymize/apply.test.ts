import { expect, test } from 'vitest';
import { apply, type Decision, suggestions } from '#src/features/anonymize/apply.ts';
import { detect } from '#src/features/anonymize/detect.ts';
import { rescan } from '#src/features/anonymize/rescan.ts';
import { risk } from '#src/features/anonymize/risk.ts';
import { lexicon } from '#src/server/lexicon.ts';

const STORY =
	"Officer Marcus Oyelaran met Hunter Vance, 34, at 1902 Old Quarry Road on June 11, 2024 at 2140 hours. Hunter said he was a welder. Oyelaran waited. The owner of Hanlon's Bakery called 612-555-0142.";

/** Takes what is suggested. */
function suggested(text: string) {
	const findings = detect(text, lexicon());
	return { findings, ...apply(text, findings, suggestions(findings)) };
}

test('none of the words that were replaced stands in the new text', () => {
	const { findings, text } = suggested(STORY);
	for (const { start, end, tier, type } of findings) if (tier === 'suggest' && type === 'person') expect(text).not.toContain(STORY.slice(start, end));
	expect(text).not.toMatch(/Oyelaran|Hunter|Vance|Quarry|2140|555/);
});

test('one person is called the same at every mention, and two people are told apart', () => {
	const { findings } = suggested('Deputy Grant Moody spoke with Deputy Rosa Lindqvist. Moody waited, and Lindqvist called.');
	const people = findings.filter(({ type }) => type === 'person');
	expect(people.map(({ entity }) => entity)).toEqual(['person:1', 'person:2', 'person:1', 'person:2']);
	expect(people.map(({ generalizations: [first] }) => first)).toEqual(['the officer', 'a second officer', 'the officer', 'a second officer']);
});

test('a title goes with the name behind it, and who somebody is to another stays alone', () => {
	const { text } = suggested('I met Sgt. Grant Moody and his sister Precious. Moody thanked her.');
	expect(text).toBe('I met the officer and his sister. The officer thanked her.');
});

test('what somebody writes instead stands at every mention', () => {
	const text = 'An employee named Marcus Bell called. Marcus said that Officer Marcus Bell knew.';
	const findings = detect(text, lexicon());
	const decisions = new Map(findings.map((_, at): [number, Decision] => [at, { replace: 'the baker' }]));
	expect(apply(text, findings, decisions).text).toBe('An employee named the baker called. The baker said that Officer the baker knew.');
});

test('what is kept of decisions are types and counts, never words', () => {
	const { records } = suggested(STORY);
	expect(records.find(({ type }) => type === 'person')).toMatchObject({ kept: 0 });
	expect(JSON.stringify(records)).not.toMatch(/Marcus|Hunter|Quarry/);
});

test('a sentence that begins with a replacement begins with a capital, and the article before one fits', () => {
	const text = 'Marisol Vega knocked. I saw an Iraqi man.';
	const findings = detect(text, lexicon());
	const decisions = new Map(findings.map((finding, at): [number, Decision] => [at, { replace: finding.type === 'person' ? 'the caller' : 'foreign-born' }]));
	expect(apply(text, findings, decisions).text).toBe('The caller knocked. I saw a foreign-born man.');
});

test('a year may stay of a day, the part of day of a time, and the decade of an age', () => {
	const { text } = suggested('On June 11, 2024 at 2140 hours a man, 34, called.');
	expect(text).toBe('In 2024 in the evening a man, in their 30s, called.');
});

test.each([
	['In the summer of 2019 he called.', 'In 2019 he called.'],
	['He was well until the fall of 2019 and in the spring of 2021.', 'He was well until 2019 and in 2021.'],
	['It lasted during June 2019.', 'It lasted during 2019.'],
	['Members of our STEADY HANDS Community of Practice met.', 'Members of our organization met.'],
])('%s reads well afterwards', (text, after) => expect(suggested(text).text).toBe(after));

test('a text that identities were taken out of is looked at again, and what survived is shown', () => {
	const found = rescan('The man waited. Later Oyelaran came back to 1902 Old Quarry Road.', lexicon(), { replaced: ['Oyelaran'] });
	expect(found.survivors).toEqual([{ start: 22, end: 30 }]);
	expect(found.direct.map(({ type }) => type)).toContain('address');
});

test('every replacement raises the number of people whom the rest fits, or leaves it', () => {
	const findings = detect(STORY, lexicon());
	const standing = new Map(findings.entries());
	let last = risk({ text: STORY, standing }, lexicon()).k;
	for (const [at] of findings.entries()) {
		standing.delete(at);
		const { k } = risk({ text: STORY, standing }, lexicon());
		expect(k).toBeGreaterThanOrEqual(last);
		last = k;
	}
	expect(risk({ text: STORY, standing }, lexicon()).level).toBe('green');
});
