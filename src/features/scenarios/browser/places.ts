/** Where somebody was in each scenario: the numbers of their choices by slug, on this device alone. No words, and nothing of who they are. */
const KEY = 'rehearse';
const NUMBERS = /^\d(\.\d)*$/;

export function places(): Record<string, string> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		if (typeof kept !== 'object' || kept === null) return {};
		return Object.fromEntries(Object.entries(kept).filter(([, said]) => NUMBERS.test(String(said))));
	} catch {
		return {};
	}
}

/** Keeps a place, or forgets it. Where nothing can be kept, nothing happens. */
export function keepPlace(slug: string, said: string | null): void {
	const { [slug]: _, ...others } = places();
	const kept = said ? { ...others, [slug]: said } : others;
	try {
		if (Object.keys(kept).length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(kept));
	} catch {}
}
