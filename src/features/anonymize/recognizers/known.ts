import { placesOf } from '../document.ts';
import type { Candidate } from '../types.ts';

/** Names that the author gave: wherever they stand, in any case, and their parts where they are written as names. */
export function knownNames(text: string, names: readonly string[]): Candidate[] {
	const found: Candidate[] = [];
	for (const name of names) {
		const whole = name.trim();
		const parts = whole.split(/\s+/).filter((part) => part.length > 2);
		for (const [wanted, isWhole] of [[whole, true] as const, ...(parts.length > 1 ? parts.map((part) => [part, false] as const) : [])]) {
			if (wanted.length < 2) continue;
			for (const { start, end } of placesOf(wanted, text, 'giu')) {
				const it = text.slice(start, end);
				if (!isWhole && it === it.toLowerCase()) continue;
				found.push({ start, end, type: 'person', score: 1, by: 'known', why: 'it is a name that you gave' });
			}
		}
	}
	return found;
}
