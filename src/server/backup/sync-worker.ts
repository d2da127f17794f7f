/**
 * Writes a growing file to the disk bit by bit, in a thread of its own: what is left for one moment, everybody else's writes would wait for. Ends with the
 * disk's error when there is one: the disk tells it once, and whoever syncs the file later might not hear of it.
 */
import { existsSync, fdatasyncSync, openSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const PAUSE_MS = 5;
const wait = new Int32Array(new SharedArrayBuffer(4));
const pause = () => Atomics.wait(wait, 0, 0, PAUSE_MS);

while (!existsSync(workerData)) pause();
const file = openSync(workerData, 'r');
for (;;) {
	fdatasyncSync(file);
	pause();
}
