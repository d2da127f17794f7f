/** Every way a request can be refused. `status` is the HTTP answer that means it. */
export const REFUSALS = {
	'not-found': 404,
	forbidden: 403,
	conflict: 409,
	gone: 410,
	invalid: 422,
	unavailable: 503,
} as const;

export type Refusal = keyof typeof REFUSALS;

/** A refusal that a person reads: `message` is a full sentence that says what to do. */
export class DomainError extends Error {
	readonly code: Refusal;

	constructor(code: Refusal, sentence: string) {
		super(sentence);
		this.code = code;
	}

	get status(): number {
		return REFUSALS[this.code];
	}
}
