import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { FLAGS } from './browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PORT = 4399;
const DATA_DIR = '.data/e2e';
const chromium = process.env.CHROMIUM_PATH;

// Workers load this file again: only the first loader may clear the data folder.
if (!process.env.TEST_WORKER_INDEX) rmSync(`${ROOT}${DATA_DIR}`, { recursive: true, force: true });

export default defineConfig({
	testDir: './e2e',
	outputDir: '../test-results',
	workers: 2,
	fullyParallel: true,
	reporter: [['list'], ['json', { outputFile: `${ROOT}test-results/e2e.json` }]],
	timeout: 30_000,
	use: {
		baseURL: `http://localhost:${PORT}`,
		launchOptions: {
			...(chromium && { executablePath: chromium }),
			args: FLAGS,
		},
	},
	webServer: {
		command: 'mkdir -p test-results && exec node src/boot.mjs src/server/start.mjs 2> test-results/server.log',
		cwd: ROOT,
		url: `http://localhost:${PORT}/`,
		env: { PORT: String(PORT), DATA_DIR },
		stdout: 'ignore',
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
	},
});
