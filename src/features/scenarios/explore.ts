import type { Story } from 'inkjs';
import { markIn, type Passage, readOn, setTrust, storyOf } from './passage.ts';
import { type Choice, type Role, type Scene, withinTrust } from './scenario.ts';

/** All that can happen in a story, and where it breaks its own rules. */
export interface Explored {
	scenes: Scene[];
	questions: string[];
	/** By the knot or the words at which each stands. */
	faults: { at: string; expected: string }[];
	/** Choices on the shortest way to a steady ending; `null` when there is none. */
	toSteady: number | null;
}

interface Place {
	knot: string;
	trust: number;
	steps: number;
}

/** The knot in which the reflection stands: each ending leads there, and it is no scene of its own. */
export const REFLECTION = 'reflection';

/** Goes every way through a story, at every trust that one can come with. What happens may hang on the scene and on trust, on nothing else. */
export function explore(ink: string, knots: string[], role: Role): Explored {
	const story = storyOf(ink);
	const endings = knots.filter((knot) => (story.TagsForContentAtPath(knot) ?? []).some((tag) => markIn(tag).name === 'ending'));
	const scenes = new Map<string, Scene>();
	const faults: Explored['faults'] = [];
	const questions: string[] = [];
	const leadsTo = new Map<string, Set<string>>();
	let toSteady: number | null = null;

	const first = landed(story, readOn(story), endings, knots);
	const waiting: Place[] = first ? [{ knot: first, trust: 0, steps: 0 }] : [];
	const seen = new Set<string>();
	const keyOf = ({ knot, trust }: Pick<Place, 'knot' | 'trust'>) => `${knot} ${trust}`;
	for (let place = waiting.shift(); place; place = waiting.shift()) {
		if (seen.has(keyOf(place))) continue;
		seen.add(keyOf(place));
		const passage = readAt(story, place);
		const scene = scenes.get(place.knot) ?? sceneOf(place.knot, passage, role);
		scenes.set(place.knot, scene);
		if (passage.ending === 'steady') toSteady ??= place.steps;
		if (passage.ending && questions.length === 0) questions.push(...passage.questions);
		const next = new Set<string>();
		leadsTo.set(keyOf(place), next);
		for (const { at, text } of passage.choices) {
			readAt(story, place);
			story.ChooseChoiceIndex(at);
			const after = readOn(story);
			const knot = landed(story, after, endings, knots);
			if (!knot) {
				faults.push({ at: text, expected: 'expected the choice to lead to a scene with choices, or to an ending; the story breaks off here' });
				continue;
			}
			const there = { knot, trust: after.trust, steps: place.steps + 1 };
			addChoice(scene, { at, text, after, moved: after.trust - place.trust, knot, sceneLines: readAt(story, there).scene.length });
			next.add(keyOf(there));
			waiting.push(there);
		}
	}
	const stuck = stuckIn(leadsTo, (key) => endings.includes(key.split(' ')[0] ?? ''));
	faults.push(...stuck.map((knot) => ({ at: knot, expected: 'expected a way from here to an ending; whoever comes here goes around for ever' })));
	return { scenes: knots.flatMap((knot) => scenes.get(knot) ?? []), questions, faults, toSteady };
}

function readAt(story: Story, { knot, trust }: Pick<Place, 'knot' | 'trust'>): Passage {
	story.ResetState();
	setTrust(story, trust);
	story.ChoosePathString(knot);
	return readOn(story);
}

/** The knot in which a story stands now: the one that offers the choices, or the ending that it came through. */
function landed(story: Story, { choices, ending }: Passage, endings: string[], knots: string[]): string | null {
	if (choices.length > 0) {
		const knot = story.currentChoices[0]?.sourcePath.split('.')[0] ?? '';
		return knots.includes(knot) ? knot : null;
	}
	const through = endings.filter((knot) => (story.state.VisitCountAtPathString(knot) ?? 0) > 0);
	return ending && through.length === 1 ? (through[0] ?? null) : null;
}

function sceneOf(id: string, { scene, room, role: named, ending, reading }: Passage, role: Role): Scene {
	return { id, role: (named as Role | null) ?? role, lines: scene, room, choices: [], ending, guides: reading };
}

interface Found {
	at: number;
	text: string;
	after: Passage;
	moved: number;
	knot: string;
	/** How many of the lines after the choice belong to the scene that it leads to. */
	sceneLines: number;
}

function addChoice(scene: Scene, { at, text, after, moved, knot, sceneLines }: Found): void {
	let choice = scene.choices.find((one) => one.at === at);
	if (!choice) {
		const answer = after.scene.slice(0, Math.max(0, after.scene.length - sceneLines));
		choice = { at, text, feedback: after.feedback, guides: after.guides, trust: moved, answer, ways: [] };
		scene.choices.push(choice);
	}
	// At the ends of its range trust moves less than the story says.
	if (Math.abs(moved) > Math.abs(choice.trust)) choice.trust = moved;
	addWay(choice, knot, withinTrust(after.trust));
}

function addWay(choice: Choice, to: string, trust: number): void {
	const way = choice.ways.find((one) => one.to === to);
	if (!way) choice.ways.push({ to, least: trust, most: trust });
	else Object.assign(way, { least: Math.min(way.least, trust), most: Math.max(way.most, trust) });
}

/** The knots from which no ending can be reached, whatever one chooses. */
function stuckIn(leadsTo: Map<string, Set<string>>, isEnding: (key: string) => boolean): string[] {
	const free = new Set([...leadsTo.keys()].filter(isEnding));
	for (let grew = true; grew; ) {
		const more = [...leadsTo].filter(([key, next]) => !free.has(key) && [...next].some((one) => free.has(one)));
		for (const [key] of more) free.add(key);
		grew = more.length > 0;
	}
	return [...new Set([...leadsTo.keys()].filter((key) => !free.has(key)).map((key) => key.split(' ')[0] ?? ''))];
}
