import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { markDemo } from '#src/demo/mark.ts';
import { SYSTEM } from '#src/domain/actor.ts';
import { loadSynthetic } from '#src/features/synthetic/load-synthetic.ts';
import { readConfig } from '#src/server/config.ts';
import { Site } from '#src/server/site.ts';
import { startWorker } from '#src/worker/start-worker.ts';
import { freshFolder } from '#tests/support/database.ts';
import { PATIENCE } from '#tests/support/patience.ts';

const mailer = { send: async () => {}, close() {} };

/** A site whose worker has rested for ten minutes. */
async function tenMinutesAfter(arrange: (dataDir: string) => void, fill: (site: Site) => Promise<unknown>): Promise<Site> {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	onTestFinished(() => void vi.useRealTimers());
	const dataDir = join(await freshFolder(), 'data');
	arrange(dataDir);
	const site = await Site.open(readConfig({ DATA_DIR: dataDir }));
	onTestFinished(() => site.close());
	await fill(site);
	const worker = startWorker(site, mailer);
	onTestFinished(() => worker.stop());
	await vi.waitFor(() => expect(existsSync(join(dataDir, 'taken-back.json'))).toBe(true), PATIENCE);
	expect(await site.backups.newest()).toBeNull();
	vi.advanceTimersByTime(600_000);
	return site;
}

test('a site backs itself up when it is time, without being told', async () => {
	const site = await tenMinutesAfter(
		() => {},
		async () => {},
	);
	await vi.waitFor(async () => expect(await site.backups.newest()).not.toBeNull(), { timeout: 10_000, interval: 20 });
});

test.each<[string, (dataDir: string) => void, (site: Site) => Promise<unknown>]>([
	['a demo', markDemo, async () => {}],
	['a site that is measured', () => {}, (site) => loadSynthetic(site.contextAs(SYSTEM), { cases: 0, threads: 1, replies: 1, members: 1, seed: 1 })],
])('%s does not', async (_, arrange, fill) => {
	const site = await tenMinutesAfter(arrange, fill);
	await new Promise((resolve) => setTimeout(resolve, 60));
	expect(existsSync(site.backups.folder)).toBe(false);
});
