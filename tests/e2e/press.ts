import { pressed } from '#tests/support/forms.ts';
import { SIGNED } from '#tests/support/texts.ts';
import type { Page } from './support.ts';
import { sendForm } from './tell-case.ts';

/** Presses a button of a page as it stands now, as the member in this browser, without looking at it. Returns where it leads, or what the page says. */
export async function press(page: Page, path: string, name: string, changes: Record<string, string> = {}): Promise<string> {
	const html = await (await page.request.get(path)).text();
	const { version = '' } = pressed(html, name);
	return sendForm(page, path, { ...pressed(html, name, changes), ...(version && { version }) });
}

/** A reviewer, and a guest whom they invite, sign the text at an address of the desk. */
export async function signedByTwo(reviewer: Page, desk: string): Promise<void> {
	const made = await press(reviewer, desk, 'guest', { guest: 'A clinician of a neighboring county' });
	const guest = new URL(/<code[^>]*>([^<]+)<\/code>/.exec(made)?.[1] ?? '').pathname;
	await press(reviewer, desk, 'sign', SIGNED);
	await press(reviewer, guest, 'sign', SIGNED);
}
