import type { Decision } from '../apply.ts';
import type { Finding } from '../types.ts';
import { type Choices, chosen, insteadOf, type Reasons, type View, viewOf } from '../workbench.ts';
import { decidedWords } from '../workbench-words.ts';

/** Decisions as they are kept: they name what was found, so they go where the text goes. */
export interface KeptDecisions {
	choices: [form: string, decision: Decision][];
	reasons: [form: string, reason: string][];
}

/** What somebody decides of a text that they go on writing. It says what happened, in a sentence. */
export class Decisions {
	#view: View | null = null;
	#choices: Choices = new Map();
	#reasons: Reasons = new Map();
	/** What was chosen before each decision. */
	#before: { choices: Choices; name: string }[] = [];
	/** The group in whose place somebody is writing: all they write is one decision. */
	#writing: string | null = null;

	/** The text as it stands now; `null` before one was read. */
	get view(): View | null {
		return this.#view;
	}

	/** Takes a text that was read. What was decided before holds where it is found again. */
	read(text: string, findings: readonly Finding[]): void {
		this.#view = viewOf(text, findings, this.#choices, this.#reasons);
	}

	/** Decides every mention of a group; `null` takes what is suggested. */
	decide(key: string, decision: Decision | null, { isWriting }: { isWriting: boolean }): string {
		const group = this.#view?.groups.find((one) => one.key === key);
		if (!this.#view || !group) return '';
		if (this.#writing !== key) this.#before.push({ choices: this.#choices, name: group.name });
		this.#writing = isWriting ? key : null;
		const taken = decision ?? { replace: insteadOf(group) };
		this.#choices = chosen(this.#choices, group, taken);
		this.read(this.#view.text, this.#view.findings);
		return isWriting ? '' : decidedWords(group, taken);
	}

	/** Says why a group stays, as it was chosen. */
	reason(key: string, reason: string): void {
		const group = this.#view?.groups.find((one) => one.key === key);
		if (!this.#view || !group) return;
		this.#reasons = chosen(this.#reasons, group, reason);
		this.read(this.#view.text, this.#view.findings);
	}

	/** All that was decided, to be kept with the text; and back again, before a text is read. */
	get kept(): KeptDecisions {
		return { choices: [...this.#choices], reasons: [...this.#reasons] };
	}
	set kept({ choices, reasons }: KeptDecisions) {
		this.#choices = new Map(choices);
		this.#reasons = new Map(reasons);
		this.#before = [];
	}

	/** What is written next is a decision of its own. */
	written(): void {
		this.#writing = null;
	}

	/** Takes back the last decision. */
	undo(): string {
		const last = this.#before.pop();
		this.#writing = null;
		if (!last || !this.#view) return 'There is nothing to undo.';
		this.#choices = last.choices;
		this.read(this.#view.text, this.#view.findings);
		return `Undone: ${last.name}.`;
	}
}
