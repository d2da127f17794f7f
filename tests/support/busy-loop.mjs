/** Loaded into a server before it starts: from one SIGUSR2 to the next it keeps the event loop busy, in turns of a little over a second. */
import { isMainThread } from 'node:worker_threads';

// A child that the server starts is another process.
delete process.env.NODE_OPTIONS;
if (isMainThread) {
	let isBusy = false;
	const turn = () => {
		const end = Date.now() + 1050;
		while (Date.now() < end);
		if (isBusy) setImmediate(turn);
	};
	process.on('SIGUSR2', () => {
		isBusy = !isBusy;
		if (isBusy) setImmediate(turn);
	});
}
