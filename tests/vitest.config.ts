import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		include: ['tests/{architecture,unit,domain,content,security,site}/**/*.test.ts'],
		globalSetup: ['tests/support/template.ts'],
		pool: 'forks',
		testTimeout: 20_000,
	},
});
