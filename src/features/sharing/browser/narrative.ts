import type { KeptDecisions } from '#src/features/anonymize/browser/decisions.ts';
import { type DeviceStore, openDeviceStore } from '#src/features/drafts/browser/device-store.ts';

/** A case as it is told, with what was decided about it. It is on the device alone. */
export interface Narrative {
	text: string;
	known: string;
	decisions: KeptDecisions;
	/** The anonymized text as it was sent last, and under which key: sent again, it becomes the same draft. */
	sent: string;
	once: string;
}

const KIND = 'narrative';

/** The narrative that one member tells at a page (its address) in this browser. Where it keeps nothing, every call is silent. */
export function narrativeOf(owner: string, page: string) {
	const opening = openDeviceStore();
	const place = `${owner} ${page}`;
	const within = <T>(work: (store: DeviceStore) => Promise<T>) => opening.then(work);
	return {
		/** Says whether this browser did. */
		keep: ({ decisions, ...rest }: Narrative) => within((store) => store.keep(KIND, place, { ...rest, decisions: JSON.stringify(decisions) })),
		read: () =>
			within(async (store): Promise<(Narrative & { at: number }) | null> => {
				const kept = await store.read(KIND, place);
				if (!kept) return null;
				const { text = '', known = '', decisions = '', sent = '', once = '' } = kept.fields;
				return { text, known, decisions: JSON.parse(decisions) as KeptDecisions, sent, once, at: kept.at };
			}),
		erase: () => within((store) => store.erase(KIND, place)),
	};
}
