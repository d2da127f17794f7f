/**
 * The one script of every page, in its head and before the first paint, so that a chosen theme never flashes. Everything else it
 * does waits for the page; everything it does is an extra to a page that works without it.
 */
const root = document.documentElement;

const storedTheme = (): string | null => {
	try {
		return localStorage.getItem('theme');
	} catch {
		return null;
	}
};
const chosen = storedTheme();
if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;

const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

function attachTheme(button: HTMLButtonElement): void {
	const label = () => {
		button.textContent = isDark() ? 'Light' : 'Dark';
		button.setAttribute('aria-label', `${button.textContent} theme`);
		button.hidden = false;
	};
	button.onclick = () => {
		const theme = isDark() ? 'light' : 'dark';
		root.dataset.theme = theme;
		try {
			localStorage.setItem('theme', theme);
		} catch {}
		label();
	};
	label();
}

addEventListener('DOMContentLoaded', () => {
	const find = <T extends Element>(selector: string) => document.querySelector<T>(selector);
	const theme = find<HTMLButtonElement>('.theme');
	if (theme) attachTheme(theme);

	const print = find<HTMLButtonElement>('button.print');
	if (print) {
		print.hidden = false;
		print.onclick = () => window.print();
	}

	find<HTMLElement>('kbd')?.removeAttribute('hidden');
	const input = find<HTMLInputElement>('#find');
	// Nothing of the search is fetched before somebody goes to its field.
	input?.addEventListener('focus', () => import('../features/search/browser/search-box.ts').then(({ attachSearchBox }) => attachSearchBox(input)), {
		once: true,
	});
	addEventListener('keydown', (event) => {
		const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
		if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
		event.preventDefault();
		(find<HTMLInputElement>('main input[type=search]') ?? input)?.focus();
	});
});
