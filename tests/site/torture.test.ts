import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Corpus, makeCorpus } from '#tests/torture/corpus.ts';
import { hasGcc } from '#tests/torture/gcc.ts';
import { NAMES, RECIPES } from '#tests/torture/recipes.ts';

const MOST_MS = 120_000;
/** These need a few lines of C between the server and its C library. */
const WITH_GCC = ['r3', 'r8'];

let corpus: Corpus;
beforeAll(async () => {
	corpus = await makeCorpus();
}, MOST_MS);
afterAll(() => corpus?.remove());

// What takes long begins first. A busy machine misses bars that are about time: those are for `npm run torture`.
test.concurrent.each(NAMES.toReversed())(
	'nothing that was acknowledged is lost or doubled in %s',
	async (name) => {
		const { acked, lost, doubled, bars, notes, notRun } = await RECIPES[name](corpus, { isQuick: true, seed: 1, until: Date.now() + MOST_MS, tell: () => {} });
		if (WITH_GCC.includes(name) && !hasGcc()) return expect(notRun).toBe('no gcc');
		expect({ lost, doubled, missed: bars.filter(({ met, isTiming }) => !met && !isTiming), notes, notRun }).toEqual({
			lost: 0,
			doubled: 0,
			missed: [],
			notes: [],
		});
		expect(acked).toBeGreaterThan(0);
	},
	MOST_MS,
);
