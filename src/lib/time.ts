const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** "November 22, 2026" */
export const longDate = (date: Date) => DAY.format(date);

/** "November 2028" for `2028-11`. */
export const longMonth = (yearMonth: string) => MONTH.format(new Date(`${yearMonth}-01T00:00:00Z`));

/** "2 hours", "1 hour 30 minutes", "45 minutes". */
export function duration(minutes: number): string {
	if (minutes >= 1440) return count(Math.round(minutes / 1440), 'day');
	const hours = Math.floor(minutes / 60);
	const rest = Math.round(minutes % 60);
	return [hours ? count(hours, 'hour') : '', rest ? count(rest, 'minute') : ''].filter(Boolean).join(' ') || 'less than a minute';
}

export const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

const WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** How long ago, as one would say it: "12 minutes ago", "Tuesday", "March 3", "March 3, 2025". */
export function ago(date: Date, now: Date): string {
	const passed = now.getTime() - date.getTime();
	if (passed < 60_000) return 'just now';
	if (passed < HOUR_MS) return `${count(Math.floor(passed / 60_000), 'minute')} ago`;
	if (passed < DAY_MS) return `${count(Math.floor(passed / HOUR_MS), 'hour')} ago`;
	return day(date, now);
}

/** The day of something that is to come, as one would say it: "today", "tomorrow", "Thursday", "March 12". */
export function dayAhead(date: Date, now: Date): string {
	const days = Math.floor(date.getTime() / DAY_MS) - Math.floor(now.getTime() / DAY_MS);
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	return days > 1 && days < 7 ? WEEKDAY.format(date) : dayOf(date, now);
}

/** Until when `ago` says the same of a date as now, in milliseconds since 1970. */
export function agoUntil(date: Date, now: Date): number {
	const passed = now.getTime() - date.getTime();
	const unit = passed < HOUR_MS ? 60_000 : passed < DAY_MS ? HOUR_MS : 7 * DAY_MS;
	if (passed < 7 * DAY_MS) return date.getTime() + (Math.floor(Math.max(0, passed) / unit) + 1) * unit;
	return Date.UTC(now.getUTCFullYear() + 1, 0);
}

/** What stands over the posts that came since a member last read: "New in the last 3 hours", "New since Thursday". */
export function newSince(readAt: Date, now: Date): string {
	const passed = now.getTime() - readAt.getTime();
	if (passed < HOUR_MS) return 'New in the last hour';
	if (passed < DAY_MS) return `New in the last ${count(Math.ceil(passed / HOUR_MS), 'hour')}`;
	return `New since ${day(readAt, now)}`;
}

function day(date: Date, now: Date): string {
	if (now.getTime() - date.getTime() < 7 * DAY_MS) return WEEKDAY.format(date);
	return dayOf(date, now);
}

/** "March 3", with its year where that is another than now. */
export function dayOf(date: Date, now: Date): string {
	return date.getUTCFullYear() === now.getUTCFullYear() ? DAY_OF_YEAR.format(date) : longDate(date);
}
