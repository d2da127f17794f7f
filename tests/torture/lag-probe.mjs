/** Loaded into a server before it starts: measures how late its event loop comes. At SIGUSR2 it writes what it saw into the file LAG_FILE, and begins anew. */
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION_MS = 10;
const file = process.env.LAG_FILE;
// A child that the server starts is another process, and the file is not for it.
delete process.env.NODE_OPTIONS;
if (file && isMainThread) {
	const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delays.enable();
	const late = (ns) => Math.max(0, ns / 1e6 - RESOLUTION_MS);
	process.on('SIGUSR2', () => {
		writeFileSync(`${file}.part`, JSON.stringify({ p50: late(delays.percentile(50)), p99: late(delays.percentile(99)), max: late(delays.max) }));
		renameSync(`${file}.part`, file);
		delays.reset();
	});
}
