import { A_WORD_I_STOPPED_USING } from './a-word-i-stopped-using.ts';
import type { SeedThread } from './community.ts';

/** What the invented people of the demo wrote, the oldest thread first. What it says of the field, our guides say too, with their sources. */
export const THREADS: SeedThread[] = [
	{
		in: { space: 'newcomers', kind: 'conversation', title: 'Say hello' },
		watchedBy: ['priya', 'andre'],
		posts: [
			{
				by: 'grace',
				ago: '60d 2h',
				text: 'Welcome. Say your name, what you do, and one thing you would like to get better at. No need to be impressive.\n\nI’m Grace. I run the systems at the 911 center and this site. I would like to get better at asking before I fix something.',
			},
			{
				by: 'andre',
				ago: '59d 22h',
				text: 'Andre, CIT coordinator in Exampleton. I want to hear more from people who pick up the phone. We meet a call forty minutes after it began.',
			},
			{
				by: 'priya',
				ago: '59d 20h',
				text: 'Priya, clinician in a co-response car. I would like to hand over well. I tend to tell the whole story when thirty seconds would do.',
			},
			{ by: 'ines', ago: '59d 3h', text: 'Ines, telecommunicator, nights. I would like to know how calls end. We so rarely hear.' },
			{
				by: 'marcus',
				ago: '57d 20h',
				text: 'Marcus, peer specialist. I have been on the other end of a few of your calls, years ago. I am here to be useful and to stay curious.',
			},
			{ by: 'noor', ago: '46d 5h', text: 'Noor, mobile crisis. I want to ask fewer questions in a row.' },
			{ by: 'joy', ago: '19d 20h', text: 'Joy, brand new at the center. I would like to stop holding my breath when the line opens.' },
			{ by: 'lena', ago: '19d 18h', answers: 7, text: 'Breathe out before you answer, not in. It took me two years to find that one. Welcome.' },
		],
	},
	{
		in: { space: 'wellbeing', kind: 'conversation', title: 'The first hour after' },
		mutedBy: ['tom'],
		posts: [
			{
				by: 'lena',
				ago: '52d 4h',
				text: 'What does your place do in the first hour after a hard call? Ours, so far: off the console, water, a short walk, and one person who asks “What was that like?” and then listens. Nobody has to tell the story again.\n\nI am less sure about the week after.',
			},
			{
				by: 'sam',
				ago: '51d 20h',
				text: 'Two short check-ins in the first week have done more for my team than one long meeting. Sleep, alcohol, and how short the fuse is. Ask, don’t assess.',
			},
			{
				by: 'priya',
				ago: '51d 2h',
				text: 'Keep the review of what happened apart from the support. Different day, different room, different person. People cannot be honest about how they feel to whoever is writing the timeline.',
			},
			{ by: 'tom', ago: '50d 22h', text: 'We used to make everybody sit in a circle the same night. I dreaded it more than the calls.' },
			{
				by: 'sam',
				ago: '50d 19h',
				answers: 4,
				text: 'You were not alone. Reviews of one-off individual debriefing found that it did not prevent PTSD, and the advice is to stop making it compulsory. They did not cover group programs, so I would not throw those out with it. Voluntary, and never as the only thing.',
			},
			{
				by: 'ines',
				ago: '49d 5h',
				text: 'For us the hardest part is not knowing. If you may tell the call-taker how it ended, please do. One line is enough. The [support page](/support) is pinned at our consoles, too.',
			},
		],
	},
	{
		in: { space: 'co-response', kind: 'conversation', title: 'Ride-along rules for a new clinician' },
		posts: [
			{
				by: 'priya',
				ago: '45d 3h',
				text: 'A new colleague starts in the car next month. What did you agree on before the first shift? Ours fits on a card:\n\n- Who speaks first, and how we change over.\n- A word that means “I want to leave now.” No discussion, we leave.\n- What stays in my notes and what goes in yours.\n- Where we sit down afterwards, and for how long.',
			},
			{
				by: 'hector',
				ago: '44d 21h',
				text: 'One more: I tell people who she is, and that she is not a police officer. Some open up faster when they know that. Some ask to talk without me, and I stand farther back.',
			},
			{
				by: 'noor',
				ago: '44d 2h',
				edited: { before: 'Agree on the radio. Mine is on vibrate near the person.', ago: '43d 20h' },
				text: 'Agree on the radio. Mine is off near the person and my partner keeps one ear on his. (I had written “on vibrate.” We tried it again yesterday, and it is too loud.)',
			},
			{
				by: 'marcus',
				ago: '43d 6h',
				text: 'If a peer comes along: no coercive tasks, ever, and say so before the first call. Once I carry your gear I am staff in their eyes.',
			},
			{
				by: 'priya',
				ago: '42d 22h',
				answers: 4,
				text: '**Marcus Hill** wrote:\n\n> no coercive tasks, ever, and say so before the first call\n\nGoing on the card, in your words. Thank you.',
			},
		],
	},
	{
		in: { space: 'at-the-door', kind: 'conversation', title: 'Who holds the voice when a third car pulls up?' },
		posts: [
			{
				by: 'tom',
				ago: '33d 5h',
				text: 'You have a conversation going through a door. It took half an hour. Then more people arrive who mean well, and now there are three voices. What do you say to them, and when?',
			},
			{
				by: 'andre',
				ago: '33d 1h',
				text: 'Before they get out of the car, by radio: “One voice, it’s Tom’s. Stay at the corner until he asks.” Afterwards nobody has to be corrected in front of the person.',
			},
			{
				by: 'hector',
				ago: '32d 22h',
				text: 'And warn the person before the noise. “In a minute you’ll hear another car. That’s one colleague, and she’ll stay back.”',
			},
			{
				by: 'dale',
				ago: '32d 8h',
				text: 'Whoever ranks highest should do the talking. Anything else looks weak.',
			},
			{
				by: 'noor',
				ago: '32d 3h',
				answers: 4,
				text: '**Dale Whitaker** wrote:\n\n> Whoever ranks highest should do the talking.\n\nI would ask who the person answered. Swapping a voice that they trust at the last moment has cost me whole evenings. Rank can decide everything else.',
			},
			{ by: 'tom', ago: '31d 20h', text: 'The radio line is what I needed. We put it on the back of the shift sheet.' },
		],
	},
	{
		in: { space: 'programs', kind: 'question', title: 'Which ten numbers do you count?' },
		helped: { number: 2, ago: '26d 4h' },
		posts: [
			{
				by: 'andre',
				ago: '28d 3h',
				text: 'Our committee wants “data.” I want one short form that people fill in. If you could keep ten fields, which ten? And what do you regret counting?',
			},
			{
				by: 'sam',
				ago: '27d 22h',
				text: 'Ours, after two rounds of cutting:\n\n1. Was it flagged as a crisis call?\n2. Was a trained officer or a clinician there?\n3. Force, if any\n4. Injury to anyone\n5. How it ended\n6. Minutes on scene\n7. Any hold\n8. Another call within 30 days\n9. Was follow-up done?\n10. What the person said of it\n\nThe tenth is the hardest to get and the one that changed something.',
			},
			{ by: 'hector', ago: '27d 5h', text: 'Regret: counting “diversions” alone. The number went up and we could not say to what.' },
			{
				by: 'ruth',
				ago: '26d 20h',
				text: 'Agree on what each word means before you publish, and do not compare yourselves with another county on one rate. Definitions differ more than programs do.',
			},
			{ by: 'andre', ago: '26d 4h', text: 'Taking Sam’s list to the committee as it is. We will publish it once a year, on one page.' },
		],
	},
	{
		in: { space: 'site-and-safety', kind: 'conversation', title: 'Say it in the first line when it is a composite' },
		posts: [
			{
				by: 'ruth',
				ago: '24d 3h',
				text: 'A request from the editors. When a story is put together from several calls, the first line says so: “Composite.” Readers weigh it differently, and they should. It is in the [code of conduct](/code-of-conduct), too.',
			},
			{ by: 'joy', ago: '18d 20h', text: 'Is it a composite if I only changed the time of day?' },
			{
				by: 'ruth',
				ago: '18d 18h',
				answers: 2,
				text: 'No. That is one call with a detail changed, and people who were there may still recognize it. For a thread, leave the story out and ask the question: “How do you…?” is almost always enough.',
			},
			{ by: 'andre', ago: '18d 2h', text: 'And if you are unsure, ask me before you post. I would rather read it first than hide it later.' },
		],
	},
	{
		in: { space: 'on-the-phone', kind: 'conversation', title: 'A word I stopped using' },
		watchedBy: ['lena', 'marcus', 'noor'],
		mutedBy: ['ruth'],
		posts: A_WORD_I_STOPPED_USING,
	},
	{
		in: { case: 'two-hours-at-a-closed-door' },
		watchedBy: ['tom'],
		posts: [
			{
				by: 'sam',
				ago: '20d 6h',
				text: 'We used the second question with the whole shift: who holds the voice when several teams arrive? Three people gave three answers, all of them sure. That was the lesson.',
			},
			{
				by: 'tom',
				ago: '19d 22h',
				answers: 2,
				text: 'We had the same talk over [in another thread](/discussions/at-the-door). What I take from this case is that he asked for the team he knew. Nobody told him to.',
			},
			{ by: 'noor', ago: '19d 3h', text: 'The third question stays with me. We plan for how to get through the door and not for what people learn behind it.' },
			{
				by: 'lena',
				ago: '16h',
				answers: 4,
				text: 'For our side too: the call-taker hears it last, or from the news. We wrote down who calls whom. Two lines, and it has been used.',
			},
		],
	},
	{
		in: { space: '911-and-988', kind: 'question', title: 'Warm transfer at three in the morning: who stays on?' },
		helped: { number: 3, ago: '15d 2h' },
		posts: [
			{
				by: 'lena',
				ago: '17d 3h',
				text: 'By day our transfers to the crisis line go well. At three in the morning there are four of us, and nobody wants to tie up a console. Who stays on the line with you, and until when?',
			},
			{
				by: 'ines',
				ago: '16d 23h',
				text: 'I ask first: “I’d like to bring in somebody who does this every day. I’ll stay on until you two are talking.” Then I do stay. It is less than it feels like.',
			},
			{
				by: 'priya',
				ago: '16d 5h',
				text: 'From the receiving end: stay until I have said the person’s name and they have answered me. What I need from you fits in thirty seconds.\n\n- The name they like\n- What happened today\n- Risk, and what you asked\n- What calms and what sets off\n- What you promised\n- What they think happens next\n\nThen say goodbye to them, not only to me.',
			},
			{
				by: 'andre',
				ago: '15d 22h',
				text: 'Write it into the agreement, with a number to ring when the line is busy. Ours came apart on a holiday because nobody had.',
			},
			{ by: 'lena', ago: '15d 2h', text: 'Priya’s list is on a card at every console as of tonight. “Say goodbye to them” was the part we skipped.' },
		],
	},
	{
		in: { space: 'programs', kind: 'conversation', title: 'We tried and stopped: follow-up visits in uniform' },
		posts: [
			{
				by: 'hector',
				ago: '12d 22h',
				text: 'We visited people a few days after a crisis. In uniform, because that is what we wear. The door would open and the whole street would look. Two people asked us not to come again. We stopped, and I am glad we asked.\n\nWhat did you change?',
			},
			{
				by: 'marcus',
				ago: '12d 20h',
				text: 'Ask during the first contact whether they want a visit at all, and from whom. “No” is an answer that you can write down and keep.',
			},
			{ by: 'hector', ago: '12d 3h', deleted: '11d 22h', text: 'Thinking of trying plain clothes in the spring. I will ask first whether I may say so here.' },
			{
				by: 'noor',
				ago: '11d 4h',
				text: 'We call within 72 hours. A short call, at a time that they chose. There is decent evidence for a safety plan plus calls after an emergency department, and little for visits by police. Calls are also the cheaper one, for once.',
			},
			{ by: 'priya', ago: '6d 5h', text: 'Plan the ending as well. If it hangs on one worker, it ends when they take leave.' },
		],
	},
	{
		in: { space: '911-and-988', kind: 'conversation', title: 'What we tell the caller before the clinician joins' },
		posts: [
			{ by: 'joy', ago: '10d 5h', text: 'When a clinician comes on the line, callers sometimes go quiet on me. What do you say beforehand?' },
			{
				by: 'ines',
				ago: '10d 1h',
				text: 'Name, job, reason, and a choice. “Her name is Priya. She’s a counselor, not police. I think she can help with tonight better than I can. Shall I bring her in now, or do you want a minute?”',
			},
			{
				by: 'sam',
				ago: '9d 20h',
				text: 'And what I already know, so that they need not start over: “I’ll tell her what you told me. Stop me if I get it wrong.”',
			},
			{ by: 'priya', ago: '10h', answers: 2, text: 'The minute is what does it. People who took the minute talk to me as if we had met.' },
		],
	},
	{
		in: { space: 'on-the-phone', kind: 'question', title: 'What do you do about the typing silence?' },
		posts: [
			{ by: 'ines', ago: '9d 3h', text: 'Callers hear me type and stop talking. I say that I am writing it down, and some still stop. Better ideas?' },
			{ by: 'noor', ago: '8d 22h', text: 'Short sounds. “Mm-hm. Go on.” They tell the person that there is somebody at the keyboard.' },
			{
				by: 'lena',
				ago: '16h',
				text: 'Repeat their last two or three words while you type them. It keeps them talking, and you catch what you misheard. The trainees call it typing out loud.',
			},
		],
	},
	{
		in: { space: 'co-response-cohort-fall', kind: 'conversation', title: 'Before our second meeting' },
		watchedBy: ['ines', 'hector', 'noor', 'marcus'],
		posts: [
			{
				by: 'priya',
				ago: '8d 4h',
				text: 'For the second meeting, bring one minute on this: a promise that you were glad you could keep. No people, no places. What you promised, and what keeping it took.',
			},
			{ by: 'hector', ago: '7d 21h', text: 'I have one. It took moving a car.' },
			{ by: 'marcus', ago: '7d 2h', text: 'Can it be a promise that somebody kept to me?' },
			{ by: 'priya', ago: '7d 1h', answers: 3, text: 'Those are the best ones. Only if you want to, and you can pass on the day.' },
			{ by: 'noor', ago: '12h', text: 'Mine is boring: “I’ll call at four.” I called at four.' },
		],
	},
	{
		in: { space: 'on-the-phone', kind: 'question', title: 'How do you ask for a name without sounding like a form?' },
		helped: { number: 3, ago: '19h' },
		posts: [
			{
				by: 'joy',
				ago: '6d 3h',
				text: 'My script has “first name, last name, date of birth.” By the third question I can hear people leave. Where do you put the name?',
			},
			{ by: 'tom', ago: '5d 22h', text: 'Give yours first. I was surprised how much difference that makes at a door, so I would guess on the phone too.' },
			{
				by: 'ines',
				ago: '5d 20h',
				text: '“I’m Ines, I answer for the county. What should I call you?” Whatever they say, use it, and not too often. The rest of the form can wait until help is on its way. There is [a guide on names](/guides/names-and-introductions) that I send to everybody.',
			},
			{
				by: 'marcus',
				ago: '4d 2h',
				answers: 3,
				text: '“What should I call you” also leaves room for somebody who will not give the name on their license. That has mattered to people I know.',
			},
			{ by: 'joy', ago: '19h', text: 'Tried it three nights in a row. Nobody left at the third question. Thank you, Ines.' },
		],
	},
	{
		in: { space: 'at-the-door', kind: 'question', title: 'Leaving on purpose: how do you write it up?' },
		posts: [
			{
				by: 'hector',
				ago: '3d 5h',
				text: 'No crime, nobody else at risk, and our being there made it worse. With the supervisor’s word we left, with a number on the step and a call planned for the next morning. I believe in it. My report read as if we had given up.\n\nDoes anybody have wording that shows it was a plan?',
			},
		],
	},
	{
		in: { space: 'co-response-cohort-fall', kind: 'question', title: 'May I bring our draft agreement on records?' },
		posts: [
			{
				by: 'noor',
				ago: '30h',
				text: 'We are writing down who may see what: my notes, the dispatch record, the report. I would like six pairs of eyes on it. No names in it, and no case.',
			},
			{
				by: 'priya',
				ago: '26h',
				text: 'Bring it. Law differs from place to place, so we will look for what is unclear and leave what is right to your counsel.',
			},
		],
	},
	{
		in: { space: 'newcomers', kind: 'question', title: 'What do you wish you had asked on your first sit-along?' },
		posts: [
			{
				by: 'joy',
				ago: '22h',
				text: 'I get to sit with the crisis line for an evening next week. I have a notebook and no questions. What do you wish you had asked?',
			},
		],
	},
];
