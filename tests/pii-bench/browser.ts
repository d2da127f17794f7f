/** The workbench in Chromium with a processor four times slower: how soon it is there, how soon it answers, what holds up whoever types, and what it asks for. */
import { loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { openBrowser } from '../bench/browser.ts';
import { median } from '../bench/figures.ts';
import { type Corpus, Lab, serve } from '../bench/lab.ts';
import { narratives } from './annotated.ts';
import { type Asked, type Recorder, startRecorder } from './recorder.ts';
import { SLOWER, slowAll } from './slowed.ts';
import { type Answers, answersOf, longTasks, NOTES, readyAt, type Task } from './visited.ts';

export interface BrowserResults {
	/** How many processes wanted to run when it began: beside others, tasks wait for the processor and look longer than they are. */
	load: number;
	/** How many times slower a worker and the page's main thread counted while everything was slowed. */
	slowed: { worker: number; page: number };
	/** From going to the page until the engine can read, each visit in a browser that has nothing of the site. */
	readyMs: number[];
	/** A narrative of 400 words, read again after a letter was typed. */
	again: Answers[];
	worked: Worked[];
	asked: Asked[];
	/** What of the texts stood in a request. */
	told: string[];
}

/** What held up the main thread of somebody who typed, for 50 ms or more, and a text of 100,000 characters. */
export interface Worked {
	typing: Task[];
	/** From asking the engine on. */
	long: Task[];
	typingLong: Task[];
	longShownMs: number;
	/** The same at the full speed of this machine, as the engine by itself is held to. */
	longUnslowed: Task[];
	/** Taking in the paste, which is the browser's own, and the same in a page that holds a text area and nothing else. */
	paste: Task[];
	barePaste: Task[];
	/** The same letters in that page: what a busy machine holds up by itself. */
	bareTyping: Task[];
}

const VISITS = 5;
const TURNS = 3;
const WORDS = 400;
const LONG = 100_000;
const LETTERS = ' She said that it would be all right in the end.';
const BETWEEN_LETTERS_MS = 80;
/** Words that no page of ours holds, in the texts that are typed. */
const CANARIES = ['Zephyrnox', 'Quelnarvix'];
/** Of one that is shorter, a part of an address or a header could be the same by chance. */
const LEAST_TOLD = 6;

/** Opens the page, types into it and watches, on a site of its own. */
export async function measureBrowser(): Promise<BrowserResults> {
	const lab = new Lab({ isQuick: true });
	const recorder = await startRecorder();
	const corpus = await lab.load('anonymize', { cases: 1, threads: 1, replies: 1 });
	const server = await serve(corpus);
	const browser = await openBrowser(recorder.url);
	try {
		return await visits(browser, corpus, recorder);
	} finally {
		await browser.close();
		await server.stop();
		recorder.close();
		lab.close();
	}
}

async function visits(browser: Browser, { origin }: Corpus, { asked }: Recorder): Promise<BrowserResults> {
	const address = `${origin}/anonymize`;
	const all = narratives();
	const words = all.flatMap(({ text }) => text.split(/(?<=\s)/));
	const narrative = `${words.slice(0, WORDS - CANARIES.length).join('')} ${CANARIES.join(' ')}`;
	const long = Array.from({ length: 10 }, () => all.map(({ text }) => text).join('\n\n'))
		.join('\n\n')
		.slice(0, LONG);
	const [load = 0] = loadavg();
	const slowed = await slowdownOf(browser, address);
	const [readyMs, again]: [number[], Answers[]] = [[], []];
	for (let turn = 0; turn < VISITS; turn += 1) {
		const page = await opened(browser, 'about:blank');
		const release = await slowAll(browser);
		await page.goto(address);
		readyMs.push(await readyAt(page));
		await answersOf(page, () => insert(page, narrative));
		again.push(await answersOf(page, () => page.keyboard.type('x')));
		await release();
		await page.context().close();
	}
	const worked: Worked[] = [];
	for (let turn = 0; turn < TURNS; turn += 1) worked.push(await work(browser, address, narrative, long));
	const mentioned = all.flatMap(({ text, mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
	const told = [...CANARIES, LETTERS.trim(), ...mentioned].filter((it) => it.length >= LEAST_TOLD && asked.some(({ sent }) => sent.includes(it)));
	return { load, slowed, readyMs, again, worked, asked, told: [...new Set(told)] };
}

/** Types into a narrative and into a long text, with the main thread slowed as Chromium does it: finer than whole processes can be. Pastes the long one without, too. */
async function work(browser: Browser, address: string, narrative: string, long: string): Promise<Worked> {
	const page = await opened(browser, address);
	await readyAt(page);
	await slow(page);
	await insert(page, narrative);
	const typing = await longTasks(page, () => page.keyboard.type(LETTERS, { delay: BETWEEN_LETTERS_MS }));
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Delete');
	await copied(page, long);
	const { tasks, askedAt, shownMs } = await pasted(page);
	const typingLong = await longTasks(page, () => page.keyboard.type(LETTERS, { delay: BETWEEN_LETTERS_MS }));
	await page.context().close();

	const quick = await opened(browser, address);
	await readyAt(quick);
	await copied(quick, long);
	const unslowed = await pasted(quick);
	await quick.context().close();

	const bare = await opened(browser, 'about:blank');
	await bare.setContent('<textarea id="field-text" rows="8" spellcheck="false"></textarea>');
	await slow(bare);
	await copied(bare, long);
	const barePaste = await longTasks(bare, () => bare.keyboard.press('Control+v'));
	await bare.locator('#field-text').fill(narrative);
	const bareTyping = await longTasks(bare, () => bare.keyboard.type(LETTERS, { delay: BETWEEN_LETTERS_MS }));
	await bare.context().close();
	const [paste, ours] = [tasks.filter(({ at }) => at < askedAt), tasks.filter(({ at }) => at >= askedAt)];
	const longUnslowed = unslowed.tasks.filter(({ at }) => at >= unslowed.askedAt);
	return { typing, long: ours, typingLong, longShownMs: shownMs, longUnslowed, paste, barePaste, bareTyping };
}

/** What is in the clipboard, put into the field and read: what held up the main thread, when the engine was asked, and until all was shown. */
async function pasted(page: Page): Promise<{ tasks: Task[]; askedAt: number; shownMs: number }> {
	const answers: Answers[] = [];
	const tasks = await longTasks(page, async () => void answers.push(await answersOf(page, () => page.keyboard.press('Control+v'))));
	const [{ askedAt, shownMs } = { askedAt: Number.NaN, shownMs: Number.NaN }] = answers;
	return { tasks, askedAt, shownMs };
}

async function opened(browser: Browser, address: string): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	await page.addInitScript(NOTES);
	await page.goto(address);
	return page;
}

async function slow(page: Page): Promise<void> {
	const wire = await page.context().newCDPSession(page);
	await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

async function insert(page: Page, text: string): Promise<void> {
	await page.locator('#field-text').focus();
	await page.keyboard.insertText(text);
}

/** Has a text in the clipboard, as if it had been copied from another page, and the cursor in the field. */
async function copied(page: Page, text: string): Promise<void> {
	const other = await page.context().newPage();
	await other.setContent('<textarea></textarea>');
	await other.locator('textarea').fill(text);
	await other.keyboard.press('Control+a');
	await other.keyboard.press('Control+c');
	await other.close();
	await page.bringToFront();
	await page.locator('#field-text').focus();
}

const COUNTS = 5;

/** Counts as far as it can in the page and in a worker, with and without: what CDP slows, it would not slow in a worker. */
async function slowdownOf(browser: Browser, address: string): Promise<BrowserResults['slowed']> {
	const page = await opened(browser, address);
	await readyAt(page);
	const [worker] = page.workers();
	if (!worker) throw new Error('The page has no worker.');
	const counted = async (count: () => Promise<number>) => {
		const each: number[] = [];
		for (let turn = 0; turn < COUNTS; turn += 1) each.push(await count());
		return median(each);
	};
	const both = async () => ({ page: await counted(() => page.evaluate(sum)), worker: await counted(() => worker.evaluate(sum)) });
	await both();
	const plain = await both();
	const release = await slowAll(browser);
	const slowed = await both();
	await release();
	await page.context().close();
	return { page: slowed.page / plain.page, worker: slowed.worker / plain.worker };
}

/** How long a fixed sum takes. */
function sum(): number {
	const began = performance.now();
	let all = 0;
	for (let turn = 0; turn < 1e8; turn += 1) all += turn % 7;
	return all > 0 ? performance.now() - began : 0;
}
