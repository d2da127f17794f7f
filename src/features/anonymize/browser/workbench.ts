import { focusOn, listenTo, standingIn, takeOver } from './decided-list.ts';
import { Drawing, seen } from './drawing.ts';
import type { Drawn } from './messages.ts';
import { becomeLocal, type Parts, partsOf } from './parts.ts';
import { openReader, type Reader } from './reader.ts';

/** A text is read once its writer pauses. */
const PAUSE_MS = 250;
/** About so many characters fit in a line of the text. */
const LINE = 70;
const PHONE_LINE = 34;
/** How long a button says that it copied. */
const COPIED_MS = 2500;

/** What a page does with a workbench beyond reading a text. */
interface Use {
	/** Names that the writer knows are in the text. */
	known?: () => string[];
	/** Whether what points to one person stays with a reason only. */
	asksReasons?: boolean;
	/** Called when a text was read or something was decided; `null` when there is no text any more. */
	changed?: (drawn: Drawn | null) => void;
}

/** A workbench that is at work. */
export interface Attached {
	parts: Parts;
	/** Reads the text as it stands now. */
	read: () => Promise<void>;
	reader: () => Promise<Reader>;
	/** Says what happens, aloud too. */
	say: (words: string, look?: { isFault?: boolean }) => void;
}

/** Makes the form a workbench that reads on this device. Nothing that is written in it is sent or kept by it. Throws where it cannot be one. */
export function attachWorkbench(form: HTMLFormElement, { known = () => [], asksReasons = false, changed = () => {} }: Use = {}): Attached {
	const parts = partsOf(form);
	if (!parts) throw new Error('A part of the workbench is missing.');
	const { text, headline, risk, said, undo, copy } = parts;
	const lineOf = matchMedia('(max-width: 54rem)').matches ? PHONE_LINE : LINE;
	const [sheet, list, clean] = [new Drawing(parts.sheet, { lineOf }), new Drawing(parts.findings), new Drawing(parts.clean, { lineOf })];
	const title = headline.textContent ?? '';
	let opening: Promise<Reader> | null = null;
	let timer = 0;
	/** What is shown; `null` while there is no text. */
	let shown: Drawn | null = null;

	const say = (words: string, { isFault = false } = {}) => {
		if (said.textContent !== words) said.textContent = words;
		said.classList.toggle('fault', isFault);
	};
	const reader = () => {
		opening ??= openReader(parts.engine, parts.lists, { asksReasons }).catch((error: unknown) => {
			opening = null;
			throw error;
		});
		return opening;
	};

	async function read(): Promise<void> {
		const words = text.value;
		if (words.trim() === '') return showNothing();
		if (!shown) say('Reading …');
		let drawn: Drawn | null = null;
		try {
			drawn = await (await reader()).read(words, known());
		} catch {
			return say('The lists of names did not come, so nothing was read. Your text is still here, and it was not sent. Write on to try again.', {
				isFault: true,
			});
		}
		if (words === text.value) await show(drawn);
	}

	function showNothing(): void {
		shown = null;
		headline.textContent = title;
		for (const part of form.querySelectorAll<HTMLElement>('.answer')) part.hidden = true;
		say('');
		changed(null);
	}

	/** Shows a text with its decisions, and says so once all of it is seen. */
	async function show(drawn: Drawn | null): Promise<void> {
		if (!drawn) return;
		const isFirst = shown === null;
		shown = drawn;
		headline.textContent = drawn.headline;
		risk.innerHTML = drawn.risk;
		changed(drawn);
		for (const part of form.querySelectorAll<HTMLElement>('.answer')) {
			part.hidden = false;
			// Each is laid out by itself the first time.
			if (isFirst) await seen();
			if (shown !== drawn) return;
		}
		const standAgain = standingIn(list.box);
		const drawing = list.draw(drawn.findings, takeOver);
		// At once: the next key is meant for where they stood.
		standAgain();
		let isWhole = await drawing;
		standAgain();
		for (const [box, parts] of [[sheet, drawn.sheet] as const, [clean, drawn.clean] as const]) {
			await seen();
			isWhole = isWhole && (await box.draw(parts));
		}
		if (isWhole && shown === drawn) say(drawn.said);
	}

	const decided = async (ask: (reader: Reader) => Promise<Drawn | null>) => show(await ask(await reader()));

	listenTo(list.box, {
		replace: (key, words) => decided((engine) => engine.decide(key, words === null ? null : { replace: words }, false)),
		keep: (key) => decided((engine) => engine.decide(key, 'keep', false)),
		reword: (key, words, isDone) => {
			if (isDone) void reader().then((engine) => engine.written());
			else void decided((engine) => engine.decide(key, { replace: words }, true));
		},
		undo: () => decided((engine) => engine.undo()),
		reason: (key, reason, isDone) => decided((engine) => engine.reason(key, reason, isDone)),
	});
	undo.addEventListener('click', () => decided((engine) => engine.undo()));
	sheet.box.addEventListener('click', ({ target }) => {
		const key = target instanceof Element ? target.closest<HTMLElement>('[data-group]')?.dataset.group : undefined;
		if (key !== undefined) focusOn(list.box, key);
	});
	copy.addEventListener('click', async () => {
		const label = copy.textContent;
		try {
			await navigator.clipboard.writeText(clean.box.textContent);
			copy.textContent = 'Copied';
			say('The anonymized text was copied. Read it once more before you pass it on.');
			setTimeout(() => {
				copy.textContent = label;
			}, COPIED_MS);
		} catch {
			getSelection()?.selectAllChildren(clean.box);
			say('The anonymized text is selected: copy it with your browser.');
		}
	});
	text.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(read, PAUSE_MS);
	});
	becomeLocal(parts);
	// What was written while this script was on its way.
	if (text.value.trim() !== '') void read();
	// What fails here fails again, and is told, when there is something to read.
	void reader().catch(() => {});
	return { parts, read, reader, say };
}
