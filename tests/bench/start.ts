import { median } from './figures.ts';
import { type Corpus, type Lab, serve } from './lab.ts';

export interface StartResults {
	/** Milliseconds from the start of the process to the first page: the median, and each. */
	ms: number;
	each: number[];
}

/** Starts a site that is built and indexed already, some times. */
export async function startsOf(corpus: Corpus, times: number): Promise<StartResults> {
	// The first one notes what the others find.
	await (await serve(corpus)).stop();
	const each: number[] = [];
	for (let turn = 0; turn < times; turn += 1) {
		const server = await serve(corpus);
		each.push(Math.round(server.startMs));
		await server.stop();
	}
	return { ms: median(each), each };
}

/** Starts the main site. */
export const measureStart = async (lab: Lab) => startsOf(await lab.site('main'), lab.isQuick ? 3 : 7);
