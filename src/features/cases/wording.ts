import { duration } from '#src/lib/time.ts';
import { listOf } from '#src/lib/words.ts';
import type { CaseDocument } from './case-document.ts';
import * as taxonomy from './taxonomy.ts';

/** "About 2 hours", "Known before that day", "Not reached", "Not stated" */
export function timeToRapportWords(time: CaseDocument['timeToRapport']): string {
	if ('minutes' in time) {
		const words = duration(time.minutes);
		return time.approximate ? `About ${words}` : words;
	}
	if (time.band !== 'prior-history') return time.band === 'not-reached' ? 'Not reached' : taxonomy.UNSAID.unknown;
	return { unstated: 'Known before that day; how long is not stated', months: 'Built over months', years: 'Built over years' }[time.prior];
}

/** "2025", "Winter 2025", "2024 to 2025", "Withheld" */
export function whenWords(when: CaseDocument['when']): string {
	if (when === 'withheld') return taxonomy.UNSAID.withheld;
	if ('from' in when) return `${when.from} to ${when.to}`;
	return when.season ? `${taxonomy.SEASONS[when.season]} ${when.year}` : String(when.year);
}

/** "Welfare check, then barricade", "Barricade" where nobody says how it began, "Call not stated" */
export function callWords({ initial, final }: CaseDocument['callType']): string {
	if (initial === 'unknown') return final === 'unknown' ? 'Call not stated' : taxonomy.CALL_TYPES[final];
	if (final === 'unknown') return taxonomy.CALL_TYPES[initial];
	const first = taxonomy.CALL_TYPES[initial];
	return initial === final ? first : `${first}, then ${taxonomy.CALL_TYPES[final].toLowerCase()}`;
}

/** "New England", or "" where the region is withheld or was never known. */
export const regionWords = (region: CaseDocument['region']) => (region === 'withheld' || region === 'unknown' ? '' : taxonomy.REGIONS[region]);

/** "Welfare check, South Atlantic": how it began, or what it turned out to be; "" where neither is known, nor the region. */
export function plotDetail({ callType: { initial, final }, region }: CaseDocument): string {
	const call = initial === 'unknown' ? final : initial;
	return [call === 'unknown' ? '' : taxonomy.CALL_TYPES[call], regionWords(region)].filter(Boolean).join(', ');
}

/** "This case involves a death and a barricade." */
export const contentNoteSentence = (notes: CaseDocument['contentNotes']) => `This case speaks of ${listOf(notes.map((note) => taxonomy.CONTENT_NOTES[note]))}.`;
