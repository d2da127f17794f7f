import { writeSync } from 'node:fs';
import pino, { type DestinationStream } from 'pino';
import { type ToldFault, toldFault } from './told-fault.ts';

/** What is written of a request. Nothing in it says who asked, from where, for which thread or for what words. */
export interface AnsweredRequest {
	/** As in the event log, and in `X-Request-Id` of an answer from 500 on. */
	request: string;
	method: string;
	/** The address as its page is named, "/t/[id]"; `null` where none was found. */
	route: string | null;
	status: number;
	/** From the request's head to the answer's end, in milliseconds. */
	ms: number;
	/** Whether the reader was gone before the end. */
	isCut: boolean;
}

const STDERR = 2;

/** Where a running site says what an operator has to know. It takes sentences of ours and faults, so that nobody's words get in (docs/decisions/011-logs.md). */
export class Log {
	#lines: pino.Logger;

	private constructor(stream: DestinationStream, level: 'info' | 'warn') {
		this.#lines = pino(
			{
				base: null,
				level,
				timestamp: pino.stdTimeFunctions.isoTime,
				formatters: { level: (label) => ({ level: label }) },
				// A fault comes here as `toldFault` made it.
				serializers: { err: (told: ToldFault) => told },
			},
			stream,
		);
	}

	/** For whoever sits at a terminal: what went wrong, in words, by `console.error`. */
	static inWords(): Log {
		return new Log({ write: (line) => console.error(wordsOf(JSON.parse(line))) }, 'warn');
	}

	/** For machines: a line of JSON each on the standard error. Where that cannot be written, lines are lost and the site goes on. */
	static inLines(): Log {
		return new Log({ write: gathered() }, 'info');
	}

	/** A sentence of ours about the site itself. */
	tell(sentence: string): void {
		this.#lines.warn(sentence);
	}

	/** A fault of ours, in the request of this id or while the site did something by itself. */
	fault(error: unknown, sentence = 'Something broke.', request?: string): void {
		this.#lines.error({ ...(request && { request }), err: toldFault(error) }, sentence);
	}

	answered(answer: AnsweredRequest): void {
		this.#lines.info(answer);
	}
}

/** Lines of the same moment are written together: each by itself costs as much as making it. */
function gathered(): (line: string) => void {
	let waiting = '';
	const writeAll = () => {
		const lines = waiting;
		waiting = '';
		if (lines) writeOrLose(lines);
	};
	process.once('exit', writeAll);
	return (line) => {
		if (!waiting) setImmediate(writeAll);
		waiting += line;
	};
}

/** Pino's own way of writing tries for ever where a disk is full, and such a site could not even stop. */
function writeOrLose(lines: string): void {
	try {
		for (let rest = Buffer.from(lines); rest.length > 0; ) rest = rest.subarray(writeSync(STDERR, rest));
	} catch {
		// Nobody is left who could be told.
	}
}

const wordsOf = ({ msg, err }: { msg: string; err?: ToldFault }) => [msg, ...(err ? chain(err) : [])].join('\n');

const chain = ({ type, code, message, stack, cause }: ToldFault): string[] => [
	`${type}${code ? ` ${code}` : ''}: ${message}`,
	...stack,
	...(cause ? chain(cause) : []),
];
