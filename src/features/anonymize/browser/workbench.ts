import type { Decision } from '../apply.ts';
import type { Finding } from '../types.ts';
import { type Choices, chosen, type Group, insteadOf, type View, viewOf } from '../workbench.ts';
import { findingsHtml, riskHtml, sheetHtml } from '../workbench-html.ts';
import { headlineOf, reasonOf } from '../workbench-words.ts';
import { focusOn, listenTo, markWritten, redraw } from './decided-list.ts';
import { becomeLocal, partsOf } from './parts.ts';
import { openReader, type Reader } from './reader.ts';

/** A text is read once its writer pauses. */
const PAUSE_MS = 400;
/** How long a button says that it copied. */
const COPIED_MS = 2500;

/** Makes the form a workbench that reads on this device. Nothing that is written in it is sent or kept anywhere. Throws where it cannot be one. */
export function attachWorkbench(form: HTMLFormElement): void {
	const parts = partsOf(form);
	if (!parts) throw new Error('A part of the workbench is missing.');
	const { text, headline, sheet, findings: list, risk: riskBox, clean, said, undo, copy } = parts;
	const title = headline.textContent ?? '';
	let opening: Promise<Reader> | null = null;
	let timer = 0;
	let view: View | null = null;
	let choices: Choices = new Map();
	/** What was chosen before each decision. */
	const before: { choices: Choices; what: string }[] = [];
	/** The group in whose place somebody is writing: all they write is one decision. */
	let writing: string | null = null;

	const say = (words: string) => {
		said.textContent = words;
	};
	/** The lists are fetched when somebody comes to write. */
	const reader = () => {
		opening ??= openReader(parts.engine, parts.lists).catch((error: unknown) => {
			opening = null;
			throw error;
		});
		return opening;
	};

	async function read(): Promise<void> {
		const words = text.value;
		if (words.trim() === '') return showNothing();
		if (!view) say('Reading …');
		try {
			const found = await (await reader()).read(words);
			if (found === null || words !== text.value) return;
			show(words, found);
			say(`${headline.textContent}.`);
		} catch {
			say('The lists of names did not come, so nothing was read. Your text is still here, and it was not sent. Write on to try again.');
		}
	}

	function showNothing(): void {
		view = null;
		headline.textContent = title;
		for (const part of form.querySelectorAll<HTMLElement>('.answer')) part.hidden = true;
		say('');
	}

	function show(words: string, found: readonly Finding[], { isListKept = false } = {}): void {
		const next = viewOf(words, found, choices);
		view = next;
		headline.textContent = headlineOf(next);
		sheet.innerHTML = sheetHtml(next);
		clean.value = next.applied.text;
		if (!isListKept) redraw(list, findingsHtml(next, { isLive: true }));
		for (const part of form.querySelectorAll<HTMLElement>('.answer')) part.hidden = false;
		void showRisk(next);
	}

	async function showRisk(of: View): Promise<void> {
		const found = await (await reader()).riskOf([...of.standing.keys()]).catch(() => null);
		if (found && of === view) riskBox.innerHTML = riskHtml(found, of);
	}

	const groupAt = (key: string) => view?.groups.find((group) => group.key === key);

	function decide(group: Group, decision: Decision, { isListKept = false } = {}): void {
		if (!view) return;
		if (writing !== group.key) before.push({ choices, what: group.name });
		writing = isListKept ? group.key : null;
		choices = chosen(choices, group, decision);
		show(view.text, view.findings, { isListKept });
		const places = group.mentions.length === 1 ? '' : ` in ${group.mentions.length} places`;
		if (!isListKept) say(`${group.name} ${decision === 'keep' ? 'stays' : 'is replaced'}${places}. ${headline.textContent}.`);
	}

	function takeBack(): void {
		const last = before.pop();
		writing = null;
		if (!last || !view) {
			say('There is nothing to undo.');
			return;
		}
		choices = last.choices;
		show(view.text, view.findings);
		say(`Undone: ${last.what}. ${headline.textContent}.`);
	}

	listenTo(list, {
		replace: (key) => {
			const group = groupAt(key);
			if (group) decide(group, { replace: list.querySelector<HTMLInputElement>(`li[data-group="${CSS.escape(key)}"] input`)?.value ?? insteadOf(group) });
		},
		keep: (key) => {
			const group = groupAt(key);
			if (group) decide(group, 'keep');
		},
		reword: (key, words, isDone) => {
			const group = groupAt(key);
			if (isDone) writing = null;
			if (!group || isDone) return;
			decide(group, { replace: words }, { isListKept: true });
			markWritten(list, key, reasonOf({ ...group, decision: { replace: words } }));
		},
		undo: takeBack,
	});
	undo.addEventListener('click', takeBack);
	sheet.addEventListener('click', ({ target }) => {
		const key = target instanceof Element ? target.closest<HTMLElement>('[data-group]')?.dataset.group : undefined;
		if (key !== undefined) focusOn(list, key);
	});
	copy.addEventListener('click', async () => {
		const label = copy.textContent;
		try {
			await navigator.clipboard.writeText(clean.value);
			copy.textContent = 'Copied';
			say('The anonymized text was copied. Read it once more before you pass it on.');
			setTimeout(() => {
				copy.textContent = label;
			}, COPIED_MS);
		} catch {
			clean.select();
			say('The anonymized text is selected: copy it with your browser.');
		}
	});
	// What fails here fails again, and is told, when there is something to read.
	const prepare = () => void reader().catch(() => {});
	text.addEventListener('focus', prepare, { once: true });
	text.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(read, PAUSE_MS);
	});
	becomeLocal(parts);
	// What was written while this script was on its way.
	if (text.value.trim() !== '') void read();
}
