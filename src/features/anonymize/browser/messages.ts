import type { Decision } from '../apply.ts';
import type { LexiconFiles } from '../lexicon.ts';
import type { Finding } from '../types.ts';
import type { Change } from './changes.ts';

/** Where the lists are, by name. */
export type ListAddresses = Record<keyof LexiconFiles, string>;

/** What a page asks of its reader, which runs beside it. Each question has a number; the answer has the same. */
export type Asked =
	| { kind: 'open'; id: number; lists: ListAddresses }
	| { kind: 'read'; id: number; text: string }
	/** Of the text that was read last: what happens to a group; `null` for what is suggested. `isWriting`: more of the words is to come. */
	| { kind: 'decide'; id: number; key: string; decision: Decision | null; isWriting: boolean }
	/** The words that were written are whole. */
	| { kind: 'written'; id: number }
	| { kind: 'undo'; id: number }
	/** What was found in the text that was read last. */
	| { kind: 'findings'; id: number };

/** A text with its decisions, ready to be shown: HTML, an element for each entry of a list. */
export interface Drawn {
	headline: string;
	sheet: string[];
	findings: string[];
	clean: string[];
	risk: string;
	/** What is said of what happened. */
	said: string;
}

/** The same as it is told: of its lists, what changed since they were told last. */
export type Told = Omit<Drawn, 'sheet' | 'findings' | 'clean'> & Record<'sheet' | 'findings' | 'clean', Change>;

/** `drawn` is `null` when another text or decision came before this one was drawn. */
export type Answered = { id: number; drawn?: Told | null; findings?: readonly Finding[]; fault?: string };
