import { withAdded } from '../words.ts';
import type { DeviceStore, Kept } from './device-store.ts';
import { werePosted } from './draft-site.ts';
import { type Fields, isSame, type Written } from './fields.ts';

/** A text that another page kept for the same place. */
export interface Found {
	copy: string;
	text: Written;
	/** When it was kept. */
	at: Date;
	/** When the draft on the site was saved that it grew from. */
	since: number;
	replyTo: string;
}

/** What a composer keeps on the device. Each page has copies of its own, so that of two tabs at one place neither erases what the other keeps. */
export function copiesOf({ kept, place, once, replyTo, given, since, written }: Fields) {
	const [here, beside] = [`${kept}${place} ${once}`, `${kept}${place} ${once}+`];
	const taken = new Set<string>();
	async function put(store: DeviceStore, copy: string, fields: Record<string, string> | null): Promise<boolean> {
		if (!fields) taken.add(copy);
		else taken.delete(copy);
		return fields !== null && store.keep('draft', copy, fields);
	}
	return {
		/** Keeps what is shown (`null`: the site has it) and what waits beside it, then erases what was taken. Says whether the first is kept. */
		async keep(store: DeviceStore, shown: Written | null, waiting: Written | null): Promise<boolean> {
			const isKept = await put(store, here, shown && { ...shown, once, replyTo, since: waiting ? '' : String(since()) });
			await put(store, beside, waiting && { ...waiting });
			for (const copy of taken) await store.erase('draft', copy);
			taken.clear();
			return isKept;
		},
		/** The newest text from another page that is neither shown here nor posted by now; `null` for none. */
		async find(store: DeviceStore): Promise<Found | null> {
			const all = (await store.list('draft')).filter((one) => one.place.startsWith(`${kept}${place} `)).sort((a, b) => b.at - a.at);
			for (const { place: copy, at, fields } of all) {
				const shown = written();
				const text = { title: fields.title ?? '', text: withAdded(fields.text ?? '', given), kind: fields.kind || shown.kind };
				const isPosted = fields.once !== once && (await werePosted({ ...fields, place }));
				if (!isPosted && !isSame(text, shown)) return { copy, text, at: new Date(at), since: Number(fields.since), replyTo: fields.replyTo ?? '' };
				taken.add(copy);
			}
			return null;
		},
		/** This form holds a copy's text from here on. */
		take: (copy: string) => void taken.add(copy),
		/** Erases what was posted from other places: until their answer came, nobody knew. */
		async forgetPosted(store: DeviceStore): Promise<void> {
			const others = (await store.list('draft')).filter((one) => one.place.startsWith(kept) && !one.place.startsWith(`${kept}${place} `));
			const posted = await Promise.all(others.map((one) => werePosted({ ...one.fields, place: one.place.slice(kept.length).split(' ')[0] ?? '' })));
			await Promise.all(others.map((one: Kept, at) => (posted[at] ? store.erase('draft', one.place) : undefined)));
		},
	};
}
