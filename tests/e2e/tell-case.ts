import { CaseDocument } from '#src/features/cases/case-document.ts';
import { fieldsOf } from '#src/features/sharing/coded.ts';
import { ATTESTATIONS } from '#src/features/sharing/input.ts';
import { newToken } from '#src/lib/keys.ts';
import { caseFields } from '#tests/support/cases.ts';
import { expect, type Page } from './support.ts';

/** What Ines tells, once the identities are out: with a word that the house list marks, and one that stands there twice. */
export const STORY = `## What happened

A parent called late in the evening. Their grown child had locked the bedroom door and refused to come out. Two of us went, and one sat down on the floor.

## What helped

We said that nobody would force the door. We did not hurry, and the door opened.`;

/** Sends a form as a page of the site does, and returns where it leads; what the page says where it leads nowhere. */
export async function sendForm(page: Page, path: string, form: Record<string, string>): Promise<string> {
	const headers = { 'sec-fetch-site': 'same-origin' };
	const answer = await page.request.post(path, { form, headers, maxRedirects: 0 });
	return answer.status() === 303 ? (answer.headers().location ?? '') : answer.text();
}

/** Tells a case and sends it for review, as the member in this browser. Returns the number of its text. */
export async function tellCase(page: Page, title: string, text = STORY): Promise<number> {
	const coded = CaseDocument.parse(caseFields({ lane: 'de-identified', when: { year: 2025 }, sources: [], title }));
	const begun = await sendForm(page, '/share', { do: 'save', text, kept: '[]', findings: '[{"type":"person","replaced":2,"kept":0}]', once: newToken() });
	const id = Number(/^\/share\/(\d+)\//.exec(begun)?.[1]);
	expect(id, begun).toBeGreaterThan(0);
	const consent = await sendForm(page, `/share/${id}/code`, { do: 'consent', version: '1', ...fieldsOf(coded) });
	expect(consent).toBe(`/share/${id}/consent`);
	const attested = Object.fromEntries(Object.keys(ATTESTATIONS).map((code) => [`attested.${code}`, 'on']));
	const sent = await sendForm(page, `/share/${id}/consent`, { do: 'send', version: '2', lane: 'de-identified', ...attested });
	expect(sent).toContain('Sent for review');
	return id;
}
