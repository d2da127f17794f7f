import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { play } from '#src/features/scenarios/play.ts';
import { MOST_CHOICES, type Scenario } from '#src/features/scenarios/scenario.ts';
import { readScenarioFiles } from '#src/features/scenarios/scenario-file.ts';
import { faultLine } from '#src/lib/front-matter.ts';

const guides = new Set((await readdir('content/guides')).map((name) => name.replace(/\.mdx$/, '')));
const files = await readScenarioFiles('content/scenarios', guides);
const scenarios = files.flatMap(({ slug, read }): [string, Scenario][] => (read.scenario ? [[slug, read.scenario]] : []));

/** The ending that somebody comes to who takes the second choice of the file each time. */
function endOfSecondChoices(scenario: Scenario): string | null {
	const said: number[] = [];
	for (let played = play(scenario, said); played && said.length < MOST_CHOICES; played = play(scenario, said)) {
		if (played.now.ending) return played.now.ending;
		said.push(1);
	}
	return null;
}

test('a trainer finds no fault in the scenarios that are here', () => {
	expect(files.flatMap(({ read }) => read.faults).map(faultLine)).toEqual([]);
	expect(scenarios.map(([slug, { scenes }]) => [slug, scenes.length])).toEqual([
		['nobody-at-my-door', 13],
		['the-quiet-house', 12],
		['what-should-i-call-you', 11],
	]);
});

test.each(scenarios)('whoever plays %s can come to each of three endings, and to questions after it', (_, scenario) => {
	expect(scenario.scenes.flatMap(({ ending }) => ending ?? []).sort()).toEqual(['hard', 'mixed', 'steady']);
	for (const scene of scenario.scenes.filter(({ ending }) => ending)) {
		const ways = scenario.scenes.flatMap(({ choices }) => choices.flatMap((choice) => choice.ways.filter(({ to }) => to === scene.id)));
		expect(ways.length, scene.id).toBeGreaterThan(0);
	}
	expect(scenario.questions.length).toBeGreaterThanOrEqual(2);
});

test.each(scenarios)('whoever plays %s reads of each choice what it does, and finds a guide to it', (_, scenario) => {
	const choices = scenario.scenes.flatMap((scene) => scene.choices);
	expect(choices.length).toBeGreaterThanOrEqual(19);
	for (const { text, feedback, guides: named } of choices) {
		expect(feedback.join(' ').length, text).toBeGreaterThan(20);
		expect(named.filter((guide) => guides.has(guide)).length, text).toBeGreaterThan(0);
	}
});

test('whoever presses or hides something each time comes to a hard end', () => {
	const ends = Object.fromEntries(scenarios.map(([slug, scenario]) => [slug, endOfSecondChoices(scenario)]));
	expect(ends).toEqual({ 'nobody-at-my-door': 'hard', 'the-quiet-house': 'hard', 'what-should-i-call-you': 'hard' });
});

test('no ending tells of a death, and a hard one says that one may never know', () => {
	for (const [slug, { scenes }] of scenarios)
		for (const { ending, lines } of scenes) {
			if (!ending) continue;
			expect(lines.join(' '), slug).not.toMatch(/\b(dead|dies|died|death|body)\b/i);
			if (ending === 'hard') expect(lines.join(' '), slug).toMatch(/quiet.*You may never know|never know/i);
		}
});

test('a scenario does not borrow the names of the field’s examples', () => {
	for (const [slug, { scenes }] of scenarios)
		expect(scenes.flatMap(({ lines, choices }) => [...lines, ...choices.map(({ text }) => text)]).join(' '), slug).not.toMatch(
			/\b(Ana|Joel|Biscuit|Priya|Lee|Jordan|Kim|Rosa|Sam)\b/,
		);
});
