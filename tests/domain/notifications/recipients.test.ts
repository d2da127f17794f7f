import { expect, test } from 'vitest';
import { type Candidate, recipientsOf } from '#src/features/notifications/recipients.ts';

const AUTHOR = 1;
const ANSWERED = 2;
const OTHER = 3;

test.each<[string, Candidate[], number | null, [number, string][]]>([
	['nobody follows the thread', [], null, []],
	['somebody watches it', [{ memberId: OTHER, following: 'watch' }], null, [[OTHER, 'post']]],
	['somebody tracks it', [{ memberId: OTHER, following: 'track' }], null, []],
	['somebody opened it and never chose', [{ memberId: OTHER, following: null }], null, []],
	['somebody muted it', [{ memberId: OTHER, following: 'mute' }], null, []],
	['its author watches it', [{ memberId: AUTHOR, following: 'watch' }], null, []],
	['somebody is answered who tracks it', [{ memberId: ANSWERED, following: 'track' }], ANSWERED, [[ANSWERED, 'answer']]],
	['somebody is answered who never chose', [{ memberId: ANSWERED, following: null }], ANSWERED, [[ANSWERED, 'answer']]],
	['somebody is answered who watches it', [{ memberId: ANSWERED, following: 'watch' }], ANSWERED, [[ANSWERED, 'answer']]],
	['somebody is answered who muted it', [{ memberId: ANSWERED, following: 'mute' }], ANSWERED, []],
	['its author answers a post of their own', [{ memberId: AUTHOR, following: 'watch' }], AUTHOR, []],
	[
		'several follow it',
		[
			{ memberId: 9, following: 'watch' },
			{ memberId: ANSWERED, following: 'track' },
			{ memberId: OTHER, following: 'watch' },
			{ memberId: 5, following: 'mute' },
		],
		ANSWERED,
		[
			[ANSWERED, 'answer'],
			[OTHER, 'post'],
			[9, 'post'],
		],
	],
])('when %s, those who are told of a post are right', (_, candidates, answeredId, told) => {
	expect(recipientsOf({ authorId: AUTHOR, answeredId }, candidates).map(({ memberId, kind }) => [memberId, kind])).toEqual(told);
});
