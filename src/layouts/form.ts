import type { AstroGlobal } from 'astro';
import type { z } from 'zod';
import { DomainError, type Refusal } from '#src/domain/errors.ts';
import { emptyForm, type Form } from '#src/lib/form.ts';

/** What a page does with a form: the path to go on to, or `null` to show itself again. */
export type Door = (values: Record<string, string>) => Promise<string | null>;

/** These are not about the form: they end the request. */
const NOT_OURS: Refusal[] = ['signed-out', 'unproved', 'unavailable', 'not-found'];

/** Said at the top of the page, since none of its forms was sent. */
const NO_SUCH_BUTTON = 'Nothing was changed: this page does not know that button. Load the page again, and try once more.';

/**
 * Takes a form that was sent to this page and calls the door that its button names (`do`), or the first. Returns the answer when it worked (a
 * redirect with 303), and otherwise the form with everything that was typed, the status set that means what is wrong, and the refusal itself.
 */
export async function takeForm(astro: AstroGlobal, doors: Record<string, Door>): Promise<{ form: Form; answer: Response | null; refusal?: unknown }> {
	const form = emptyForm();
	if (astro.request.method !== 'POST') return { form, answer: null };
	for (const [name, value] of await sentFields(astro)) form.values[name] ??= value;
	const button = form.values.do ?? Object.keys(doors)[0] ?? '';
	form.values.do = button;
	const door = Object.hasOwn(doors, button) && doors[button];
	if (!door) {
		astro.locals.sentence = NO_SUCH_BUTTON;
		astro.response.status = 422;
		return { form, answer: null };
	}
	try {
		if (Object.values(form.values).some((value) => value.includes('\0')))
			throw new DomainError('invalid', 'What was sent holds characters that cannot be kept.');
		const done = await door(form.values);
		return { form, answer: done === null ? null : astro.redirect(done, 303) };
	} catch (error) {
		if (error instanceof Faults) form.faults = error.faults;
		else if (!(error instanceof DomainError) || NOT_OURS.includes(error.code)) throw error;
		else if (error.field) form.faults[error.field] = error.message;
		else form.sentence = error.message;
		astro.response.status = error instanceof DomainError ? error.status : 422;
		if (astro.response.status === 503) astro.response.headers.set('retry-after', '5');
		return { form, answer: null, refusal: error };
	}
}

/** The fields of the form that a request carries, in order. */
export async function sentFields(astro: Pick<AstroGlobal, 'request' | 'locals'>): Promise<[string, string][]> {
	const fields = [...new URLSearchParams(await astro.request.text())];
	astro.locals.held = fields;
	return fields;
}

/** What was typed, as the schema understands it. Throws what is wrong with each field. */
export function understood<T>(schema: z.ZodType<T>, values: Record<string, string>): T {
	const checked = schema.safeParse(values);
	if (checked.success) return checked.data;
	const faults: Record<string, string> = {};
	for (const { path, message } of checked.error.issues) faults[String(path[0] ?? '')] ??= message;
	throw new Faults(faults);
}

/** What is wrong with a form, by field. */
export class Faults extends Error {
	readonly faults: Record<string, string>;

	constructor(faults: Record<string, string>) {
		super('Some fields need another look.');
		this.faults = faults;
	}
}
