import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });
/** A module that was loaded is asked for again at each request, and Node takes 40 µs to find it. */
const { pageMap } = app.manifest;
for (const [component, load] of pageMap ?? []) {
	let loaded: ReturnType<typeof load> | null = null;
	pageMap?.set(component, () => {
		loaded ??= load();
		return loaded;
	});
}
/** Astro would ask the network for error pages that it has not: we show our own. */
const prerenderedErrorPageFetch = async () => new Response(null, { status: 404 });

/** The page that a request asks for, as Astro makes it; `null` where it has none. Built, it is `dist/run/pages.mjs`, which src/server/serve.ts loads. */
export async function render(request: Request, locals: object): Promise<Response | null> {
	const routeData = app.match(request);
	return routeData ? app.render(request, { addCookieHeader: true, locals, routeData, prerenderedErrorPageFetch }) : null;
}
