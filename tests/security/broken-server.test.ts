import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { freshFolder } from '#tests/support/database.ts';
import { freePort, startServer } from '#tests/torture/server.ts';
import { rareWord } from './canaries.ts';

test('what breaks where nobody waits for it is told without its words, and the site ends to be started again only when it may be half done', async () => {
	const word = rareWord();
	const env = { WORDS: word, NODE_OPTIONS: `--import ${fileURLToPath(new URL('../support/break-on-signal.mjs', import.meta.url))}` };
	const port = await freePort();
	const server = await startServer({ dataDir: await freshFolder(), port }, { env });
	const faults = () =>
		server
			.said()
			.split('\n')
			.filter((line) => line.startsWith('{"level":"error"'));
	process.kill(server.pid, 'SIGHUP');
	await vi.waitUntil(() => faults().length > 0);
	expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);

	process.kill(server.pid, 'SIGUSR2');
	expect(await server.ended).toEqual({ code: 75, signal: null });
	expect(faults()).toHaveLength(2);
	expect(server.said()).not.toContain(word);
}, 20_000);
