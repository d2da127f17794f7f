/** Lets work wait for its turn: so much at once, so much waiting, and no more. */
export interface Turns {
	/** Does the work when it is its turn. Throws what `refusal` makes when too much waits already. */
	take: <T>(work: () => Promise<T>) => Promise<T>;
}

export function turnsOf({ mostAtOnce, mostWaiting, refusal }: { mostAtOnce: number; mostWaiting: number; refusal: () => Error }): Turns {
	let running = 0;
	const waiting: (() => void)[] = [];
	return {
		async take(work) {
			if (running < mostAtOnce) running += 1;
			else if (waiting.length >= mostWaiting) throw refusal();
			else await new Promise<void>((resolve) => waiting.push(resolve));
			try {
				return await work();
			} finally {
				// A turn is handed on, not given back: between the two, somebody who just came would take it.
				const next = waiting.shift();
				if (next) next();
				else running -= 1;
			}
		},
	};
}
