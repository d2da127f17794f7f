/**
 * Writes a growing file to the disk bit by bit, in a thread of its own: what is left for one moment, everybody else's writes would wait for.
 */
import { fdatasyncSync, openSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const PAUSE_MS = 5;
const wait = new Int32Array(new SharedArrayBuffer(4));

let fd = -1;
for (;;) {
	Atomics.wait(wait, 0, 0, PAUSE_MS);
	try {
		if (fd < 0) fd = openSync(workerData, 'r');
		fdatasyncSync(fd);
	} catch {
		// It is not there yet.
	}
}
