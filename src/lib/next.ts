/** Where to go on after signing in: a path of this site, or the front page for everything else (S14). */
export function safeNext(next: string | null | undefined): string {
	if (!next || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next) || !URL.canParse(next, 'http://here.invalid')) return '/';
	const url = new URL(next, 'http://here.invalid');
	return url.host === 'here.invalid' ? url.pathname.replace(/^\/+/, '/') + url.search + url.hash : '/';
}
