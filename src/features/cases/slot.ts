import { escapeHtml } from '#src/lib/html.ts';
import type { CaseInList } from './queries.ts';
import { callWords, timeToRapportWords } from './wording.ts';

/** The cases inside a guide page, as HTML: those that used its techniques, then those to read beside it. An empty list reads as a sentence. */
export function caseSlotHtml({ used, beside }: { used: CaseInList[]; beside: CaseInList[] }): string {
	const first =
		used.length > 0 ? listHtml(used) : '<p>No published case is known to have used it. That may only mean that its words were not written down.</p>';
	return beside.length > 0 ? `${first}<h3>To read beside it</h3>${listHtml(beside)}` : first;
}

function listHtml(cases: CaseInList[]): string {
	const items = cases.map(({ slug, title, document }) => {
		const facts = `${callWords(document.callType)}. Time to rapport: ${timeToRapportWords(document.timeToRapport).toLowerCase()}.`;
		return `<li><a href="/cases/${slug}">${escapeHtml(title)}</a><small>${escapeHtml(facts)}</small></li>`;
	});
	return `<ul>${items.join('')}</ul>`;
}
