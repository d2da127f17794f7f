import type { LexiconFiles } from '../lexicon.ts';
import type { Risk } from '../risk.ts';
import type { Finding } from '../types.ts';

/** Where the lists are, by name. */
export type ListAddresses = Record<keyof LexiconFiles, string>;

/** What a page asks of its reader, which runs beside it. Each question has a number; the answer has the same. */
export type Asked =
	| { kind: 'open'; id: number; lists: ListAddresses }
	| { kind: 'read'; id: number; text: string }
	/** Of the text that was read last: what stays of its findings. */
	| { kind: 'risk'; id: number; standing: number[] };

/** `null`: another text came before this one was read. */
export type Answered = { id: number; findings?: Finding[] | null; risk?: Risk | null; fault?: string };
