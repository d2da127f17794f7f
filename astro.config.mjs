// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
	// The server puts the real origin in its place when it loads what was built.
	site: 'https://origin.invalid',
	output: 'server',
	trailingSlash: 'never',
	publicDir: './src/static',
	server: { host: '127.0.0.1', port: 4321 },
	adapter: server(),
	session: false,
	integrations: [mdx(), styleguide()],
	build: { format: 'file', inlineStylesheets: 'never' },
	markdown: { syntaxHighlight: 'prism' },
	devToolbar: { enabled: false },
	cache: { provider: { name: 'rapport-page-cache', entrypoint: new URL('./src/server/page-cache-provider.ts', import.meta.url) } },
	// src/server/forms.ts checks where a form comes from, before Astro sees it: Astro knows neither the public origin nor `Sec-Fetch-Site`.
	security: { checkOrigin: false },
	vite: {
		// The page script is built as a worker would be: one classic file, what it loads later in files of their own.
		worker: { format: 'es' },
		build: { assetsInlineLimit: 0, cssCodeSplit: false, rolldownOptions: { checks: { moduleLevelDirective: false } } },
	},
});

/** @returns {import('astro').AstroIntegration} What src/server/http.ts renders with. */
function server() {
	return {
		name: 'rapport-server',
		hooks: {
			'astro:config:done': ({ setAdapter }) =>
				setAdapter({
					name: 'rapport-server',
					entrypointResolution: 'auto',
					serverEntrypoint: new URL('./src/entry.ts', import.meta.url),
					adapterFeatures: { buildOutput: 'server' },
					supportedAstroFeatures: { serverOutput: 'stable', hybridOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
				}),
		},
	};
}

/** @returns {import('astro').AstroIntegration} /styleguide, in development only. */
function styleguide() {
	return {
		name: 'styleguide',
		hooks: {
			'astro:config:setup': ({ command, injectRoute }) => {
				if (command === 'dev') injectRoute({ pattern: '/styleguide', entrypoint: './src/components/site/styleguide.astro', prerender: false });
			},
		},
	};
}
