import { escapeHtml } from '#src/lib/html.ts';
import { listOf } from '#src/lib/words.ts';
import { effectCode } from './case-facets.ts';
import type { CaseInList } from './queries.ts';
import { EFFECTS, type Effect, TECHNIQUES, type Technique } from './taxonomy.ts';
import { callWords, timeToRapportWords } from './wording.ts';

/** How a guide lists the cases in which its techniques were used: by what they did there. */
export const EFFECT_GROUPS: { heading: string; effects: Effect[] }[] = [
	{ heading: 'Where it helped', effects: ['helped'] },
	{ heading: 'Where it made no difference or did harm', effects: ['no-effect', 'harmed'] },
	{ heading: 'Where it is disputed', effects: ['disputed'] },
	{ heading: 'Where it was missing', effects: ['missing'] },
];
/** Cases of a group; whoever wants more is shown the way to the list. */
export const CASES_IN_A_GROUP = 6;

/** The codes under which cases of a group are found. */
export const effectCodes = (techniques: string[], effects: Effect[]) =>
	techniques.flatMap((technique) => effects.map((effect) => effectCode({ technique: technique as Technique, effect })));

/**
 * The cases inside a guide page, as HTML: for each group those that used its techniques (one more than are shown where there are more), then those
 * to read beside it. Groups without cases are left out, and no case at all reads as a sentence.
 */
export function caseSlotHtml({ groups, beside, techniques }: { groups: CaseInList[][]; beside: CaseInList[]; techniques: string[] }): string {
	const used = EFFECT_GROUPS.flatMap(({ heading, effects }, at) => {
		const cases = groups[at] ?? [];
		if (cases.length === 0) return [];
		const list = listHtml(cases.slice(0, CASES_IN_A_GROUP), (document) => whatItDid(document, techniques, effects));
		return [`<h3>${heading}</h3>${list}${cases.length > CASES_IN_A_GROUP ? moreHtml(cases, techniques, effects) : ''}`];
	});
	if (used.length === 0 && techniques.length > 0)
		used.push('<p>No published case is known to have used them. That may only mean that the words were not written down.</p>');
	if (beside.length > 0) used.push(`<h3>To read beside it</h3>${listHtml(beside)}`);
	return used.join('');
}

/** "Slowing down helped." */
const whatItDid = (document: CaseInList['document'], techniques: string[], effects: Effect[]) =>
	didIn(document, techniques, effects)
		.map((did) => `${saying(did)}. `)
		.join('');

/** Links to the whole lists that cases of a group stand in. */
function moreHtml(cases: CaseInList[], techniques: string[], effects: Effect[]): string {
	const lists = new Map(cases.flatMap(({ document }) => didIn(document, techniques, effects)).map((did) => [effectCode(did), saying(did)]));
	return `<p>More of these: ${listOf([...lists].map(([code, words]) => `<a href="/cases?effect=${code}">${escapeHtml(words)}</a>`))}.</p>`;
}

const didIn = (document: CaseInList['document'], techniques: string[], effects: Effect[]) =>
	document.techniques.filter(({ technique, effect }) => techniques.includes(technique) && effects.includes(effect));

const saying = ({ technique, effect }: { technique: Technique; effect: Effect }) => `${TECHNIQUES[technique]} ${EFFECTS[effect]}`;

function listHtml(cases: CaseInList[], before: (document: CaseInList['document']) => string = () => ''): string {
	const items = cases.map(({ slug, title, document }) => {
		const facts = `${before(document)}${callWords(document.callType)}. Time to rapport: ${timeToRapportWords(document.timeToRapport).toLowerCase()}.`;
		return `<li><a href="/cases/${slug}">${escapeHtml(title)}</a><small>${escapeHtml(facts)}</small></li>`;
	});
	return `<ul>${items.join('')}</ul>`;
}
