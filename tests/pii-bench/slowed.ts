/** A slow processor for a whole page: Chromium slows the main thread of a page only, and says of workers that it cannot. */
import { Worker } from 'node:worker_threads';
import type { Browser } from '@playwright/test';
import { z } from 'zod';

/** A mid-range phone's processor beside this one, as Lighthouse and DevTools take it. */
export const SLOWER = 4;
/** Of each slice it runs the first quarter: short enough that nothing in it looks like a pause. */
const SLICE_MS = 8;

const Processes = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number() })) });

/** New processes come to be slowed this soon. */
const LOOK_MS = 25;
const MOST_PROCESSES = 62;

/** Stops the processes of a browser's pages three quarters of the time, with all their threads, until the returned function is called. */
export async function slowAll(browser: Browser): Promise<() => Promise<void>> {
	const wire = await browser.newBrowserCDPSession();
	/** Whether it ends, how many processes there are, and their ids. */
	const shared = new Int32Array(new SharedArrayBuffer(4 * (2 + MOST_PROCESSES)));
	const look = async () => {
		const { processInfo } = Processes.parse(await wire.send('SystemInfo.getProcessInfo'));
		const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
		for (const [at, pid] of pids.entries()) shared[2 + at] = pid;
		shared[1] = pids.length;
	};
	await look();
	const clock = new Worker(CLOCK, { eval: true, workerData: { shared, sliceMs: SLICE_MS, slower: SLOWER } });
	const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
	return async () => {
		clearInterval(timer);
		Atomics.store(shared, 0, 1);
		Atomics.notify(shared, 0);
		await new Promise((resolve) => clock.once('exit', resolve));
		await wire.detach();
	};
}

/** In a thread of its own, which keeps time while the bench waits. A page that was closed meanwhile is passed over. */
const CLOCK = `
	const { workerData: { shared, sliceMs, slower } } = require('node:worker_threads');
	const all = (signal) => { for (const pid of shared.slice(2, 2 + shared[1])) try { process.kill(pid, signal); } catch {} };
	while (Atomics.load(shared, 0) === 0) {
		all('SIGSTOP');
		Atomics.wait(shared, 0, 0, sliceMs * (1 - 1 / slower));
		all('SIGCONT');
		Atomics.wait(shared, 0, 0, sliceMs / slower);
	}`;
