import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_BYTES, partsOf, togetherOf } from '#tests/pii-bench/weight.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

/** What the workbench's page names for its script to load. */
async function namedInThePage(): Promise<string[]> {
	const page = await (await running.get('/anonymize')).text();
	const named = (name: string) => (new RegExp(`data-${name}="([^"]*)"`).exec(page)?.[1] ?? '').replaceAll('&#34;', '"').replaceAll('&quot;', '"');
	return [named('script'), named('engine'), ...Object.values<string>(JSON.parse(named('lists')))];
}

test('whoever takes identities out on a phone loads less than 1.6 MB, all of it in the table of docs/anonymization.md', async () => {
	const parts = await partsOf();
	expect((await namedInThePage()).toSorted()).toEqual(parts.map(({ address }) => address).toSorted());
	for (const { address, brotliBytes } of parts) {
		const { headers } = await running.get(address, { headers: { 'accept-encoding': 'br' } });
		expect([headers.get('content-encoding'), Number(headers.get('content-length'))], address).toEqual(['br', brotliBytes]);
	}
	expect(togetherOf(parts).brotliBytes).toBeLessThan(MOST_BYTES);
});
