import { Story } from 'inkjs';
import { TONES, type Tone, withinTrust } from './scenario.ts';

/** What is told until the next choice: lines by their marks. A line without a mark is the story's own. */
export interface Passage {
	scene: string[];
	feedback: string[];
	room: string[];
	questions: string[];
	/** Guides that the feedback names. */
	guides: string[];
	/** Guides to read after an ending. */
	reading: string[];
	/** As the file writes it, where this part names one. */
	role: string | null;
	ending: Tone | null;
	choices: { at: number; text: string }[];
	trust: number;
}

/** What a part holds at most, and how long the story may think: one that goes around without a choice would go on for ever. */
const MOST_LINES = 100;
const LONGEST_MS = 2000;

const LINE_MARKS = { feedback: 'feedback', room: 'room', question: 'questions' } as const;
type LineMark = keyof typeof LINE_MARKS;

/** The story of a compiled file, at its beginning. */
export const storyOf = (ink: string) => new Story(ink);

/** Reads on to the next choice or the end, and keeps trust within its bounds. Throws what the story itself complains of. */
export function readOn(story: Story): Passage {
	const passage: Passage = { scene: [], feedback: [], room: [], questions: [], guides: [], reading: [], role: null, ending: null, choices: [], trust: 0 };
	for (let lines = 0; story.canContinue; lines += 1) {
		story.ContinueAsync(LONGEST_MS);
		if (!story.asyncContinueComplete || lines > MOST_LINES) throw new Error('it goes around without a choice and comes to no end');
		const text = (story.currentText ?? '').trim();
		const tags = story.currentTags ?? [];
		const kind = kindOf(tags);
		if (text !== '') passage[kind].push(text);
		const guides = kind === 'feedback' ? passage.guides : passage.reading;
		for (const tag of tags) {
			const { name, value } = markIn(tag);
			if (name === 'guide' && !guides.includes(value)) guides.push(value);
			if (name === 'role') passage.role = value;
			if (name === 'ending' && Object.hasOwn(TONES, value)) passage.ending = value as Tone;
		}
	}
	passage.choices = story.currentChoices.map(({ index, text }) => ({ at: index, text: text.trim() }));
	passage.trust = withinTrust(trustOf(story));
	setTrust(story, passage.trust);
	return passage;
}

/** A mark with what stands behind its colon: `guide: venting`. */
export function markIn(tag: string): { name: string; value: string } {
	const at = tag.indexOf(':');
	return at < 0 ? { name: tag.trim(), value: '' } : { name: tag.slice(0, at).trim(), value: tag.slice(at + 1).trim() };
}

export const setTrust = (story: Story, trust: number) => void story.variablesState.$('trust', trust);

const trustOf = (story: Story) => Number(story.variablesState.$('trust'));

function kindOf(tags: string[]): 'scene' | (typeof LINE_MARKS)[LineMark] {
	const mark = tags.map((tag) => tag.trim()).find((tag): tag is LineMark => Object.hasOwn(LINE_MARKS, tag));
	return mark ? LINE_MARKS[mark] : 'scene';
}
