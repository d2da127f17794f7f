/** Loaded into a server before it starts: at SIGUSR2 something throws, and at SIGHUP something rejects, where nobody waits for it. */
import { isMainThread } from 'node:worker_threads';

// A child that the server starts is another process.
delete process.env.NODE_OPTIONS;
const fault = () => new Error(`"${process.env.WORDS}" cannot be read.`);
if (isMainThread) {
	process.on('SIGUSR2', () => {
		throw fault();
	});
	process.on('SIGHUP', () => void Promise.reject(fault()));
}
