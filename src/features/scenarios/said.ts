import { MOST_CHOICES } from './scenario.ts';

const INDEXES = /^\d(?:\.\d){0,99}$/;

/** The choices that an address holds (`?said=0.2.1`), by their indexes; `null` for what no page of ours ever linked to. */
export function saidIn(query: URLSearchParams): number[] | null {
	const said = query.get('said') ?? '';
	if (said === '') return [];
	if (!INDEXES.test(said)) return null;
	const choices = said.split('.').map(Number);
	return choices.length > MOST_CHOICES ? null : choices;
}

export interface Where {
	slug: string;
	/** Whether it is shown to a room. */
	isRoom: boolean;
}

/** The address of a scenario after these choices. Where there are some, it leads to the scene itself: that is where one reads on. */
export function addressOf({ slug, isRoom }: Where, said: number[]): string {
	const query = [said.length > 0 && `said=${said.join('.')}`, isRoom && 'room=1'].filter(Boolean).join('&');
	return `/rehearse/${slug}${query && `?${query}`}${said.length > 0 ? '#now' : ''}`;
}
