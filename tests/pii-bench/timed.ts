const ROUNDS = 3;

/** Reads every text once for what comes of it, and then three times for the clock: milliseconds a text, the median of the rounds. */
export async function timed<Read>(texts: readonly string[], read: (text: string) => Read | Promise<Read>): Promise<{ found: Read[]; ms: number }> {
	const found: Read[] = [];
	for (const text of texts) found.push(await read(text));
	const rounds: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const start = performance.now();
		for (const text of texts) await read(text);
		rounds.push((performance.now() - start) / texts.length);
	}
	return { found, ms: rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0 };
}
