import { MOST_CHOICES, type Scenario, type Scene, TONES } from './scenario.ts';
import type { KnownGuides } from './scenario-file.ts';

/** What is said in one breath, and heard by whoever listens to a screen reader. */
const MOST_CHOICE_WORDS = 30;
/** A rehearsal fits between two calls. */
const MOST_STEPS_TO_STEADY = 10;
const CHOICES_A_SCENE = { least: 2, most: 4 };
const QUESTIONS = { least: 2, most: 4 };
/** After a hard ending, whoever played it is looked after. */
const AFTER_HARD = 'after-the-call';
const MOST_MOVED = 2;

interface Known {
	knots: string[];
	guides: KnownGuides;
	toSteady: number | null;
	text: string;
}

/** A rule that a scenario breaks, and the knot or the words at which. */
interface Broken {
	at: string;
	expected: string;
}

/** What a scenario must have beyond compiling: a way on from everywhere, feedback and a guide for each choice, a note for the room, and an end to think about. */
export function ruleFaults(scenario: Scenario, { knots, guides, toSteady, text }: Known): Broken[] {
	const reached = new Set(scenario.scenes.map(({ id }) => id));
	const unreached = knots
		.filter((knot) => !reached.has(knot))
		.map((at) => ({ at, expected: 'expected a choice that leads here; nobody can reach this scene' }));
	const unknown = scenario.guides
		.filter((guide) => !guides.has(guide))
		.map((guide) => ({ at: `guide: ${guide}`, expected: `expected a known guide; found "${guide}"` }));
	return [...unreached, ...onceOnly(text), ...scenario.scenes.flatMap(sceneFaults), ...wholeFaults(scenario, toSteady), ...unknown];
}

function sceneFaults({ id, lines, room, choices, ending, guides }: Scene): Broken[] {
	const faults: Broken[] = [];
	const fault = (at: string, expected: string) => void faults.push({ at, expected });
	if (lines.length === 0) fault(id, 'expected something that is told');
	if (room.length === 0) fault(id, 'expected a line for whoever leads a room, marked # room');
	if (ending === 'hard' && !guides.includes(AFTER_HARD)) fault(id, `expected "# guide: ${AFTER_HARD}" at a hard ending`);
	if (ending && choices.length > 0) fault(id, 'expected an ending without choices');
	if (!ending && (choices.length < CHOICES_A_SCENE.least || choices.length > CHOICES_A_SCENE.most))
		fault(id, `expected ${CHOICES_A_SCENE.least} to ${CHOICES_A_SCENE.most} choices; found ${choices.length}`);
	for (const choice of choices) {
		if (choice.feedback.length === 0) fault(choice.text, 'expected a line after the choice that is marked # feedback');
		if (choice.guides.length === 0) fault(choice.text, 'expected a guide on the feedback of the choice, as # guide: open-questions');
		const words = choice.text.split(/\s+/).length;
		if (words > MOST_CHOICE_WORDS) fault(choice.text, `expected at most ${MOST_CHOICE_WORDS} words in a choice; found ${words}`);
		if (Math.abs(choice.trust) > MOST_MOVED) fault(choice.text, `expected a choice to move trust by at most ${MOST_MOVED}`);
	}
	return faults;
}

function wholeFaults({ scenes, questions }: Scenario, toSteady: number | null): Broken[] {
	const faults: Broken[] = [];
	const fault = (expected: string) => void faults.push({ at: '', expected });
	for (const tone of Object.keys(TONES)) if (!scenes.some(({ ending }) => ending === tone)) fault(`expected an ending that is marked "# ending: ${tone}"`);
	if (toSteady === null || toSteady > MOST_STEPS_TO_STEADY) fault(`expected a way to a steady ending in at most ${MOST_STEPS_TO_STEADY} choices`);
	if (scenes.length > MOST_CHOICES) fault(`expected at most ${MOST_CHOICES} scenes`);
	if (questions.length < QUESTIONS.least || questions.length > QUESTIONS.most)
		fault(`expected ${QUESTIONS.least} to ${QUESTIONS.most} lines marked # question, in the knot that every ending leads to`);
	return faults;
}

/** A choice that is gone the second time would leave somebody who goes around in a circle without a way on. */
const onceOnly = (text: string): Broken[] =>
	[...text.matchAll(/^[^\S\n]*\*[^\S\n]*\[?.*$/gm)].map(([line]) => ({
		at: line,
		expected: 'expected "+" before the choice in place of "*", so that it is still there the second time',
	}));
