import type { Candidate } from '../types.ts';

/** Names that the author gave: wherever they stand, in any case, and their parts where they are written as names. */
export function knownNames(text: string, names: readonly string[]): Candidate[] {
	const found: Candidate[] = [];
	for (const name of names) {
		const whole = name.trim();
		const parts = whole.split(/\s+/).filter((part) => part.length > 2);
		for (const [wanted, isWhole] of [[whole, true] as const, ...(parts.length > 1 ? parts.map((part) => [part, false] as const) : [])]) {
			if (wanted.length < 2) continue;
			const quoted = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
			for (const { 0: it, index: start } of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'giu'))) {
				if (!isWhole && it === it.toLowerCase()) continue;
				found.push({ start, end: start + it.length, type: 'person', score: 1, by: 'known', why: 'it is a name that you gave' });
			}
		}
	}
	return found;
}
