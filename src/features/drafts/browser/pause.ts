/**
 * Runs work once there was a pause, and at the latest when `most` milliseconds have passed since the first sign. One run at a time: a sign during a
 * run asks for another.
 */
export function afterPause(work: () => Promise<void>, pause: number, most: number) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let since = 0;
	let running: Promise<void> | null = null;

	async function run(): Promise<void> {
		clearTimeout(timer);
		since = 0;
		while (running) await running;
		running = work().finally(() => {
			running = null;
		});
		await running;
	}
	return {
		/** There was a sign of typing. */
		touch(): void {
			clearTimeout(timer);
			since ||= Date.now();
			timer = setTimeout(run, Math.max(0, Math.min(pause, since + most - Date.now())));
		},
		/** Runs now, in turn. */
		run,
		/** Forgets what was asked for. */
		stop(): void {
			clearTimeout(timer);
			since = 0;
		},
	};
}
