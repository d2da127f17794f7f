import { detect } from '#src/features/anonymize/detect.ts';
import type { Finding, Tier } from '#src/features/anonymize/types.ts';
import { lexicon } from '#src/server/lexicon.ts';
import type { Reader } from './measure.ts';
import type { Span } from './metrics.ts';
import { timed } from './timed.ts';

export const TICKED = 'Rapport, what is ticked';
export const ALL = 'Rapport, with what is asked about';

/** The engine of `src/features/anonymize`, as it comes, twice: only what is ticked before anybody looks, and with what a person is asked about. */
export const ours: Reader = async (texts) => {
	const { found, ms } = await timed(texts, (text) => detect(text, lexicon()));
	const masked = (tiers: Tier[]) => found.map((findings) => spansOf(findings, tiers));
	return [
		{ name: TICKED, masked: masked(['suggest']), ms },
		{ name: ALL, masked: masked(['suggest', 'check']), ms },
	];
};

const spansOf = (findings: Finding[], tiers: Tier[]) => findings.filter(({ tier }) => tiers.includes(tier)).map(({ start, end }): Span => [start, end]);
