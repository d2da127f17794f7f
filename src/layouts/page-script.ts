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

function attachPeek(button: HTMLButtonElement): void {
	const input = button.previousElementSibling;
	const [word] = button.children;
	if (!(input instanceof HTMLInputElement) || !word) return;
	button.hidden = false;
	button.onclick = () => {
		const isHidden = input.type === 'password';
		input.type = isHidden ? 'text' : 'password';
		word.textContent = isHidden ? 'Hide' : 'Show';
	};
	// A password that stands there in the clear would be kept with what else was typed.
	input.form?.addEventListener('submit', () => {
		input.type = 'password';
	});
}

function attachCopy(button: HTMLButtonElement): void {
	const words = button.previousElementSibling?.textContent ?? '';
	const said = button.nextElementSibling;
	button.hidden = false;
	button.onclick = async () => {
		await navigator.clipboard.writeText(words);
		if (said) said.textContent = 'Copied.';
	};
}

addEventListener('DOMContentLoaded', () => {
	const find = <T extends Element>(selector: string) => document.querySelector<T>(selector);
	const theme = find<HTMLButtonElement>('.theme');
	if (theme) attachTheme(theme);
	for (const button of document.querySelectorAll<HTMLButtonElement>('button.peek')) attachPeek(button);

	const print = find<HTMLButtonElement>('button.print');
	if (print) {
		print.hidden = false;
		print.onclick = () => window.print();
	}
	const copy = find<HTMLButtonElement>('button.copy:not(#workbench *)');
	if (copy && isSecureContext) attachCopy(copy);

	const scripted = find<HTMLFormElement>('form[data-script]');
	if (scripted) {
		const { script = '', local } = scripted.dataset;
		// Before anything else of it is there: what is for this device is not sent. Only where its script cannot run does the form ask the server.
		if (local !== undefined) scripted.onsubmit = () => false;
		void import(/* @vite-ignore */ script).catch(() => {
			scripted.onsubmit = null;
		});
	}

	const composer = find<HTMLElement>('.composer');
	if (composer) void import('../features/drafts/browser/composer.ts').then(({ attachComposer }) => attachComposer(composer));
	const passages = find<HTMLElement>('.passages');
	if (passages) void import('../features/sharing/browser/passage.ts').then(({ attachPassages }) => attachPassages(passages));
	const path = find<HTMLElement>('.path[data-kept]');
	if (path) void import('../features/paths/browser/progress.ts').then(({ attachProgress }) => attachProgress(path));
	const cards = find<HTMLElement>('.cards');
	// By its address, which the page names, so that it can be kept with it.
	if (cards?.dataset.script) void import(/* @vite-ignore */ cards.dataset.script);
	if (find('.rehearse, .scenarios')) void import('../features/scenarios/browser/rehearse.ts').then(({ attachRehearsal }) => attachRehearsal());
	addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== '/sign-out') return;
		event.preventDefault();
		// What this browser kept is erased first; a session ends in any case.
		const erased = import('../features/drafts/browser/device-store.ts').then(({ eraseAll }) => eraseAll());
		void erased.catch(() => {}).then(() => form.submit());
	});

	// A thread, or the news of a case, that somebody has before their eyes counts as read; without script, its button does the same.
	const reads = find<HTMLFormElement>('form[data-reads]');
	const noteRead = () => {
		if (!reads?.isConnected || document.hidden) return;
		const body = new URLSearchParams({ do: 'read', number: find<HTMLInputElement>('form[data-reads] input')?.value ?? '' });
		void fetch(location.href, { method: 'POST', body, redirect: 'manual' }).then(() => reads.remove());
	};
	noteRead();
	addEventListener('visibilitychange', noteRead);

	find<HTMLElement>('kbd')?.removeAttribute('hidden');
	const input = find<HTMLInputElement>('#find');
	const question = find<HTMLInputElement>('#question');
	if (question?.value === '') question.focus();
	// Nothing of the search is fetched before somebody goes to a field of it; that of the search page has the focus already.
	const search = () => import('../features/search/browser/search.ts');
	input?.addEventListener('focus', () => search().then(({ attachSearchBox }) => attachSearchBox(input)), { once: true });
	for (const sign of ['pointerdown', 'keydown', 'input'])
		question?.addEventListener(sign, () => search().then(({ attachSearchPage }) => attachSearchPage()), { once: true });
	addEventListener('keydown', (event) => {
		const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
		if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
		event.preventDefault();
		(question ?? input)?.focus();
	});
});
