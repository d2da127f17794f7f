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
	unavailable: 503,
} as const;

export type Refusal = keyof typeof REFUSALS;

/** A refusal that a person reads: `message` is a full sentence that says what to do. */
export class DomainError extends Error {
	readonly code: Refusal;
	/** The field of the form that it is about, where there is one. */
	readonly field: string | null;

	constructor(code: Refusal, sentence: string, field: string | null = null) {
		super(sentence);
		this.code = code;
		this.field = field;
	}

	get status(): number {
		return REFUSALS[this.code];
	}
}
