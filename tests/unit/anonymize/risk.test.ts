import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, type Decision } from '#src/features/anonymize/apply.ts';
import { detect } from '#src/features/anonymize/detect.ts';
import { risk } from '#src/features/anonymize/risk.ts';
import type { Finding } from '#src/features/anonymize/types.ts';
import { lexicon } from '#src/server/lexicon.ts';
import { generalized, narratives } from '#tests/pii-bench/annotated.ts';
import { story } from './stories.ts';

const NARRATIVES = [...narratives(), ...narratives('second'), ...narratives('third')].map(({ text }) => text);
const text = fc.oneof(fc.constantFrom(...NARRATIVES), story);
/** Which findings somebody decides about, by one die for each. */
const dice = fc.infiniteStream(fc.nat(3));

/** k of a text with these of its findings standing. */
const kOf = (words: string, standing: ReadonlyMap<number, Finding>, codes: number[] = []) => risk({ text: words, standing, codes }, lexicon()).k;

/** The text with generalization `step` in the place of some findings, and every finding where it stands then. */
function generalizedBy(words: string, findings: Finding[], steps: ReadonlyMap<number, number>) {
	const instead = (at: number, step: number) => findings[at]?.generalizations[Math.min(step, findings[at].generalizations.length - 1)] ?? '';
	const decisions = new Map([...steps].map(([at, step]): [number, Decision] => [at, { replace: instead(at, step) }]));
	const { text: made, replacements } = apply(words, findings, decisions);
	const standing = new Map<number, Finding>();
	for (const { start, end, finding } of replacements) {
		const of = findings[finding];
		// What a mended sentence swallowed tells nothing.
		if (of && end > start) standing.set(finding, { ...of, start, end });
	}
	return { made, standing };
}

/** k of some details by themselves, and then with what is put in their place, one step after the other. */
function expectMoreGeneral(words: string, findings: Finding[], chosen: number[]): void {
	let last = kOf(words, new Map(chosen.flatMap((at) => (findings[at] ? [[at, findings[at]]] : []))));
	for (const step of [0, 1]) {
		const { made, standing } = generalizedBy(words, findings, new Map(chosen.map((at) => [at, step])));
		const k = kOf(made, standing);
		expect(k, `${chosen.map((at) => words.slice(findings[at]?.start, findings[at]?.end))} in ${made}`).toBeGreaterThanOrEqual(last);
		last = k;
	}
}

describe('whatever somebody takes out', () => {
	test('the rest fits as many people as before, or more', () => {
		fc.assert(
			fc.property(
				text,
				fc.array(fc.nat(400), { maxLength: 30 }),
				fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { maxLength: 3 }),
				(words, accepted, codes) => {
					const standing = new Map(detect(words, lexicon()).entries());
					const found = standing.size;
					let last = kOf(words, standing, codes);
					for (const at of accepted) {
						standing.delete(at % Math.max(1, found));
						const k = kOf(words, standing, codes);
						expect(k).toBeGreaterThanOrEqual(last);
						last = k;
					}
				},
			),
		);
	});

	test('what is put in the place of a detail tells no more than what stood there, at every step of being more general', () => {
		fc.assert(
			fc.property(text, (words) => {
				const findings = detect(words, lexicon());
				for (const at of findings.keys()) expectMoreGeneral(words, findings, [at]);
			}),
		);
	});

	test('what is put in the place of any details that only tell together, at every step, leaves as many people or more', () => {
		fc.assert(
			fc.property(text, dice, (words, thrown) => {
				const findings = detect(words, lexicon());
				const chosen = [...findings.keys()].filter((at) => findings[at]?.identifier === 'quasi' && thrown.next().value === 0);
				expectMoreGeneral(words, findings, chosen);
			}),
		);
	});

	test('what taking out each detail would do is said, and is what happens when all its mentions go', () => {
		fc.assert(
			fc.property(text, (words) => {
				// Beside a name everything else is lost: one person is one person.
				const standing = new Map([...detect(words, lexicon()).entries()].filter(([, { identifier }]) => identifier === 'quasi').slice(0, 6));
				const { without } = risk({ text: words, standing }, lexicon());
				expect([...without.keys()]).toEqual([...standing.keys()]);
				for (const [at, { entity }] of standing) {
					const k = kOf(words, new Map([...standing].filter(([, finding]) => finding.entity !== entity)));
					expect(Math.abs((without.get(at) ?? 0) - k)).toBeLessThanOrEqual(1 + k / 1e6);
				}
			}),
		);
	});
});

