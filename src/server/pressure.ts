import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;
const LOOK_EVERY_MS = 1000;
/** Whoever is turned away is asked to wait five seconds. Only when every turn is a second late would a page have cost them about as much. */
const TOO_LATE_MS = 1000;
const WELL_AGAIN_MS = 250;
/** One long turn is no pressure, however long it was. */
const LEAST_TURNS = 2;

export interface Pressure {
	/** Whether more is asked of this process than it can do. */
	isHigh: () => boolean;
	stop: () => void;
}

/** Watches how late the event loop comes, in the median of a second. `changed` is told when pressure begins and ends, in words for the log. */
export function watchPressure(changed: (sentence: string) => void): Pressure {
	const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delays.enable();
	let isHigh = false;
	const look = setInterval(() => {
		if (delays.count < LEAST_TURNS) return;
		const late = delays.percentile(50) / 1e6 - RESOLUTION_MS;
		delays.reset();
		if (late < (isHigh ? WELL_AGAIN_MS : TOO_LATE_MS) === !isHigh) return;
		isHigh = !isHigh;
		changed(
			isHigh ? `More is asked for than can be done (${Math.round(late)} ms late). Pages are answered with 503 until it is less.` : 'Pages are answered again.',
		);
	}, LOOK_EVERY_MS);
	look.unref();
	return {
		isHigh: () => isHigh,
		stop() {
			clearInterval(look);
			delays.disable();
		},
	};
}
