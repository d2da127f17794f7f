import { Parser } from 'htmlparser2';

/** A form of a page as a browser without script has it: where it goes, and what it would send if nobody touched it. */
export interface PageForm {
	/** `null`: to the page itself. */
	action: string | null;
	fields: Record<string, string>;
	/** The values of its buttons named `do`. */
	buttons: string[];
}

/** Every form of a page, in order. */
export function formsIn(html: string): PageForm[] {
	const forms: PageForm[] = [];
	let form: PageForm | null = null;
	let area: string | null = null;
	let select: { name: string; value: string | null } | null = null;
	const parser = new Parser({
		onopentag(tag, given) {
			if (tag === 'form') {
				form = { action: given.action ?? null, fields: {}, buttons: [] };
				forms.push(form);
			}
			if (!form) return;
			const { name = '', value = '', type = 'text' } = given;
			if (tag === 'button' && name === 'do') form.buttons.push(value);
			if (tag === 'input' && name && (!/^(checkbox|radio)$/.test(type) || 'checked' in given)) form.fields[name] = value || (type === 'checkbox' ? 'on' : '');
			if (tag === 'textarea' && name) {
				area = name;
				form.fields[name] = '';
			}
			if (tag === 'select' && name) select = { name, value: null };
			if (tag === 'option' && select && (select.value === null || 'selected' in given)) select.value = value;
		},
		ontext(words) {
			if (form && area !== null) form.fields[area] += words;
		},
		onclosetag(tag) {
			if (tag === 'textarea' && form && area !== null) {
				// A browser drops the first line break of a text area.
				form.fields[area] = (form.fields[area] ?? '').replace(/^\n/, '');
				area = null;
			}
			if (tag === 'select' && form && select) {
				form.fields[select.name] = select.value ?? '';
				select = null;
			}
			if (tag === 'form') form = null;
		},
	});
	parser.end(html);
	return forms;
}

/** What somebody sends who presses a button of a page after changing some fields. Throws when the page has no such button. */
export function pressed(html: string, button: string, changes: Record<string, string> = {}): Record<string, string> {
	const form = formsIn(html).find(({ buttons }) => buttons.includes(button));
	if (!form)
		throw new Error(
			`The page has no button "${button}": ${
				formsIn(html)
					.flatMap(({ buttons }) => buttons)
					.join(', ') || 'it has none'
			}.`,
		);
	return { ...form.fields, ...changes, do: button };
}
