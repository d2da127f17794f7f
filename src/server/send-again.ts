import { escapeHtml } from '#src/lib/html.ts';
import type { StaticFiles } from './static-files.ts';

/** Where the page for a form that was not taken in has room for its fields. */
const PLACE = '<!--fields-->';

/** The page for a form that came while too much was asked for: what was typed stands in it, behind a button that sends it again. Passwords are typed again. */
export function busyPage(files: StaticFiles, body: Buffer, given: { isSignedIn: boolean; request: string }): string {
	const fields = [...new URLSearchParams(body.toString())];
	if (fields.some(([name]) => /password/i.test(name))) return files.errorPage('busy', given);
	return files.errorPage('busy-form', given).replace(PLACE, () => fields.map(inputOf).join(''));
}

function inputOf([name, value]: [string, string]): string {
	const named = `name="${escapeHtml(name)}"`;
	if (name === 'title') return `<p><label>Title <input ${named} value="${escapeHtml(value)}"></label></p>`;
	// A line break right behind the tag would be lost.
	if (name === 'text') return `<p><label>What you wrote <textarea ${named} rows="10">\n${escapeHtml(value)}</textarea></label></p>`;
	return `<input type="hidden" ${named} value="${escapeHtml(value)}">`;
}
