/** Where the site stands. A page that is built has a stand-in, and the server puts the real one in its place when it loads the page. */
export const originOf = ({ isPrerendered, site, locals }: { isPrerendered: boolean; site: URL | undefined; locals: App.Locals }): string =>
	isPrerendered ? (site?.origin ?? '') : locals.site.config.origin;
