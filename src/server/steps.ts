/** Runs one named step of a start or a build and says how long it took. `done` may return what was found. */
export async function step<T>(name: string, work: () => Promise<T> | T, done: (result: T) => string = () => 'done'): Promise<T> {
	const began = performance.now();
	const result = await work();
	const seconds = ((performance.now() - began) / 1000).toFixed(2).padStart(7);
	console.log(`  ${name.padEnd(10)} ${seconds} s  ${done(result)}`);
	return result;
}

/** Prints why something cannot go on, without a stack, and ends the process. */
export function giveUp(error: unknown): never {
	console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(1);
}
