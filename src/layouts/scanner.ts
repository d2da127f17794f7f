import type { Scanner } from '#src/features/sharing/scan.ts';
import type { Site } from '#src/server/site.ts';

/** With what this site reads texts for identities, in memory: its lists, and its model where it has one. */
export const scannerOf = ({ lexicon, model }: Pick<Site, 'lexicon' | 'model'>): Scanner => ({
	lexicon,
	pause: () => new Promise((resolve) => setImmediate(resolve)),
	modelSees: (text) => model.seen(text),
});
