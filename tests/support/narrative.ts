import type { CaseDocument } from '#src/features/cases/case-document.ts';

/** A hard call as somebody tells it who has just come off shift. Nobody in it exists, and none of its names stands anywhere else on the site. */
export const RAW = `At 0540 on Tuesday 14 May the owner of Brindlemoor Bakery on Quelnarvix Street called 911: an employee, Marcus Zephyrnox, was missing and people feared for his life. I was the call-taker. I had known Marcus for two years, so I rang his cell, 555-213-0142, and kept ringing.

He answered at nine. He told me that he would wait for me if it was me who came. I said that I could not leave the console, and that I would tell him exactly who would come instead. I said that Officer Dana Feldspar would come alone and without lights.

I asked him what the hardest part of the night had been. He was quiet for a long while, and I let it be quiet. Then he said that he had thought about ending his life, and that he was tired. I said that I was glad he had picked up.

Officer Feldspar met him there. They walked together, and Marcus chose to go along to the crisis center. His sister Oltremark came later.

What helped was that he knew my voice. What I would do differently: I told the owner too much on the open line.`;

/** A name that no list knows and the author does. */
export const KNOWN = 'Oltremark';

/** What must never be on a disk of the server, nor in a request where there is script. */
export const CANARIES = ['Zephyrnox', 'Quelnarvix', 'Brindlemoor', 'Oltremark', 'Feldspar', '213-0142'];

/** What its author codes of it. */
export const CODED: Partial<CaseDocument> = {
	title: 'A voice that he knew',
	summary:
		'A man was missing and people feared for his life. A telecommunicator who had known him for years kept ringing until he answered, and told him honestly who would come in her place.',
	contentNotes: ['suicide'],
	when: { year: 2025 },
	region: 'mountain',
	communitySize: 'withheld',
	callType: { initial: 'missing-person', final: 'suicide-threat' },
	channel: 'third-party-caller',
	setting: 'remote-phone-only',
	concerns: ['thoughts-of-suicide'],
	lifeStage: 'adult',
	responders: ['telecommunicator', 'patrol-officer'],
	responseModel: ['cit'],
	priorRelationship: 'known-to-this-responder',
	timeToRapport: { band: 'prior-history', prior: 'years' },
	safety: [],
	highestForce: 'presence-only',
	disposition: ['voluntary-transport'],
	injuries: ['none'],
	followUp: ['unknown'],
	lessonKind: ['what-worked'],
	techniques: [
		{ technique: 'honest-about-responders', effect: 'helped' },
		{ technique: 'effective-pauses', effect: 'helped' },
	],
	turningPoints: [
		{
			at: 'After hours of ringing',
			what: 'He picks up, because he knows the number.',
			effect: 'He says where he is.',
			techniques: ['common-ground'],
			key: true,
		},
		{
			at: 'On the line',
			what: 'The telecommunicator tells him who will come, and how.',
			effect: 'He stays on the line.',
			techniques: ['honest-about-responders'],
			key: false,
		},
		{
			at: 'Later on the line',
			what: 'She asks about the hardest part of the night and lets it be quiet.',
			effect: 'He says what he had thought of.',
			techniques: ['effective-pauses'],
			key: false,
		},
	],
	questions: ['Whom do callers know by voice in your center?', 'What do you say when you cannot come yourself?'],
};
