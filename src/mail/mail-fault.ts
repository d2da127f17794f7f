/** Why a mail did not leave. Its message names no address and quotes no server: it is kept and shown. */
export class MailFault extends Error {
	/** Whether the next mail would fail alike, so that it is not worth trying now. */
	readonly isForAll: boolean;

	constructor(sentence: string, { isForAll }: { isForAll: boolean }) {
		super(sentence);
		this.isForAll = isForAll;
	}
}