const finding = (words: string, it: string, about: Partial<Finding>): Finding => ({
	start: words.indexOf(it),
	end: words.indexOf(it) + it.length,
	type: 'occupation',
	identifier: 'quasi',
	tier: 'suggest',
	score: 1,
	by: [],
	why: 'it is',
	entity: it,
	generalizations: ['a job'],
	...about,
});

test('two details of two things narrow by as much as each alone, multiplied', () => {
	const words = 'A welder, 34, called.';
	const [welder, age] = [finding(words, 'welder', {}), finding(words, '34', { type: 'age' })];
	const k = (...standing: Finding[]) => kOf(words, new Map(standing.entries()));
	expect(k(welder, age)).toBeCloseTo((k(welder) * k(age)) / k(), -1);
});

test('a town that is named three times narrows as much as one that is named once', () => {
	const words = 'From Duluth. In Duluth. Duluth again.';
	const town = finding(words, 'Duluth', { type: 'city' });
	const three = [0, 11, 19].map((by) => ({ ...town, start: town.start + by, end: town.end + by }));
	const { k, without } = risk({ text: words, standing: new Map(three.entries()) }, lexicon());
	expect(k).toBe(kOf(words, new Map([[0, town]])));
	expect(without.get(1)).toBe(kOf(words, new Map()));
});

test('of the days of one night only the most telling counts, and taking that out leaves the next', () => {
	const words = 'In winter, on January 5.';
	const [season, day] = [finding(words, 'winter', { type: 'date' }), finding(words, 'January 5', { type: 'date' })];
	const k = (...standing: Finding[]) => kOf(words, new Map(standing.entries()));
	expect(k(season, day)).toBe(k(day));
	expect(risk({ text: words, standing: new Map([season, day].entries()) }, lexicon()).without).toEqual(
		new Map([
			[0, k(day)],
			[1, k(season)],
		]),
	);
});

test('a hospital tells less than its name, and a nearby town is not taken for a small one', () => {
	const words = 'She left Brandt Mercy for a hospital in a nearby town, not Hood Gap.';
	const of = (it: string, type: Finding['type']) => risk({ text: words, standing: new Map([[0, finding(words, it, { type })]]) }, lexicon());
	expect(of('a hospital', 'organization').k).toBeGreaterThan(10 * of('Brandt Mercy', 'organization').k);
	expect([of('a nearby town', 'city').namesSmallPlace, of('Hood Gap', 'city').namesSmallPlace]).toEqual([false, true]);
});

test('somebody who holds the only post of its kind, and a name, can be told at once', () => {
	const words = 'Marcus Bell is the only harbor pilot.';
	expect(kOf(words, new Map([[0, finding(words, 'the only harbor pilot', {})]]))).toBe(1);
	expect(kOf(words, new Map([[0, finding(words, 'Marcus Bell', { type: 'person', identifier: 'direct' })]]))).toBe(1);
});

/** What annotators let stand they took for words that tell nobody; what they wrote instead of the rest is what is judged here. */
test.each(narratives().map((narrative) => [narrative.id, narrative] as const))(
	'%s with what annotators wrote in the place of all that they marked fits fifty people or more',
	(_, narrative) => {
		const { text: made, written } = generalized(narrative);
		const found = detect(made, lexicon()).filter(({ start, end }) => written.some((span) => start < span.end && span.start < end));
		const { k, level } = risk({ text: made, standing: new Map(found.entries()) }, lexicon());
		expect([level, k >= 50]).toEqual(['green', true]);
	},
);
