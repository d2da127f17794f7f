import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { play } from '#src/features/scenarios/play.ts';
import { addressOf, saidIn } from '#src/features/scenarios/said.ts';
import { MOST_CHOICES, type Scenario } from '#src/features/scenarios/scenario.ts';
import { readScenario } from '#src/features/scenarios/scenario-file.ts';
import { wordFaults } from '#src/features/words/word-faults.ts';
import { faultLine } from '#src/lib/front-matter.ts';

const GUIDES = new Set(['open-questions', 'after-the-call']);
const SMALL = await readFile('tests/support/small.ink', 'utf8');

const faultsOf = (text: string) => readScenario('small.ink', text, GUIDES).faults.map(faultLine);

function small(change = (text: string) => text): Scenario {
	const { scenario, faults } = readScenario('small.ink', change(SMALL), GUIDES);
	if (!scenario) throw new Error(faults.map(faultLine).join('\n'));
	return scenario;
}

/** Plays by the words of the choices, and returns what is told at the end. */
function told(scenario: Scenario, ...choices: string[]) {
	const said: number[] = [];
	for (const words of choices) said.push(play(scenario, said)?.now.choices.find(({ text }) => text === words)?.at ?? -1);
	const played = play(scenario, said);
	if (!played) throw new Error(`Not offered: ${choices.join(', ')}`);
	return played;
}

test('a trainer whose story is whole reads no fault', () => {
	expect(faultsOf(SMALL)).toEqual([]);
	expect(small()).toMatchObject({ title: 'A small story', role: 'telecommunicator', central: ['suicide'], mentions: [], minutes: 2, guides: [...GUIDES] });
});

