/** What a page shows of a form: what was typed, and what is wrong with it. */
export interface Form {
	values: Record<string, string>;
	/** A sentence by the name of the field that it is about. */
	faults: Record<string, string>;
	/** What is wrong with the whole. */
	sentence: string | null;
}

export const emptyForm = (): Form => ({ values: {}, faults: {}, sentence: null });

/** The form as one of several on a page sees it: empty, unless it was the one with this button, or one of these, that was sent. */
export const formFor = (form: Form, ...buttons: string[]): Form => (buttons.includes(form.values.do ?? '') ? form : emptyForm());
