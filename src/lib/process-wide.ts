/** Whether a thing of this name exists already. */
export const existsProcessWide = (name: string) => Symbol.for(`rapport.${name}`) in globalThis;

/**
 * The one instance of a thing in this process. The server runs from source and Astro's pages from a bundle, so a module of ours
 * can be loaded twice; what must exist once is kept here by name.
 */
export function processWide<T>(name: string, make: () => T): T {
	const registry = globalThis as unknown as Record<symbol, T | undefined>;
	const key = Symbol.for(`rapport.${name}`);
	registry[key] ??= make();
	return registry[key];
}
