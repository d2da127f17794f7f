import { DomainError } from '#src/domain/errors.ts';
import type { Site } from './site.ts';

const MOST_MS = 150;

/** Lets what is only noted about a request be written, and goes on without it when that takes long or cannot be done: nobody reads less for it. */
export async function noted(site: Site, writing: Promise<void>): Promise<void> {
	const done = writing.catch((error: unknown) => {
		if (!site.keeper.report(error) && !(error instanceof DomainError)) site.log.fault(error);
	});
	let timer: NodeJS.Timeout | undefined;
	await Promise.race([
		done,
		new Promise((resolve) => {
			timer = setTimeout(resolve, MOST_MS);
		}),
	]);
	clearTimeout(timer);
}
