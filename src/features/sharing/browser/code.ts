/** Counts letters while somebody writes, and erases what was told from the device once the site has the text without identities. */
import { lengthWords } from '../length-words.ts';
import { markOf } from '../mark.ts';
import { narrativeOf } from './narrative.ts';

const form = document.querySelector<HTMLFormElement>('form[data-script]');

for (const field of form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-most]') ?? []) {
	const said = document.getElementById(`${field.id}-count`);
	const { least, most } = field.dataset;
	field.addEventListener('input', () => {
		if (said) said.textContent = lengthWords(field.value, { least: Number(least), most: Number(most) });
	});
}

const { owner = '', place = '/share', from = '' } = form?.dataset ?? {};
if (from) {
	const narrative = narrativeOf(owner, place);
	// Another one may have been begun since.
	void narrative.read().then((kept) => (kept && markOf(kept.once) === from ? narrative.erase() : undefined));
}
