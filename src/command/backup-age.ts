import { ago, count, DAY_MS } from '#src/lib/time.ts';

const HOUR_MS = 3_600_000;

/** How long ago: "just now", "5 hours ago", "3 days ago". */
export function since(at: Date, now: Date): string {
	const passed = now.getTime() - at.getTime();
	if (passed < DAY_MS) return ago(at, now);
	return passed < 2 * DAY_MS ? `${count(Math.floor(passed / HOUR_MS), 'hour')} ago` : `${count(Math.floor(passed / DAY_MS), 'day')} ago`;
}
