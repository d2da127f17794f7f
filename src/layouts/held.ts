import type { AstroGlobal } from 'astro';
import type { Form } from '#src/lib/form.ts';

/** What somebody sent before they had to sign in or give their password again, named apart from the fields of that form. */
export const HELD = 'held:';

/** Whether a form carries something that waits to be sent on. */
export const carriesHeld = (values: Record<string, string>): boolean => Object.keys(values).some((name) => name.startsWith(HELD));

/** The fields that wait to be sent on, by their own names: those that this form carried, or those that led here, which answers 401. */
export function heldFields(astro: AstroGlobal, form: Form): [string, string][] {
	if (astro.request.method === 'POST')
		return Object.entries(form.values).flatMap(([name, value]): [string, string][] => (name.startsWith(HELD) ? [[name.slice(HELD.length), value]] : []));
	const held = astro.locals.held ?? [];
	if (held.length > 0) astro.response.status = 401;
	return held;
}
