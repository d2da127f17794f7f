/** What a log says of a fault. */
export interface ToldFault {
	type: string;
	code?: string;
	/** Without what it quotes. */
	message: string;
	/** Where it was thrown: places in programs, never words. */
	stack: string[];
	cause?: ToldFault;
}

const MOST_CAUSES = 4;
/** With its line and column, so that a line which somebody wrote is none. */
const FRAME = /^ {4}at .+:\d+:\d+\)?$/gm;
/** What stands between quotes or brackets comes from what was read: a question that FTS5 cannot parse, a text that is no JSON. Greedy, since it may hold quotes. */
const QUOTED = /(["'`“‘[(]).*(["'`”’\])])/gs;
const ADDRESS = /\S+@\S+/g;
/** From here on, Drizzle's message lists what was given to the query. */
const PARAMETERS = /\nparams: [\s\S]*$/;

/** What of a fault may be kept: its type, its code, where it was thrown, and its message without parameters, quotations and mail addresses. */
export function toldFault(error: unknown, depth = 0): ToldFault {
	if (!(error instanceof Error)) return { type: typeof error, message: '', stack: framesOf(String(error)) };
	const { cause } = error;
	return {
		type: error.name === 'Error' ? error.constructor.name : error.name,
		...('code' in error && typeof error.code === 'string' && { code: error.code }),
		message: isQuery(error) ? queryOf(error.message) : error.message.replace(QUOTED, '…').replace(ADDRESS, '…'),
		stack: framesOf(behind(error.message, error.stack ?? '')),
		...(cause !== undefined && depth < MOST_CAUSES && { cause: toldFault(cause, depth + 1) }),
	};
}

/** Drizzle's: its text is a literal of ours with a mark for each value. */
const isQuery = (error: Error) => 'query' in error && 'params' in error;
const queryOf = (message: string) => message.replace(PARAMETERS, '');
const behind = (message: string, stack: string) => (stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '');
const framesOf = (text: string) => text.match(FRAME) ?? [];
