import { DAY_MS } from '#src/lib/time.ts';

/** So long nobody was there, or so far the clock jumped: then it may be wrong. */
const QUIET_MS = 30 * DAY_MS;
const JUMP_MS = DAY_MS;
/** So long somebody has to notice. */
const SETTLE_MS = DAY_MS;

/**
 * Watches the machine's clock for what erases by it, since nothing brings that back. Returns whether it can be believed: `false` for a day after it
 * jumped by more than a day, or after a start when nobody was there in the 30 days before, today aside. `tell` is told when it may be wrong.
 */
export function watchClock(tell: (sentence: string) => void, ticks: () => number = () => performance.now()): (now: Date, lastSeen: Date | null) => boolean {
	let ahead: number | null = null;
	let doubtedAt: number | null = null;
	return (now, lastSeen) => {
		const tick = ticks();
		const is = now.getTime() - tick;
		const isDoubtful = ahead === null ? lastSeen !== null && now.getTime() - lastSeen.getTime() > QUIET_MS : Math.abs(is - ahead) > JUMP_MS;
		ahead = is;
		if (isDoubtful) {
			doubtedAt = tick;
			tell(`The clock of this machine says ${now.toISOString()}, which may be wrong. Nothing is erased for a day. Correct it if it is.`);
		}
		return doubtedAt === null || tick - doubtedAt >= SETTLE_MS;
	};
}
