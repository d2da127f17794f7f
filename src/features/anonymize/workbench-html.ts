import { escapeHtml } from '#src/lib/html.ts';
import { count } from '#src/lib/time.ts';
import { KEEP_REASONS, partsOfReason } from './keep-reasons.ts';
import type { Risk } from './risk.ts';
import { type Group, insteadOf, type Piece, piecesOf, type View } from './workbench.ts';
import { inParts } from './workbench-parts.ts';
import { needsReason } from './workbench-result.ts';
import { filledBy, reasonOf, riskWords } from './workbench-words.ts';

/** The text with every replacement in its place, as HTML, an element for each part: the same from the server and in the browser. */
export const sheetHtml = (view: View): string[] => sheetOf(piecesOf(view));

/** The anonymized text as HTML, an element for each part. */
export const cleanHtml = ({ applied: { text } }: View): string[] => sheetOf([{ words: text, group: null }]);

const sheetOf = (pieces: Piece[]) => inParts(pieces).map((part) => `<div>${part.map(pieceHtml).join('')}</div>`);

function pieceHtml({ words, group, instead }: Piece): string {
	if (!group) return escapeHtml(words);
	const key = `data-group="${escapeHtml(group.key)}"`;
	if (instead === undefined) return group.decision === null ? `<mark ${key}>${escapeHtml(words)}</mark>` : escapeHtml(words);
	return `<del ${key}>${escapeHtml(words)}</del>${instead ? ` <ins ${key}>${escapeHtml(instead)}</ins>` : ''}`;
}

const NONE = '<li class="why">No names, numbers, dates or places were found. Read it once more yourself: what is known locally, no list knows.</li>';

interface Choosing {
	/** Whether there are buttons that decide. */
	isLive: boolean;
	/** Whether what points to one person stays with a reason only. */
	asksReasons?: boolean;
}

/** What was found, by person and thing, as items of a list. */
export const findingsHtml = ({ groups }: View, choosing: Choosing): string[] =>
	groups.length === 0 ? [NONE] : groups.map((group) => groupHtml(group, choosing));

function groupHtml(group: Group, { isLive, asksReasons = false }: Choosing): string {
	const { key, name, mentions, decision } = group;
	const instead = decision === null || decision === 'keep' ? '' : `<p class="why">Instead: “${escapeHtml(decision.replace)}”.</p>`;
	const isAsking = decision === null || (asksReasons && needsReason(group));
	return `<li data-group="${escapeHtml(key)}"${isAsking ? ' class="ask"' : ''}><p class="found"><b>${escapeHtml(name)}</b> <span>${count(mentions.length, 'place')}</span></p><p class="why">${escapeHtml(reasonOf(group))}</p>${isLive ? choicesHtml(group) : instead}${asksReasons && isLive ? reasonHtml(group) : ''}</li>`;
}

/** No field of text for each: a browser looks at all fields of a page whenever one is added, to see what it could fill in. */
function choicesHtml(group: Group): string {
	const { name, decision } = group;
	const of = `<span class="hide"> ${escapeHtml(name)}</span>`;
	const words = escapeHtml(decision === null || decision === 'keep' ? insteadOf(group) : decision.replace);
	const button = (key: string, label: string, isPressed: boolean) =>
		`<button type="button" data-do="${key}" aria-pressed="${isPressed}">${label}${of}</button>`;
	const write = `<button type="button" data-do="words" data-words="${words}"><span class="hide">Other words instead of ${escapeHtml(name)}, now: </span>${words || '…'}</button>`;
	return `<p class="choose">${button('replace', 'Replace', decision !== null && decision !== 'keep')} ${button('keep', 'Keep', decision === 'keep')} ${write}</p>`;
}

/** Why it stays, where that has to be said. */
function reasonHtml({ name, identifier, decision, reason }: Group): string {
	if (identifier !== 'direct' || decision !== 'keep') return '';
	const { code, words } = partsOfReason(reason);
	const options = Object.entries(KEEP_REASONS).map(([value, label]) => `<option value="${value}"${value === code ? ' selected' : ''}>${label}</option>`);
	const own = `<label><span class="hide">The reason why ${escapeHtml(name)} may stay</span><input data-do="why" value="${escapeHtml(words)}" maxlength="200" autocomplete="off"></label>`;
	return `<p class="choose stacked"><label>It points to one person. Why may it stay?<select data-do="reason"><option value="">Choose a reason</option>${options.join('')}</select></label>${code === 'other' ? own : ''}</p>`;
}

/** The risk as a bar and in a sentence. */
export function riskHtml(risk: Risk, view: View): string {
	const bar = `<svg class="${risk.level}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="10"/><rect width="${filledBy(risk)}" height="10"/></svg>`;
	return `${bar}<p class="why">${escapeHtml(riskWords(risk, view))} An estimate, to compare one wording with another.</p>`;
}
