/** Everything that can happen, in the past tense, and what it happened to. Names and ids only, never words of a story. */
export interface Events {
	'case.published': { slug: string };
	'case.revised': { slug: string };
	'case.retracted': { slug: string };
	'search.mirrored': { digest: string };
}

export type EventName = keyof Events;

export type HappenedEvent = { [Name in EventName]: { name: Name; subject: string } }[EventName];
