/** What is noted in a page while somebody works in it. */
import type { Page } from '@playwright/test';

/** Something that held up the main thread for 50 ms or more: a task, or all that a frame waited for, and what of it scripts did. */
export interface Task {
	kind: 'longtask' | 'long-animation-frame';
	ms: number;
	at: number;
	scripts: string[];
}

/** A text that was read again, in milliseconds. */
export interface Answers {
	/** When the engine was asked, as the page counts. Before, nothing of ours happens. */
	askedAt: number;
	/** From asking the engine to its answer. */
	answeredMs: number;
	/** From asking the engine until the page shows it. */
	shownMs: number;
	/** From the key until the page shows it, with the pause that is waited for. */
	sinceKeyMs: number;
}

interface Noted {
	at: number;
	what: string;
}

/** Runs before any script of the page: what is asked of a worker and answered, keys, what is shown, and what takes long. */
export const NOTES = `
	window.benchNotes = [];
	window.benchTasks = [];
	const note = (what) => benchNotes.push({ what, at: performance.now() });
	window.Worker = class extends Worker {
		constructor(...given) {
			super(...given);
			this.addEventListener('message', ({ data }) => note('answer ' + data.id));
		}
		postMessage(message) {
			note(message.kind + ' ' + message.id);
			super.postMessage(message);
		}
	};
	addEventListener('input', () => note('input'), true);
	addEventListener('DOMContentLoaded', () => {
		const form = document.querySelector('#workbench');
		const seen = () => requestAnimationFrame(() => setTimeout(() => note('shown')));
		if (form) new MutationObserver(seen).observe(form, { childList: true, characterData: true, subtree: true });
	});
	const watch = (type, scripts) => new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) benchTasks.push({ kind: type, ms: entry.duration, at: entry.startTime, scripts: scripts(entry) });
	}).observe({ type });
	watch('longtask', () => []);
	watch('long-animation-frame', ({ scripts }) => scripts.map(({ duration, invoker }) => Math.round(duration) + ' ms ' + invoker));`;

const SETTLED_MS = 1500;
const WITHIN_MS = 60_000;

const notesOf = (page: Page) => page.evaluate(() => (window as unknown as { benchNotes: Noted[] }).benchNotes);

/** When the engine said that it can read, counted from going to the page. */
export async function readyAt(page: Page): Promise<number> {
	await page.waitForFunction(() => {
		const { benchNotes } = window as unknown as { benchNotes: Noted[] };
		const opened = benchNotes.find(({ what }) => what.startsWith('open '))?.what.slice(5);
		return opened !== undefined && benchNotes.some(({ what }) => what === `answer ${opened}`);
	});
	const notes = await notesOf(page);
	const id = notes.find(({ what }) => what.startsWith('open '))?.what.slice(5);
	return notes.find(({ what }) => what === `answer ${id}`)?.at ?? Number.NaN;
}

/** Does something to the text, and notes how long it takes to be read and shown. */
export async function answersOf(page: Page, act: () => Promise<unknown>, { isFirst = false } = {}): Promise<Answers> {
	const from = isFirst ? 0 : (await notesOf(page)).length;
	await act();
	const found = await page.waitForFunction(
		(start) => {
			const notes = (window as unknown as { benchNotes: Noted[] }).benchNotes.slice(start);
			const key = notes.findLast(({ what }) => what === 'input');
			const read = notes.findLast(({ what }) => what.startsWith('read '));
			const answer = read && notes.find(({ what }) => what === `answer ${read.what.slice(5)}`);
			const shown = answer && notes.findLast(({ what, at }) => at >= answer.at && what === 'shown');
			const isAtRest = shown && performance.now() > shown.at + 400;
			return (
				key &&
				read &&
				isAtRest &&
				read.at > key.at && { askedAt: read.at, answeredMs: answer.at - read.at, shownMs: shown.at - read.at, sinceKeyMs: shown.at - key.at }
			);
		},
		from,
		{ timeout: WITHIN_MS, polling: 50 },
	);
	return (await found.jsonValue()) as Answers;
}

/** What held up the main thread of a page while something is done and until it is at rest again, the longest first. */
export async function longTasks(page: Page, act: () => Promise<unknown>): Promise<Task[]> {
	const tasks = () => page.evaluate(() => (window as unknown as { benchTasks: Task[] }).benchTasks.splice(0));
	await page.waitForTimeout(SETTLED_MS);
	await tasks();
	await act();
	await page.waitForTimeout(SETTLED_MS);
	return (await tasks()).toSorted((a, b) => b.ms - a.ms);
}
