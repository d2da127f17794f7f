/** Notices who does more different things than a person would: in memory, for those who were seen last. */
export interface Pace {
	/**
	 * Counts that the key did something; the same thing again counts as done once, nothing named as a thing of its own. Returns for how long the key has to
	 * pause, in milliseconds (0: not at all), and whether its pause begins with this.
	 */
	count: (key: string, now: number, what?: string) => { pauseMs: number; isNew: boolean };
}

const MOST_KEYS = 2000;

/** Whoever does more than `most` things within `withinMs` pauses for as long again. What is done in a pause counts nowhere. */
export function paceOf({ most, withinMs }: { most: number; withinMs: number }): Pace {
	const seen = new Map<string, { done: Map<unknown, number>; until: number }>();
	return {
		count(key, now, what) {
			const one = seen.get(key) ?? { done: new Map(), until: 0 };
			// Put last again, so that the first is the one to forget.
			seen.delete(key);
			seen.set(key, one);
			const [first] = seen.keys();
			if (seen.size > MOST_KEYS && first !== undefined) seen.delete(first);
			// A pause that seems longer was noted before the clock was set back.
			if (one.until > now && one.until <= now + withinMs) return { pauseMs: one.until - now, isNew: false };
			const thing = what ?? Symbol();
			one.done.delete(thing);
			one.done.set(thing, now);
			for (const [done, at] of one.done) {
				if (at > now - withinMs && at <= now) break;
				one.done.delete(done);
			}
			if (one.done.size <= most) return { pauseMs: 0, isNew: false };
			one.done.clear();
			one.until = now + withinMs;
			return { pauseMs: withinMs, isNew: true };
		},
	};
}
