import { keepPlace, places } from './places.ts';

const PART = '.rehearse';
const NOW = '#now';

/** Offers to go on where somebody was, wherever a page has room for it. */
export function offerPlaces(page: ParentNode): void {
	const kept = places();
	for (const offer of page.querySelectorAll<HTMLElement>('[data-place]')) {
		const slug = offer.dataset.place ?? '';
		const said = kept[slug];
		offer.hidden = !said;
		if (!said) continue;
		const link = document.createElement('a');
		link.href = `/rehearse/${slug}?said=${said}${NOW}`;
		link.textContent = `Go on where you were, after ${count(said.split('.').length)}`;
		offer.replaceChildren(link);
	}
}

const count = (choices: number) => `${choices} choice${choices === 1 ? '' : 's'}`;

/** Makes a rehearsal go on in its page: the next part takes the place of this one, and the focus goes to its scene, so that it is read once. */
export function attachRehearsal(): void {
	let turn = 0;
	let shown = withoutPlace(location);
	settle();
	if (!partOf(document)) return;

	addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(`${PART} a`) : null;
		if (!link) return;
		if (link.dataset.forget !== undefined) keepPlace(partOf(document)?.dataset.slug ?? '', null);
		const isOurs = link.dataset.step !== undefined || link.dataset.forget !== undefined;
		if (!isOurs || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		void go(link.href, true);
	});
	addEventListener('popstate', () => {
		// A link to a place in the page is no other page.
		if (withoutPlace(location) !== shown) void go(location.href, false);
	});

	async function go(href: string, isNew: boolean): Promise<void> {
		const mine = ++turn;
		const next = await fetched(href).catch(() => null);
		if (mine !== turn) return;
		const part = next && partOf(next);
		// What cannot be swapped in is opened as any link would be.
		if (!part) return location.assign(href);
		partOf(document)?.replaceWith(document.adoptNode(part));
		document.title = next.title;
		if (isNew) history.pushState(null, '', href);
		shown = withoutPlace(location);
		settle();
		const now = document.querySelector<HTMLElement>(NOW);
		now?.focus({ preventScroll: true });
		(part.dataset.said ? now : document.body)?.scrollIntoView({ block: 'start' });
	}
}

const withoutPlace = ({ pathname, search }: Location) => pathname + search;

const partOf = (page: ParentNode) => page.querySelector<HTMLElement>(PART);

async function fetched(href: string): Promise<Document | null> {
	const answer = await fetch(href);
	return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
}

/** What the page says now is where one was; the end of a story is no place to go on from. */
function settle(): void {
	const { slug = '', said, ending } = partOf(document)?.dataset ?? {};
	if (said) keepPlace(slug, ending ? null : said);
	offerPlaces(document);
}
