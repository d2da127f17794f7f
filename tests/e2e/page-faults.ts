/** What can be wrong with a page's shape. Each runs in the page, so it uses nothing from outside itself, and returns its findings. */

/** Two words with no space between them where one element ends and the next begins. */
export function joinedWords(): string[] {
	/** Whether an element keeps its text apart from what stands beside it. */
	const separates = (element: Element) => {
		const { display, paddingLeft, paddingRight, marginLeft, marginRight } = getComputedStyle(element);
		if (element.matches('sup, br, svg')) return true;
		if (display === 'inline') return false;
		return display !== 'inline-block' || [paddingLeft, paddingRight, marginLeft, marginRight].some((length) => Number.parseFloat(length) > 0);
	};
	const ancestorsOf = (node: Node) => {
		const found: Element[] = [];
		for (let up = node.parentElement; up; up = up.parentElement) found.push(up);
		return found;
	};
	const isApart = (before: Text, after: Text) => {
		const [mine, theirs] = [ancestorsOf(before), ancestorsOf(after)];
		const common = mine.find((element) => theirs.includes(element));
		if (common && /flex|grid/.test(getComputedStyle(common).display)) return true;
		const between = [...mine.slice(0, mine.indexOf(common as Element)), ...theirs.slice(0, theirs.indexOf(common as Element))];
		if (between.some(separates)) return true;
		const gap = document.createRange();
		gap.setStartAfter(before);
		gap.setEndBefore(after);
		return gap.cloneContents().querySelector('br, svg, input, img, hr') !== null;
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = node as Text;
		if (text.data !== '' && text.parentElement?.checkVisibility() && !text.parentElement.closest('svg, script, style')) texts.push(text);
	}
	return texts.flatMap((after, at) => {
		const before = texts[at - 1];
		if (!before || before.parentElement === after.parentElement) return [];
		if (!/[\p{L}\p{N}]$/u.test(before.data) || !/^[\p{L}\p{N}]/u.test(after.data)) return [];
		return isApart(before, after) ? [] : [`${before.data.slice(-20)}|${after.data.slice(0, 20)}`];
	});
}

/** Links and headings that say nothing, to the eye or to a screen reader. */
export function emptyElements(): string[] {
	return [...document.querySelectorAll('a, h1, h2, h3, h4, h5, h6, button, summary')]
		.filter((element) => !element.textContent?.trim() && !element.getAttribute('aria-label')?.trim())
		.map((element) => element.outerHTML.slice(0, 100));
}

/** A page has one heading of the first level, it comes first among those of the main part, and no level is left out below it. */
export function headingFaults(): string[] {
	const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((heading) => ({
		level: Number(heading.tagName[1]),
		words: heading.textContent?.trim() ?? '',
	}));
	const ones = document.querySelectorAll('h1').length;
	const skips = levels.filter(({ level }, at) => level > (levels[at - 1]?.level ?? 0) + 1);
	return [...(ones === 1 ? [] : [`${ones} headings of level 1`]), ...skips.map(({ level, words }) => `level ${level} after a gap: ${words}`)];
}

/** Ids that several elements have: a label, or a link, would lead to the first of them only. */
export function repeatedIds(): string[] {
	const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
	return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `the id ${id} stands twice`);
}

/** What makes the page wider than the window; empty when it fits. */
export function overflowing(): string[] {
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth <= clientWidth) return [];
	const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
	return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(-3).map((element) => element.outerHTML.slice(0, 100))];
}
