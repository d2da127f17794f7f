import { count, DAY_MS } from '#src/lib/time.ts';

/** How long ago: "just now", "5 hours ago", "3 days ago". */
export function since(at: Date, now: Date): string {
	const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000));
	if (minutes === 0) return 'just now';
	if (minutes < 60) return `${count(minutes, 'minute')} ago`;
	return minutes < 2 * 1440 ? `${count(Math.floor(minutes / 60), 'hour')} ago` : `${count(Math.floor((now.getTime() - at.getTime()) / DAY_MS), 'day')} ago`;
}
