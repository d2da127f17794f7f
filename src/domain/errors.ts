/** Every way a request can be refused. `status` is the HTTP answer that means it. */
export const REFUSALS = {
	'signed-out': 401,
	unproved: 401,
	forbidden: 403,
	'not-found': 404,
	conflict: 409,
	gone: 410,
	invalid: 422,
	'too-many': 429,
	/** The database is not there. */
	unavailable: 503,
	/** It is there and takes nothing in just now. */
	busy: 503,
	full: 507,
} as const;

export type Refusal = keyof typeof REFUSALS;

/** How a refusal is known: pages are built with a copy of this class, and the server throws its own. */
const REFUSED = Symbol.for('rapport.refusal');

/** A refusal that a person reads: `message` is a full sentence that says what to do. */
export class DomainError extends Error {
	readonly code: Refusal;
	/** The field of the form that it is about, where there is one. */
	readonly field: string | null;
	readonly [REFUSED] = true;

	constructor(code: Refusal, sentence: string, field: string | null = null) {
		super(sentence);
		this.code = code;
		this.field = field;
	}

	static override [Symbol.hasInstance](error: unknown): boolean {
		return typeof error === 'object' && error !== null && REFUSED in error;
	}

	get status(): number {
		return REFUSALS[this.code];
	}
}
