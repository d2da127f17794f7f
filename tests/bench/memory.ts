/** What the one process holds in memory: at rest, under load, and a while later. */
import { rounded } from './figures.ts';
import { press } from './generator.ts';
import { type Lab, serve } from './lab.ts';
import { memoryOf } from './process-tree.ts';
import { answerOf } from './requests.ts';

export interface MemoryResults {
	/** Megabytes (RSS), on a site of 1,000 cases and 200 threads. */
	restMb: number;
	/** At once after every page was asked for by 32 connections in turn. */
	loadedMb: number;
	laterMb: number;
	/** How long the load lasted, and how long after it `laterMb` was read. */
	loadSeconds: number;
	laterSeconds: number;
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Starts a server for this alone, lets it rest, presses every kind of page, and lets it rest again. */
export async function measureMemory(lab: Lab): Promise<MemoryResults> {
	const { urls, cookies } = await lab.site('main');
	const server = await serve(await lab.site('main'));
	try {
		await answerOf(urls.home);
		await wait(lab.isQuick ? 2 : 10);
		const restMb = rounded(memoryOf(server.pid), 1);
		const each = lab.isQuick ? 2 : 10;
		const pages = [
			[{ url: urls.home }],
			[{ url: urls.guide }],
			[{ url: urls.case }],
			[{ url: `${urls.case}?new` }],
			[{ url: `${urls.caseList}?new` }],
			[{ url: urls.search }],
		];
		const asMembers = [urls.space, urls.thread, urls.search].map((url) => cookies.map((cookie) => ({ url, cookie })));
		let loadedMb = 0;
		for (const asked of [...pages, ...asMembers]) {
			await press(asked, each);
			loadedMb = Math.max(loadedMb, memoryOf(server.pid));
		}
		const laterSeconds = lab.isQuick ? 5 : 60;
		await wait(laterSeconds);
		return {
			restMb,
			loadedMb: rounded(loadedMb, 1),
			laterMb: rounded(memoryOf(server.pid), 1),
			loadSeconds: each * (pages.length + asMembers.length),
			laterSeconds,
		};
	} finally {
		await server.stop();
	}
}
