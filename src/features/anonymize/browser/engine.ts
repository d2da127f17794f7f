/** The engine in a worker of its own: whatever it reads, the page stays quick. It sends nothing anywhere but to its page. */
import { detectInSteps } from '../detect.ts';
import { type Lexicon, type LexiconFiles, LISTS, lexiconOf } from '../lexicon.ts';
import { risk } from '../risk.ts';
import type { Finding } from '../types.ts';
import type { Answered, Asked, ListAddresses } from './messages.ts';

let opening: Promise<Lexicon> | null = null;
/** The number of the text that was asked for last. */
let newest = 0;
let last: { text: string; findings: Finding[] } | null = null;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	const fail = (error: unknown) => say({ id: data.id, fault: error instanceof Error ? error.name : 'Error' });
	answerTo(data).then(say, fail);
});

const say = (answer: Answered) => postMessage(answer);

async function answerTo(asked: Asked): Promise<Answered> {
	const { id, kind } = asked;
	if (kind === 'open') {
		opening = lexiconAt(asked.lists);
		await opening;
		return { id };
	}
	if (kind === 'read') {
		newest = id;
		const lexicon = await opened();
		const findings = await read(id, asked.text, lexicon);
		return { id, findings };
	}
	if (!last) return { id, risk: null };
	const { text, findings } = last;
	const standing = new Map(asked.standing.flatMap((at) => (findings[at] ? [[at, findings[at]] as const] : [])));
	return { id, risk: risk({ text, standing }, await opened()) };
}

/** A text is given up as soon as another one has come. */
async function read(id: number, text: string, lexicon: Lexicon): Promise<Finding[] | null> {
	const pause = () => new Promise<void>((resolve, reject) => setTimeout(() => (newest === id ? resolve() : reject(new Overtaken())), 0));
	try {
		await pause();
		const findings = await detectInSteps(text, lexicon, pause);
		last = { text, findings };
		return findings;
	} catch (error) {
		if (error instanceof Overtaken) return null;
		throw error;
	}
}

class Overtaken extends Error {}

async function opened(): Promise<Lexicon> {
	if (!opening) throw new Error('The lists were not asked for.');
	return opening;
}

async function lexiconAt(lists: ListAddresses): Promise<Lexicon> {
	const texts = await Promise.all(LISTS.map(async (name) => [name, await textAt(lists[name])] as const));
	return lexiconOf(Object.fromEntries(texts) as LexiconFiles);
}

async function textAt(address: string): Promise<string> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error('A list did not come.');
	return answer.text();
}
