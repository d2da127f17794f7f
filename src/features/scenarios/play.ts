import { type Passage, readOn, storyOf } from './passage.ts';
import { MOST_CHOICES, type Role, type Scenario, shown } from './scenario.ts';

/** What was told, and what was then chosen. */
export interface Turn {
	scene: string[];
	choice: string;
	feedback: string[];
	guides: string[];
}

/** A scenario after some choices: all that went before, and what is told now. */
export interface Played {
	turns: Turn[];
	now: Passage;
	/** Whom one plays, where that begins or changes. */
	newRole: Role | null;
	/** Whether more choices than an address holds would follow. */
	isTooLong: boolean;
}

/** Plays a scenario from its beginning through these choices; `null` where one of them is not offered. */
export function play({ ink, role: first }: Pick<Scenario, 'ink' | 'role'>, said: number[]): Played | null {
	const story = storyOf(ink);
	const turns: Turn[] = [];
	let now = readOn(story);
	let before: string | null = null;
	for (const at of said) {
		const choice = now.choices.find((one) => one.at === at);
		if (!choice) return null;
		const { scene } = now;
		before = now.role ?? first;
		story.ChooseChoiceIndex(at);
		now = readOn(story);
		turns.push({ scene, choice: choice.text, feedback: now.feedback, guides: now.guides });
	}
	const role = (now.role as Role | null) ?? first;
	return {
		turns,
		newRole: role === before ? null : role,
		now: { ...now, choices: shown(now.choices) },
		isTooLong: said.length >= MOST_CHOICES && now.choices.length > 0,
	};
}
