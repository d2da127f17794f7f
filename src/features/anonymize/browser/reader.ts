import type { Risk } from '../risk.ts';
import type { Finding } from '../types.ts';
import type { Answered, Asked, ListAddresses } from './messages.ts';

/** Reads texts beside the page. */
export interface Reader {
	/** What was found; `null` when another text was asked for meanwhile. */
	read(text: string): Promise<Finding[] | null>;
	/** The risk of the text that was read last, with these findings left standing. */
	riskOf(standing: number[]): Promise<Risk | null>;
}

type Question = { [Kind in Asked['kind']]: Omit<Extract<Asked, { kind: Kind }>, 'id'> }[Asked['kind']];

/** Starts the engine and loads its lists. Rejects when either cannot be had. */
export async function openReader(engine: string, lists: ListAddresses): Promise<Reader> {
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
	try {
		await ask({ kind: 'open', lists });
	} catch (error) {
		worker.terminate();
		throw error;
	}
	return {
		read: async (text) => (await ask({ kind: 'read', text })).findings ?? null,
		riskOf: async (standing) => (await ask({ kind: 'risk', standing })).risk ?? null,
	};
}
