import type { Corpus } from './corpus.ts';
import type { Measure, Outcome } from './outcome.ts';
import { killAgainAndAgain } from './r1-kill.ts';
import { tearTheLog } from './r2-torn-wal.ts';
import { failToSync } from './r3-fsync.ts';
import { fillTheDisk } from './r5-disk-full.ts';
import { corruptTheFile } from './r6-corrupt.ts';
import { stepTheClock } from './r8-clock.ts';
import { holdTheLock } from './r9-lock.ts';
import { backUpUnderLoad } from './r10-backup.ts';

/** Everything that is done to a server, by the name that people know it by. */
export const RECIPES = {
	r1: killAgainAndAgain,
	r2: tearTheLog,
	r3: failToSync,
	r5: fillTheDisk,
	r6: corruptTheFile,
	r8: stepTheClock,
	r9: holdTheLock,
	r10: backUpUnderLoad,
} satisfies Record<string, (corpus: Corpus, measure: Measure) => Promise<Outcome>>;

export type Name = keyof typeof RECIPES;
export const NAMES = Object.keys(RECIPES) as Name[];
