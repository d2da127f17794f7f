/** Lets the field cards, the help lines, the glossary and the guides that somebody opens be read without network. */

const KEPT = 'cards';
const PAGE = '/cards';
/** Where the worker answers. A page outside of these never meets it. */
const SCOPES = [PAGE, '/guides/', '/glossary', '/support'];

/** The cards of a page's text, and nothing of who reads it. */
const cardsIn = (html: string): string => new DOMParser().parseFromString(html, 'text/html').querySelector('.cards')?.textContent ?? '';

export async function attachCards(cards: HTMLElement): Promise<void> {
	const said = cards.querySelector<HTMLElement>('[data-offline]');
	if (!said || !('serviceWorker' in navigator)) return;
	const shown = document.querySelector('.cards')?.textContent;
	const registered = await Promise.all(SCOPES.map((scope) => navigator.serviceWorker.register('/cards-offline.js', { scope })));
	await navigator.serviceWorker.ready;
	if (!(await caches.match(PAGE, { cacheName: KEPT, ignoreVary: true }))) return;
	said.textContent = 'These cards open without network from now on, and so do the help lines, the glossary and every guide that you open.';

	const lookForNewer = async () => {
		const newer = await fetch(PAGE, { credentials: 'omit', cache: 'no-cache' }).catch(() => null);
		if (newer?.ok && cardsIn(await newer.text()) !== shown) registered[0]?.active?.postMessage('renew');
	};
	navigator.serviceWorker.addEventListener('message', ({ data }) => {
		if (data !== 'renewed') return;
		said.textContent = 'The cards have changed since you opened them. ';
		const link = document.createElement('a');
		link.href = PAGE;
		link.textContent = 'Show the new ones';
		said.append(link);
	});
	// What stands here may have come from what is kept.
	addEventListener('online', lookForNewer);
	await lookForNewer();
}

const cards = document.querySelector<HTMLElement>('.cards');
// Without it, the cards are read as long as there is a network.
if (cards) void attachCards(cards).catch(() => {});
