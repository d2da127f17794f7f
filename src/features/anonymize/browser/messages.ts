import type { Decision } from '../apply.ts';
import type { LexiconFiles } from '../lexicon.ts';
import type { Finding } from '../types.ts';
import type { Result } from '../workbench-result.ts';
import type { Change } from './changes.ts';
import type { KeptDecisions } from './decisions.ts';

/** Where the lists are, by name. */
export type ListAddresses = Record<keyof LexiconFiles, string>;

/** What a page asks of its reader, which runs beside it. Each question has a number; the answer has the same. */
export type Asked =
	/** `asksReasons`: what points to one person stays with a reason only. */
	| { kind: 'open'; id: number; lists: ListAddresses; asksReasons: boolean }
	/** `known`: names that its writer knows are in it. */
	| { kind: 'read'; id: number; text: string; known: readonly string[] }
	/** Of the text that was read last: what happens to a group; `null` for what is suggested. `isWriting`: more of the words is to come. */
	| { kind: 'decide'; id: number; key: string; decision: Decision | null; isWriting: boolean }
	/** The words that were written are whole. */
	| { kind: 'written'; id: number }
	| { kind: 'undo'; id: number }
	/** Why a group stays. `isDone`: it was chosen, rather than being written. */
	| { kind: 'reason'; id: number; key: string; reason: string; isDone: boolean }
	/** All that was decided so far, or was decided before: then it holds from the next text on. */
	| { kind: 'kept'; id: number; decisions?: KeptDecisions }
	/** The anonymized text, to go on with. */
	| { kind: 'finish'; id: number }
	/** What was found in the text that was read last. */
	| { kind: 'findings'; id: number };

/** A text with its decisions, ready to be shown: HTML, an element for each entry of a list. */
export interface Drawn {
	headline: string;
	sheet: string[];
	findings: string[];
	clean: string[];
	risk: string;
	/** What points to one person and still asks what becomes of it, or why it stays. */
	asking: string[];
	/** What is said of what happened. */
	said: string;
}

/** The same as it is told: of its lists, what changed since they were told last. */
export type Told = Omit<Drawn, 'sheet' | 'findings' | 'clean'> & Record<'sheet' | 'findings' | 'clean', Change>;

/** How it stands with a text that somebody wants to go on with. `found`: so much more showed in it, which is among the findings once it is read again. */
export type Finished = { result: Result } | { found: number };

/** `drawn` is `null` when another text or decision came before this one was drawn. */
export interface Answered {
	id: number;
	drawn?: Told | null;
	findings?: readonly Finding[];
	kept?: KeptDecisions;
	finished?: Finished;
	fault?: string;
}
