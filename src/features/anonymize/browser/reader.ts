import type { Decision } from '../apply.ts';
import type { Finding } from '../types.ts';
import { changed } from './changes.ts';
import type { KeptDecisions } from './decisions.ts';
import type { Answered, Asked, Drawn, Finished, ListAddresses } from './messages.ts';

/** Reads texts beside the page. Where it draws, it answers `null` when something newer was asked for meanwhile. */
export interface Reader {
	read(text: string, known: readonly string[]): Promise<Drawn | null>;
	/** Decides every mention of a group of the text that was read last; `null` takes what is suggested. */
	decide(key: string, decision: Decision | null, isWriting: boolean): Promise<Drawn | null>;
	written(): Promise<void>;
	undo(): Promise<Drawn | null>;
	/** Says why a group stays. */
	reason(key: string, reason: string, isDone: boolean): Promise<Drawn | null>;
	/** All that was decided; with `decisions`, what was decided before, which holds from the next text on. */
	kept(decisions?: KeptDecisions): Promise<KeptDecisions>;
	/** Reads the anonymized text once more, to go on with it. */
	finish(): Promise<Finished>;
	/** What was found in the text that was read last. */
	findings(): Promise<readonly Finding[]>;
}

type Question = { [Kind in Asked['kind']]: Omit<Extract<Asked, { kind: Kind }>, 'id'> }[Asked['kind']];

/** Starts the engine and loads its lists. Rejects when either cannot be had. */
export async function openReader(engine: string, addresses: ListAddresses, { asksReasons }: { asksReasons: boolean }): Promise<Reader> {
	const worker = new Worker(engine, { type: 'module' });
	const waiting = new Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>();
	let number = 0;
	worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
		const asked = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.fault) asked?.reject(new Error(data.fault));
		else asked?.resolve(data);
	});
	worker.addEventListener('error', () => {
		for (const { reject } of waiting.values()) reject(new Error('The engine does not run here.'));
		waiting.clear();
	});
	const ask = (question: Question) =>
		new Promise<Answered>((resolve, reject) => {
			number += 1;
			waiting.set(number, { resolve, reject });
			worker.postMessage({ ...question, id: number });
		});
	/** The lists as they were told last. */
	let lists = { sheet: [] as string[], findings: [] as string[], clean: [] as string[] };
	const drawn = async (question: Question): Promise<Drawn | null> => {
		const { drawn: told } = await ask(question);
		if (!told) return null;
		lists = { sheet: changed(lists.sheet, told.sheet), findings: changed(lists.findings, told.findings), clean: changed(lists.clean, told.clean) };
		return { ...told, ...lists };
	};
	try {
		await ask({ kind: 'open', lists: addresses, asksReasons });
	} catch (error) {
		worker.terminate();
		throw error;
	}
	return {
		read: (text, known) => drawn({ kind: 'read', text, known }),
		decide: (key, decision, isWriting) => drawn({ kind: 'decide', key, decision, isWriting }),
		written: async () => void (await ask({ kind: 'written' })),
		undo: () => drawn({ kind: 'undo' }),
		reason: (key, reason, isDone) => drawn({ kind: 'reason', key, reason, isDone }),
		kept: async (decisions) => (await ask({ kind: 'kept', ...(decisions && { decisions }) })).kept ?? { choices: [], reasons: [] },
		finish: async () => (await ask({ kind: 'finish' })).finished ?? { found: 0 },
		findings: async () => (await ask({ kind: 'findings' })).findings ?? [],
	};
}
