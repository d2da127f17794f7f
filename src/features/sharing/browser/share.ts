import type { KeptDecisions } from '#src/features/anonymize/browser/decisions.ts';
import type { Drawn } from '#src/features/anonymize/browser/messages.ts';
import { attachWorkbench } from '#src/features/anonymize/browser/workbench.ts';
import { timeWords } from '#src/features/drafts/browser/fields.ts';
import { afterPause } from '#src/features/drafts/browser/pause.ts';
import { withAdded } from '#src/features/drafts/words.ts';
import { count } from '#src/lib/time.ts';
import { listOf } from '#src/lib/words.ts';
import { namesIn } from '../findings-form.ts';
import { type Narrative, narrativeOf } from './narrative.ts';
import { type ShareParts, sharePartsOf } from './share-parts.ts';

const KEEP = { pause: 500, most: 2000 };
const READ = { pause: 400, most: 2000 };
/** Remembered of the computer, not of anybody: that what is told on it is not kept. */
const SHARED = 'shared-computer';
const MOST_NAMED = 4;
const KEEPS_NOTHING = 'This browser keeps nothing: finish it in one sitting.';

/** Makes the page of a case that is told one that keeps and reads it on this device, and sends the anonymized text only. Throws where it cannot be one. */
export function attachShare(share: HTMLElement): void {
	const parts = sharePartsOf(share);
	if (!parts) throw new Error('A part of the page is missing.');
	attach(parts, narrativeOf(share.dataset.owner ?? '', share.dataset.place ?? ''));
}

function attach(parts: ShareParts, narrative: ReturnType<typeof narrativeOf>): void {
	const { form, text, known, shared } = parts;
	const said = parts.keeping.textContent ?? '';
	let sent = { sent: '', once: parts.once };
	let decisions: KeptDecisions = { choices: [], reasons: [] };

	const workbench = attachWorkbench(form, { known: () => namesIn(known.value), asksReasons: true, changed });
	// From here on nothing can send them.
	for (const field of [text, known]) field.removeAttribute('name');
	for (const part of parts.byServer) part.hidden = true;
	parts.device.hidden = false;
	shared.checked = isShared();

	const written = (): Narrative => ({ text: text.value, known: known.value, decisions, ...sent });
	const device = afterPause(
		async () => {
			// What is there already is not written over before it was read.
			await restored;
			const now = written();
			if (shared.checked || (now.text.trim() === '' && now.known.trim() === '')) return narrative.erase();
			parts.keeping.textContent = (await narrative.keep(now)) ? said : KEEPS_NOTHING;
		},
		KEEP.pause,
		KEEP.most,
	);
	const reading = afterPause(() => workbench.read(), READ.pause, READ.most);

	/** Something was read or decided. */
	function changed(drawn: Drawn | null): void {
		const asking = drawn?.asking ?? [];
		for (const [at, step] of parts.steps.entries()) {
			if (at === (drawn ? 1 : 0)) step.setAttribute('aria-current', 'step');
			else step.removeAttribute('aria-current');
		}
		parts.onward.hidden = asking.length > 0;
		parts.asking.hidden = asking.length === 0;
		parts.asking.textContent = asking.length === 0 ? '' : `First say what becomes of ${named(asking)}, and why it may stay if it does.`;
		void remember();
	}

	async function remember(): Promise<void> {
		decisions = await (await workbench.reader()).kept();
		device.touch();
	}

	async function restore(): Promise<void> {
		const kept = await narrative.read();
		if (!kept) return;
		sent = { sent: kept.sent, once: kept.once || parts.once };
		decisions = kept.decisions;
		text.value = withAdded(kept.text, text.value);
		known.value = withAdded(kept.known, known.value);
		await (await workbench.reader()).kept(decisions);
		await workbench.read();
		workbench.say(`What you told here (${timeWords(new Date(kept.at))}) was kept on this device and is back.`);
	}

	async function goOn(): Promise<void> {
		// What was written last may not be read yet.
		await workbench.read();
		if (parts.onward.hidden) return;
		const finished = await (await workbench.reader()).finish();
		if ('found' in finished) {
			await workbench.read();
			workbench.say(`Read once more, ${count(finished.found, 'more detail')} showed that could tell who it is. Look at the list, then continue.`);
			return;
		}
		const { text: clean, records, kept } = finished.result;
		// The same text is the same draft, however often it is sent.
		sent = sent.sent === clean ? sent : { sent: clean, once: sent.sent === '' ? sent.once : crypto.randomUUID() };
		await device.run();
		parts.send({ text: clean, kept: JSON.stringify(kept), findings: JSON.stringify(records), once: sent.once });
	}

	text.addEventListener('input', device.touch);
	known.addEventListener('input', () => {
		device.touch();
		reading.touch();
	});
	shared.addEventListener('change', () => {
		setShared(shared.checked);
		parts.keeping.textContent = shared.checked ? 'Nothing is kept on this device.' : said;
		void device.run();
	});
	parts.onErase(async () => {
		text.value = '';
		known.value = '';
		decisions = { choices: [], reasons: [] };
		await narrative.erase();
		await (await workbench.reader()).kept(decisions);
		await workbench.read();
		workbench.say('Erased from this device.');
		text.focus();
	});
	parts.onward.addEventListener('click', () => {
		if (parts.onward.getAttribute('aria-disabled') === 'true') return;
		parts.onward.setAttribute('aria-disabled', 'true');
		const tell = () => workbench.say('It could not be read once more, so nothing was sent. Press the button again.', { isFault: true });
		void goOn()
			.catch(tell)
			.then(() => parts.onward.removeAttribute('aria-disabled'));
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') void device.run();
	});
	// Whoever comes back finds what is kept, and a key that is new.
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) location.reload();
	});
	if (shared.checked) parts.keeping.textContent = 'Nothing is kept on this device.';
	// A list that does not come is told where the text is read.
	const restored = shared.checked ? Promise.resolve() : restore().catch(() => {});
}

const named = (names: string[]) => {
	const shown = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
	return listOf(names.length > MOST_NAMED ? [...shown, `${names.length - MOST_NAMED} more`] : shown);
};

function isShared(): boolean {
	try {
		return localStorage.getItem(SHARED) !== null;
	} catch {
		return false;
	}
}

function setShared(isOn: boolean): void {
	try {
		if (isOn) localStorage.setItem(SHARED, '');
		else localStorage.removeItem(SHARED);
	} catch {
		// Where nothing can be remembered, nothing is kept either.
	}
}
