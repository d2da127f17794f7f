/**
 * What somebody is writing, kept on their own device: one store for narratives and post drafts. Encrypted under a key that this browser makes and
 * gives to nobody, and erased when the site has the words, at sign-out and after days. Where a browser keeps nothing, every call is silent.
 */
const NAME = 'rapport-texts';
const DAY_MS = 86_400_000;
/** How long a text stays, in days. A narrative names people. */
export const KEPT_DAYS = { draft: 30, narrative: 7 };
/** A browser that does not close the database in another tab must not hold up a sign-out. */
const ERASE_MS = 2000;

export type Kind = keyof typeof KEPT_DAYS;

export interface Kept {
	place: string;
	fields: Record<string, string>;
	/** When it was kept, by the clock of the device. */
	at: number;
}

export interface DeviceStore {
	/** Keeps a text in the place of what was there. Says whether this browser did. */
	keep: (kind: Kind, place: string, fields: Record<string, string>) => Promise<boolean>;
	/** What is kept at a place; `null` for nothing and for what cannot be opened any more. */
	read: (kind: Kind, place: string) => Promise<Kept | null>;
	/** Everything of a kind. */
	list: (kind: Kind) => Promise<Kept[]>;
	erase: (kind: Kind, place: string) => Promise<void>;
	/** Erases what has been here too long. */
	expire: () => Promise<void>;
}

interface Sealed {
	/** A digest of kind and place, so that the place is not told either. */
	id: string;
	kind: Kind;
	at: number;
	nonce: Uint8Array<ArrayBuffer>;
	words: ArrayBuffer;
}

/** Opens the store and erases what has been in it too long. */
export async function openDeviceStore(clock: () => number = Date.now): Promise<DeviceStore> {
	const opened = await quietly(open, null);
	const within = <T>(fallback: T, work: (store: Opened) => Promise<T>) => (opened ? quietly(() => work(opened), fallback) : Promise.resolve(fallback));
	const store: DeviceStore = {
		keep: (kind, place, fields) =>
			within(false, async ({ texts, key }) => {
				const nonce = crypto.getRandomValues(new Uint8Array(12));
				const id = await idOf(kind, place);
				const words = await crypto.subtle.encrypt(cipher(nonce, id), key, encode(JSON.stringify({ place, fields })));
				await done(texts('readwrite').put({ id, kind, at: clock(), nonce, words } satisfies Sealed));
				return true;
			}),
		read: (kind, place) =>
			within(null, async ({ texts, key }) => {
				const sealed = await done<Sealed | undefined>(texts('readonly').get(await idOf(kind, place)));
				return sealed ? unseal(sealed, key) : null;
			}),
		list: (kind) =>
			within([], async ({ texts, key }) => {
				const all = await done<Sealed[]>(texts('readonly').getAll());
				const opened = await Promise.all(all.filter((sealed) => sealed.kind === kind).map((sealed) => quietly(() => unseal(sealed, key), null)));
				return opened.filter((kept) => kept !== null);
			}),
		erase: (kind, place) => within(undefined, async ({ texts }) => done(texts('readwrite').delete(await idOf(kind, place)))),
		expire: () =>
			within(undefined, async ({ texts }) => {
				const all = await done<Sealed[]>(texts('readonly').getAll());
				const old = all.filter(({ kind, at }) => clock() - at > KEPT_DAYS[kind] * DAY_MS);
				await Promise.all(old.map(({ id }) => done(texts('readwrite').delete(id))));
			}),
	};
	await store.expire();
	return store;
}

/** Erases every text and the key, for good. Stores that are open, in other tabs too, keep nothing from here on. */
export async function eraseAll(): Promise<void> {
	const erased = quietly(async () => void (await done(indexedDB.deleteDatabase(NAME))), undefined);
	await Promise.race([erased, new Promise((resolve) => setTimeout(resolve, ERASE_MS))]);
}

interface Opened {
	texts: (mode: IDBTransactionMode) => IDBObjectStore;
	key: CryptoKey;
}

async function open(): Promise<Opened> {
	const asked = indexedDB.open(NAME, 1);
	asked.onupgradeneeded = () => {
		asked.result.createObjectStore('texts', { keyPath: 'id' });
		asked.result.createObjectStore('keys');
	};
	const database = await done(asked);
	// Somebody signs out in another tab.
	database.onversionchange = () => database.close();
	const within = (name: string, mode: IDBTransactionMode) => database.transaction(name, mode).objectStore(name);
	const known = await done<CryptoKey | undefined>(within('keys', 'readonly').get('key'));
	return { texts: (mode) => within('texts', mode), key: known ?? (await newKey(within)) };
}

async function newKey(within: (name: string, mode: IDBTransactionMode) => IDBObjectStore): Promise<CryptoKey> {
	const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
	// Of two tabs that open at once, the first one's key stays.
	await done(within('keys', 'readwrite').add(made, 'key')).catch(() => {});
	return done<CryptoKey>(within('keys', 'readonly').get('key'));
}

async function unseal(sealed: Sealed, key: CryptoKey): Promise<Kept> {
	const words = await crypto.subtle.decrypt(cipher(sealed.nonce, sealed.id), key, sealed.words);
	const { place, fields } = JSON.parse(new TextDecoder().decode(words)) as Pick<Kept, 'place' | 'fields'>;
	return { place, fields, at: sealed.at };
}

/** A text opens only under the id that it was kept under. */
const cipher = (nonce: Uint8Array<ArrayBuffer>, id: string): AesGcmParams => ({ name: 'AES-GCM', iv: nonce, additionalData: encode(id) });

async function idOf(kind: Kind, place: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', encode(JSON.stringify([kind, place])));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const encode = (text: string) => new TextEncoder().encode(text);

const done = <T>(request: IDBRequest<T>) =>
	new Promise<T>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

/** Private windows have no database, old browsers no key that can be kept: the page works without. */
async function quietly<T>(work: () => Promise<T>, fallback: T): Promise<T> {
	try {
		return await work();
	} catch {
		return fallback;
	}
}
