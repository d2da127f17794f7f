import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';

/** What a collection has under the name that somebody asked for. Astro's own getEntry would write a name that it does not know to the log. */
export async function entryAt<Key extends CollectionKey>(collection: Key, name: string): Promise<CollectionEntry<Key> | undefined> {
	const [entry] = await getCollection(collection, ({ id }) => id === name);
	return entry;
}
