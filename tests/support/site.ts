import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markDemo } from '#src/demo/mark.ts';
import { openDemo } from '#src/demo/open-demo.ts';
import { processWide } from '#src/lib/process-wide.ts';
import { readConfig } from '#src/server/config.ts';
import { createSiteServer } from '#src/server/http.ts';
import type { Renderer } from '#src/server/rendered.ts';
import { Site } from '#src/server/site.ts';

export interface RunningSite {
	site: Site;
	origin: string;
	dataDir: string;
	/** GET as a browser on the right host would, without following redirects. */
	get: (path: string, init?: RequestInit) => Promise<Response>;
	close: () => Promise<void>;
}

/** The real site, built, or its demo, on a data folder of its own, served from this process. One per test file: pages find it by name. */
export async function startSite({ contentDir, isDemo = false }: { contentDir?: string; isDemo?: boolean } = {}): Promise<RunningSite> {
	const dataDir = await mkdtemp(join(tmpdir(), 'rapport-site-'));
	const port = await freePort();
	const config = readConfig({ DATA_DIR: dataDir, PORT: String(port), PUBLIC_ORIGIN: `http://127.0.0.1:${port}` });
	if (isDemo) markDemo(dataDir);
	const site = isDemo ? await openDemo(config) : await Site.open(config, contentDir ? { contentDir } : {});
	processWide('site', () => site);
	const { render } = (await import(new URL('../../dist/server/entry.mjs', import.meta.url).href)) as { render: Renderer };
	const server = createSiteServer(site, render);
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return {
		site,
		origin: config.origin,
		dataDir,
		get: (path, init) => fetch(config.origin + path, { redirect: 'manual', ...init }),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await site.close();
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}

async function freePort(): Promise<number> {
	const { createServer } = await import('node:net');
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => probe.close(resolve));
	return port;
}
