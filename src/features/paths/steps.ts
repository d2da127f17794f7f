import type { Path } from './path-fields.ts';

/** The steps of every way in, by their names. */
export const STEPS = ['why', 'words', 'skills', 'hard', 'practice', 'around'] as const;

/** One step of a way in. */
export interface Step {
	id: (typeof STEPS)[number];
	title: string;
	minutes: number;
	text: string;
	/** What it speaks of that somebody may want to be told before; "" for nothing. */
	note: string;
	/** What is read: doors as in `path-fields.ts`, or `term:…` of the glossary. */
	doors: string[];
	/** Questions for oneself. Nobody reads the answers. */
	asks: [string, string, string];
}

/** The words that the rest is written in, by their ids in the glossary. */
const WORDS = ['cit', 'co-responder', '988', 'hook', 'warm-handover', 'safety-plan'];

/** The six steps of a way in, about two hours in all (community.md, 4). */
export const stepsOf = ({ skills, hard, rehearse, around }: Pick<Path, 'skills' | 'hard' | 'rehearse' | 'around'>): Step[] => [
	{
		id: 'why',
		title: 'Why rapport',
		minutes: 10,
		text: 'Two cases, one built on years and one on two hours. Then what is known, and what is only taught.',
		note: 'suicide, a death and a closed door',
		doors: ['case:the-call-he-answered', 'case:two-hours-at-a-closed-door', 'page:/guides/rapport-basics#what-the-evidence-says'],
		asks: [
			'Whom do you know who would answer only one person? Who is that person?',
			'What did somebody once do in the first minute that let you trust them?',
			'Which sentence on the evidence surprised you?',
		],
	},
	{
		id: 'words',
		title: 'The words of this work',
		minutes: 10,
		text: 'Six words that you will meet on many pages here. Look the others up as you meet them.',
		note: '',
		doors: WORDS.map((id) => `term:${id}`),
		asks: [
			'Say in your own words what a warm handover is. What makes it warm?',
			'Which of these six have you met where you live or work, and by what name?',
			'Which word have you heard used about a person that you would not use in front of them?',
		],
	},
	{
		id: 'skills',
		title: 'Core skills',
		minutes: 30,
		text: 'Short guides. Read each for one sentence that you could say tonight.',
		note: '',
		doors: skills,
		asks: [
			'Rewrite “calm down” as one sentence that you could say.',
			'Which silence is hard for you to leave alone?',
			'Name a feeling you often hear, and one step below it: what may be under the anger?',
		],
	},
	{
		id: 'hard',
		title: 'The hard part',
		minutes: 20,
		text: 'Asking about suicide, and staying steady in a hard moment. Take it at your own pace, or leave it for another day.',
		note: 'suicide',
		doors: hard,
		asks: [
			'If you want to, say the question aloud once, in your own voice: “Are you thinking about suicide?” What was it like?',
			'Which promise could you always keep? Which one must you not make?',
			'Whom could you call yourself, after a talk like that?',
		],
	},
	{
		id: 'practice',
		title: 'Practice',
		minutes: 25,
		text: 'A scenario to try things in. The people in it are invented, nothing is scored, and you can leave at any point.',
		note: 'suicide, fear or anger; its own page says which',
		doors: rehearse,
		asks: ['Where did you feel the urge to hurry?', 'Which sentence of yours would you keep?', 'What would you try the second time?'],
	},
	{
		id: 'around',
		title: 'Look around',
		minutes: 20,
		text: 'How agencies organize this work, and what others say about it. Note one thing to try or to ask about.',
		note: '',
		doors: around,
		asks: ['What is the one thing that you want to try, or to ask about?', 'Who could try it with you?', 'How would you notice that it helped?'],
	},
];
