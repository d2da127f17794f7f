/**
 * The cases that the invented members of the demo share. Nobody here exists and none of it happened; they are written as members write once the identities
 * are out.
 */
import type { Who } from './community.ts';

export interface SeedCase {
	by: Who;
	/** How long before the first start each step happened. */
	begun: string;
	submitted: string;
	claimed?: { by: Who; ago: string };
	comments?: { by: Who; ago: string; text: string; passage?: string; instead?: string }[];
	signed?: { by: Who; ago: string; terms: string[] }[];
	accepted?: string;
	published?: { by: Who; ago: string };
	text: string;
	/** What was coded: fields of a case document. */
	document: Record<string, unknown>;
}

const COMMON = {
	lane: 'de-identified',
	region: 'east-north-central',
	communitySize: 'withheld',
	highestForce: 'verbal-engagement',
	injuries: ['none'],
	sources: [],
	places: [],
} as const;

export const SHARED_CASES: SeedCase[] = [
	{
		by: 'hector',
		begun: '26d',
		submitted: '25d 20h',
		claimed: { by: 'sam', ago: '25d 2h' },
		signed: [
			{ by: 'sam', ago: '24d', terms: ['police help man kitchen chair welfare check 2025', 'co-responder neighbor called kitchen'] },
			{ by: 'omar', ago: '22d 6h', terms: ['welfare check kitchen neighbor 2025', 'man would not open door police clinician waited'] },
		],
		accepted: '21d 4h',
		published: { by: 'ruth', ago: '20d' },
		text: `## What happened

A neighbor had not seen the man from the next apartment for some days and asked for a welfare check. He answered through the door. He was all right, he said, and we could go. His voice was flat, and he took a long time between words.

I was with our clinician. I said both our names and that nobody had complained about him. I told him why we had come: somebody had missed him. He did not answer. The clinician asked if it would be easier to talk with the door closed. He said yes.

So we sat down in the hallway and talked with the door closed. For a good while the talk was about his dog, which had died. After about forty minutes he said that he had been thinking about not being here any more, and that he had told nobody.

## What helped

We let him keep the door. It was the one thing he still decided. The clinician asked about thoughts of suicide in plain words, once, and did not hurry past the answer.

## What we would do differently

We had the hallway light on the whole time and two radios open. When we turned one off he spoke louder. We could have done that at the start.

## What we do not know

Whether he would have opened to one person alone.`,
		document: {
			...COMMON,
			title: 'The door he kept closed',
			summary:
				'A neighbor missed a man and asked for a welfare check. He would not open. An officer and a clinician sat down in the hallway and talked with the door closed, until he said what he had told nobody.',
			contentNotes: ['suicide'],
			when: { year: 2025 },
			callType: { initial: 'welfare-check', final: 'behavioral-crisis' },
			channel: 'third-party-caller',
			setting: 'apartment-common-area',
			concerns: ['thoughts-of-suicide', 'trauma-grief'],
			lifeStage: 'adult',
			responders: ['patrol-officer', 'co-response-clinician'],
			responseModel: ['co-responder'],
			priorRelationship: 'none',
			timeToRapport: { minutes: 40, approximate: true },
			safety: [],
			disposition: ['left-with-support', 'referred'],
			followUp: ['home-visit', 'linked-to-care'],
			lessonKind: ['what-worked'],
			techniques: [
				{ technique: 'offer-choices', effect: 'helped' },
				{ technique: 'exchange-names', effect: 'no-effect' },
				{ technique: 'reduce-stimuli', effect: 'helped' },
			],
			turningPoints: [
				{
					at: 'On arrival',
					minutes: 0,
					what: 'We say our names and that somebody missed him.',
					effect: 'No answer.',
					techniques: ['exchange-names'],
					key: false,
				},
				{
					at: 'After a few minutes',
					minutes: 5,
					what: 'The clinician asks if he would rather talk with the door closed.',
					effect: 'He says yes, and stays near it.',
					techniques: ['offer-choices'],
					key: true,
				},
				{
					at: 'Half an hour on',
					minutes: 35,
					what: 'One of us turns the radio off.',
					effect: 'His voice comes nearer.',
					techniques: ['reduce-stimuli'],
					key: false,
				},
			],
			questions: [
				'What can you leave to a person when you have to stay?',
				'Who in your team asks about suicide, and in which words?',
				'What in your hallway is loud?',
			],
			related: { guides: ['rapport-basics'], practices: [] },
		},
	},
	{
		by: 'joy',
		begun: '5d',
		submitted: '4d 18h',
		claimed: { by: 'sam', ago: '3d 8h' },
		comments: [
			{
				by: 'sam',
				ago: '3d 7h',
				text: 'This is a generous account of a hard hour. One thing that I wondered: how did you know that she wanted the line to stay open?',
			},
			{
				by: 'sam',
				ago: '3d 7h',
				passage: 'Three times she would not say where she was.',
				instead: 'Three times she was not ready to say where she was.',
				text: 'It was fear, as you tell it later. These words say so.',
			},
			{ by: 'joy', ago: '2d 4h', text: 'She said “don’t go” whenever I was quiet for more than a breath. I will write that in.' },
		],
		signed: [{ by: 'omar', ago: '30h', terms: ['911 call woman car stayed on line 2025', 'telecommunicator counted breaths caller'] }],
		text: `## What happened

A woman called 911 and said only that she could not do it any more. There was traffic behind her voice. Three times she would not say where she was.

I stopped asking. I told her my first name and that I had time. I asked what had been the longest part of the day. She told me about a letter that had come, and after that she cried and I waited.

After about twenty minutes I said what I could hear: that a heavy door closed sometimes, and that somebody called out numbers. I asked if she was near people. She said she was in a waiting room and had not known that one could just sit there.

I told her honestly that I wanted to send somebody, who it would be and what they would wear. She asked for the one without a uniform to come in first.

## What helped

Leaving the question of the place alone until she trusted me with it.

## What we would do differently

I typed the whole time. She heard it and asked whom I was telling. I should have said it before she had to ask.`,
		document: {
			...COMMON,
			title: 'The question that could wait',
			summary:
				'A caller would not say where she was. The telecommunicator stopped asking, said she had time, and listened. When the caller was ready to be found, she chose who should come in first.',
			contentNotes: ['suicide'],
			when: { year: 2025 },
			callType: { initial: 'unknown-trouble', final: 'behavioral-crisis' },
			channel: '911-call',
			setting: 'healthcare',
			concerns: ['acute-distress', 'thoughts-of-suicide'],
			lifeStage: 'adult',
			responders: ['telecommunicator', 'cit-officer', 'mobile-crisis-clinician'],
			responseModel: ['cit', 'mobile-crisis-team'],
			priorRelationship: 'none',
			timeToRapport: { minutes: 20, approximate: true },
			safety: ['prior-violence-unknown'],
			disposition: ['voluntary-transport'],
			followUp: ['unknown'],
			lessonKind: ['what-worked', 'what-did-not'],
			techniques: [
				{ technique: 'open-ended-questions', effect: 'helped' },
				{ technique: 'effective-pauses', effect: 'helped' },
				{ technique: 'honest-about-responders', effect: 'helped' },
			],
			turningPoints: [
				{
					at: 'First minutes',
					minutes: 2,
					what: 'The telecommunicator stops asking for the place and says that she has time.',
					effect: 'The caller stays on the line.',
					techniques: ['slow-down'],
					key: false,
				},
				{
					at: 'Twenty minutes on',
					minutes: 20,
					what: 'She says what she can hear and asks if people are near.',
					effect: 'The caller says where she is.',
					techniques: ['emotion-labeling'],
					key: true,
				},
				{
					at: 'Before anyone came',
					minutes: 28,
					what: 'She tells who will come and what they will wear.',
					effect: 'The caller chooses who comes in first.',
					techniques: ['honest-about-responders', 'offer-choices'],
					key: false,
				},
			],
			questions: ['When have you asked for the place too often?', 'What does a caller hear of your keyboard?'],
			related: { guides: ['rapport-basics'], practices: [] },
		},
	},
	{
		by: 'tom',
		begun: '3d 6h',
		submitted: '3d 2h',
		text: `## What happened

A store called about a man who shouted in an aisle. When I came he stood with his back to a shelf and told everyone to keep away. Two employees and a guard stood around him. He looked from one to the next.

I asked the others to step back behind the counter and turned my own shoulder radio down. I stood where he could see the way out past me. I said that I was not there to make him leave. He said that they were all talking at once. I said that it was only me now.

It took ten minutes until he put down the basket. He had been awake for two nights. His sister came and he went home with her.

## What we do not know

What would have happened if the guard had stayed.`,
		document: {
			...COMMON,
			title: 'Only one voice',
			summary:
				'A man in an aisle told everyone to keep away while three people spoke to him at once. An officer sent the others back, left the way out open, and was the only one to speak.',
			contentNotes: [],
			when: { year: 2024 },
			callType: { initial: 'disorderly', final: 'behavioral-crisis' },
			channel: '911-call',
			setting: 'workplace',
			concerns: ['acute-distress'],
			lifeStage: 'adult',
			responders: ['cit-officer', 'family-or-friend'],
			responseModel: ['cit'],
			priorRelationship: 'none',
			timeToRapport: { minutes: 10, approximate: true },
			safety: [],
			disposition: ['left-with-support'],
			followUp: ['none'],
			lessonKind: ['what-worked'],
			techniques: [
				{ technique: 'one-communicator', effect: 'helped' },
				{ technique: 'reposition', effect: 'helped' },
			],
			turningPoints: [
				{
					at: 'On arrival',
					minutes: 0,
					what: 'The officer asks the others to step back and turns the radio down.',
					effect: 'The man has one face to look at.',
					techniques: ['one-communicator', 'reduce-stimuli'],
					key: true,
				},
				{
					at: 'Minutes later',
					minutes: 4,
					what: 'The officer stands where the way out is free.',
					effect: 'He stops looking for it.',
					techniques: ['reposition'],
					key: false,
				},
			],
			questions: ['Who sends the others back, and how?', 'Where do you stand when somebody looks for the way out?'],
			related: { guides: ['rapport-basics'], practices: [] },
		},
	},
	{
		by: 'noor',
		begun: '12d',
		submitted: '11d 20h',
		claimed: { by: 'omar', ago: '11d' },
		signed: [
			{ by: 'omar', ago: '9d', terms: ['mobile crisis shelter woman coat 2025', 'crisis team shelter returned next day'] },
			{ by: 'sam', ago: '8d', terms: ['shelter crisis team sat on floor coat', 'mobile crisis second visit shelter'] },
		],
		accepted: '3d',
		text: `## What happened

A shelter called our team for a woman who had not eaten for two days and sat under her coat. She did not speak to us. My partner and I sat on the floor some way off. After half an hour I said that we would go now and come back the next day at the same time, and that she did not have to do anything until then.

We came back at that time. She lifted the coat a hand’s width. The day after that she asked why we kept our word.

## What helped

Saying exactly when we would come, and being there.

## What we would do differently

The first day we had three people with us who wanted to help. One would have been enough.`,
		document: {
			...COMMON,
			title: 'The same time tomorrow',
			summary:
				'A woman in a shelter did not speak and would not eat. A mobile crisis team said when they would come back, and came. On the third day she asked why they kept their word.',
			contentNotes: [],
			when: { from: 2024, to: 2025 },
			callType: { initial: 'behavioral-crisis', final: 'behavioral-crisis' },
			channel: 'third-party-caller',
			setting: 'shelter',
			concerns: ['acute-distress', 'homelessness-basic-needs'],
			lifeStage: 'withheld',
			responders: ['mobile-crisis-clinician', 'peer-specialist'],
			responseModel: ['mobile-crisis-team'],
			priorRelationship: 'none',
			timeToRapport: { minutes: 2880, approximate: true },
			safety: [],
			disposition: ['referred'],
			followUp: ['linked-to-care'],
			lessonKind: ['what-worked'],
			techniques: [
				{ technique: 'realistic-assurance', effect: 'helped' },
				{ technique: 'slow-down', effect: 'helped' },
			],
			turningPoints: [
				{
					at: 'The first day',
					minutes: 30,
					what: 'The team says when it will come back, and that nothing is asked of her until then.',
					effect: 'She does not answer.',
					techniques: ['realistic-assurance'],
					key: false,
				},
				{
					at: 'The second day',
					minutes: 1440,
					what: 'The team is there at that time.',
					effect: 'She lifts the coat a little.',
					techniques: ['slow-down'],
					key: false,
				},
				{
					at: 'The third day',
					minutes: 2880,
					what: 'The team comes again.',
					effect: 'She asks why they keep their word.',
					techniques: ['realistic-assurance'],
					key: true,
				},
			],
			questions: ['What do you promise, and can you keep it?', 'How many people does a first visit need?'],
			related: { guides: ['rapport-basics'], practices: [] },
		},
	},
];