test.each([
	['an arrow that leads nowhere', '-> second', '-> nowhere', /^small\.ink:\d+ {2}ink: expected Ink that compiles; .*nowhere/],
	['a scene that nobody can reach', '=== steady_end', '=== lost ===\nAlone.\nWhy? # room\n-> END\n\n=== steady_end', /lost|nobody can reach this scene/],
	['a scene without a way on', '-> steady_end', '-> END', /^small\.ink:37 {2}expected the choice to lead to a scene with choices, or to an ending/],
	[
		'a choice without feedback',
		'It opens. # feedback # guide: open-questions',
		'It opens.',
		/^small\.ink:15 {2}expected a line after the choice that is marked # feedback$/,
	],
	['a choice without a guide', 'It opens. # feedback # guide: open-questions', 'It opens. # feedback', /^small\.ink:15 {2}expected a guide on the feedback/],
	[
		'a guide that is not there',
		'It opens. # feedback # guide: open-questions',
		'It opens. # feedback # guide: nowhere',
		/^small\.ink:16 {2}expected a known guide; found "nowhere"$/,
	],
	['a scene without a note for the room', 'Who would ask? # room\n', '', /^small\.ink:12 {2}expected a line for whoever leads a room/],
	['a choice that can be taken once', '+ [Ask.]', '* [Ask.]', /^small\.ink:15 {2}expected "\+" before the choice/],
	[
		'a hard ending without a guide for oneself',
		'# guide: after-the-call\nThe line went',
		'The line went',
		/^small\.ink:\d+ {2}expected "# guide: after-the-call" at a hard ending$/,
	],
	['an ending of no known tone', '# ending: steady', '# ending: happy', /expected/],
	['no title', '# title: A small story\n', '', /^small\.ink:1 {2}title: expected string/],
	['a role that there is not', '# role: telecommunicator', '# role: hero', /^small\.ink:4 {2}role: expected one of|^small\.ink:\d+ {2}role: /],
	['a choice that moves trust too far', '~ trust += 1', '~ trust += 3', /^small\.ink:15 {2}expected a choice to move trust by at most 2$/],
	['no question at the end', 'What now? # question\n', '', /expected 2 to 4 lines marked # question/],
])('a trainer is told of %s, with its line', (_, before, after, fault) => {
	expect(SMALL).toContain(before);
	expect(faultsOf(SMALL.replace(before, after))).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
});

test('a trainer is told of scenes that go around for ever', () => {
	const circle = SMALL.replaceAll('-> mixed_end', '-> second').replace('-> hard_end', '-> second').replace('-> steady_end', '-> second');
	expect(faultsOf(circle)).toEqual(expect.arrayContaining([expect.stringContaining('whoever comes here goes around for ever')]));
});

test.each([
	['silently', '“It is late.”', '-> first\n“It is late.”'],
	['with words', 'A pause.', 'A pause.\n-> second'],
])('a trainer is told of a scene that leads to itself without a choice (%s), and does not wait for ever', (_, before, after) => {
	expect(faultsOf(SMALL.replace(before, after))).toEqual([expect.stringContaining('it goes around without a choice and comes to no end')]);
});

test('a trainer whose caller names a means is told, and that it must go', () => {
	const text = SMALL.replace('“It is late.”', '“I will hang myself.”');
	expect(wordFaults('small.ink', text, 'page').map(faultLine)).toEqual([
		expect.stringMatching(/^small\.ink:13 {2}words: .*found "hang myself"\. It names a means/),
	]);
});

test('somebody who chooses reads what it does, its guide, and what comes next', () => {
	const { turns, now } = told(small(), 'Ask.');
	expect(turns).toEqual([{ scene: ['“It is late.”'], choice: 'Ask.', feedback: ['It opens.'], guides: ['open-questions'] }]);
	expect(now).toMatchObject({ scene: ['“Yes.”', 'A pause.'], room: ['And now?'], trust: 1, ending: null, role: 'officer' });
});

test('trust turns the story, and stays within its bounds', () => {
	expect(told(small(), 'Press.').now).toMatchObject({ trust: -2, ending: null });
	expect(told(small(), 'Press.', 'Press on.').now).toMatchObject({
		trust: -3,
		ending: 'hard',
		reading: ['after-the-call'],
		questions: ['What then?', 'What now?'],
	});
	expect(told(small(), 'Ask.', 'Press on.').now).toMatchObject({ trust: -1, ending: 'mixed' });
});

test('all that can happen is known, with the trust at which the way divides', () => {
	const { scenes } = small();
	const press = scenes.find(({ id }) => id === 'second')?.choices.find(({ text }) => text === 'Press on.');
	expect(press).toMatchObject({ trust: -2, feedback: ['It closes.'], ways: expect.arrayContaining([expect.objectContaining({ to: 'hard_end', most: -3 })]) });
	expect(scenes.map(({ id }) => id)).toEqual(['first', 'second', 'steady_end', 'mixed_end', 'hard_end']);
	expect(scenes[0]?.choices.find(({ text }) => text === 'Ask.')?.answer).toEqual(['“Yes.”']);
});

test('a choice that is not offered leads nowhere', () => {
	expect(play(small(), [7])).toBeNull();
	expect(play(small(), [0, 0, 0, 0])).toBeNull();
});

test.each([
	['', []],
	['said=', []],
	['said=0.2.1', [0, 2, 1]],
	['said=0..1', null],
	['said=-1', null],
	['said=10', null],
	['said=0.1.', null],
	["said=0'--", null],
	[`said=${Array(MOST_CHOICES).fill(0).join('.')}`, Array(MOST_CHOICES).fill(0)],
	[
		`said=${Array(MOST_CHOICES + 1)
			.fill(0)
			.join('.')}`,
		null,
	],
	[`said=${'0.'.repeat(5000)}0`, null],
])('an address that ends in "%.30s" is read as it was made, or not at all', (query, said) => {
	expect(saidIn(new URLSearchParams(query))).toEqual(said);
});

test('an address leads to the scene, and stays in the room', () => {
	expect(addressOf({ slug: 'x', isRoom: false }, [])).toBe('/rehearse/x');
	expect(addressOf({ slug: 'x', isRoom: true }, [0, 1])).toBe('/rehearse/x?said=0.1&room=1#now');
});

test('somebody who goes around in circles is asked to begin again', () => {
	const round = Array(MOST_CHOICES).fill(2);
	expect(play(small(), round.slice(1))).toMatchObject({ isTooLong: false });
	expect(play(small(), round)).toMatchObject({ isTooLong: true });
});
