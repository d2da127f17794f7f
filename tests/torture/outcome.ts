/** One thing that a top system holds, and whether this one did. */
export interface Bar {
	/** As a sentence would go on after "must": "be ready within 2 s". */
	must: string;
	/** What was seen. */
	is: string;
	met: boolean;
	/** Whether a busy machine can miss it. */
	isTiming?: boolean;
}

/** What came of a recipe. */
export interface Outcome {
	recipe: string;
	name: string;
	runs: number;
	acked: number;
	lost: number;
	doubled: number;
	broken: number;
	bars: Bar[];
	/** Why it did not run: it is then neither met nor missed. */
	notRun?: string;
	/** What went wrong, in words. */
	notes: string[];
	seconds: number;
}

/** How much of a recipe: all of it, or enough to see that it works. */
export interface Measure {
	isQuick: boolean;
	/** The same one asks for the same. */
	seed: number;
	/** It begins nothing new after this. */
	until: number;
	tell: (line: string) => void;
}

/** Counts for an outcome while a recipe runs. */
export function tally(recipe: string, name: string) {
	const began = performance.now();
	const sum = { runs: 0, acked: 0, lost: 0, doubled: 0, broken: 0 };
	const bars: Bar[] = [];
	const notes: string[] = [];
	return {
		sum,
		/** Adds what was found in a file. */
		add(found: { lost: string[]; doubled: string[]; broken: string[] }, when: string): void {
			sum.lost += found.lost.length;
			sum.doubled += found.doubled.length;
			sum.broken += found.broken.length;
			for (const [what, list] of Object.entries({ lost: found.lost, doubled: found.doubled, broken: found.broken }))
				if (list.length > 0) notes.push(`${when}: ${what}: ${list.slice(0, 5).join('; ')}${list.length > 5 ? ` and ${list.length - 5} more` : ''}`);
		},
		bar(must: string, is: string | number, met: boolean, isTiming = false): void {
			bars.push({ must, is: String(is), met, isTiming });
		},
		note: (line: string) => void notes.push(line),
		/** The outcome, with the bars that every recipe has. */
		end(notRun?: string): Outcome {
			const always: Bar[] = [
				{ must: 'lose nothing that was acknowledged', is: `${sum.lost} of ${sum.acked}`, met: sum.lost === 0 },
				{ must: 'do nothing twice', is: String(sum.doubled), met: sum.doubled === 0 },
				{ must: 'leave the file whole and every counter exact', is: `${sum.broken} faults`, met: sum.broken === 0 },
			];
			const seconds = (performance.now() - began) / 1000;
			return { recipe, name, ...sum, bars: notRun ? [] : [...always, ...bars], notes, seconds, ...(notRun ? { notRun } : {}) };
		},
	};
}

export const isMet = ({ bars }: Outcome) => bars.every(({ met }) => met);

/** The smallest value that so large a share of the values does not exceed. */
export function percentile(values: number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export const ms = (value: number) => `${Math.round(value)} ms`;
