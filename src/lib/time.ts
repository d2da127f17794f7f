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
