/** The engine in a worker of its own: whatever it reads, the page stays quick. It sends nothing anywhere but to its page. */
import { detect, detectInSteps } from '../detect.ts';
import { type Lexicon, type LexiconFiles, LISTS, lexiconOf } from '../lexicon.ts';
import { risk } from '../risk.ts';
import { cleanHtml, findingsHtml, riskHtml, sheetHtml } from '../workbench-html.ts';
import { askingIn } from '../workbench-result.ts';
import { headlineOf } from '../workbench-words.ts';
import { changeOf } from './changes.ts';
import { Decisions } from './decisions.ts';
import { type Again, finished, seenAgain } from './finish.ts';
import type { Answered, Asked, Finished, ListAddresses, Told } from './messages.ts';

let opening: Promise<Lexicon> | null = null;
/** The number of the text, and of the text or decision, that came last. */
let newestText = 0;
let newest = 0;
const decisions = new Decisions();
let asksReasons = false;
let known: readonly string[] = [];
/** What showed only when an anonymized text was read once more: looked for in every text from then on. */
let again: Again[] = [];
/** The lists as the page has them. */
let told: { sheet: string[]; findings: string[]; clean: string[] } = { sheet: [], findings: [], clean: [] };

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	const fail = (error: unknown) => say({ id: data.id, fault: error instanceof Error ? error.name : 'Error' });
	answerTo(data).then(say, fail);
});

const say = (answer: Answered) => postMessage(answer);

async function answerTo(asked: Asked): Promise<Answered> {
	const { id } = asked;
	switch (asked.kind) {
		case 'open':
			opening = lexiconAt(asked.lists);
			asksReasons = asked.asksReasons;
			// While the lists are on their way.
			warmUp();
			await opening;
			return { id };
		case 'read':
			newestText = id;
			known = asked.known ?? [];
			return { id, drawn: await read(id, asked.text) };
		case 'decide':
			return { id, drawn: await drawn(id, decisions.decide(asked.key, asked.decision, asked)) };
		case 'undo':
			return { id, drawn: await drawn(id, decisions.undo()) };
		case 'reason':
			decisions.reason(asked.key, asked.reason);
			return { id, drawn: await drawn(id, '') };
		case 'written':
			decisions.written();
			return { id };
		case 'kept':
			if (asked.decisions) decisions.kept = asked.decisions;
			return { id, kept: decisions.kept };
		case 'finish':
			return { id, finished: await finish() };
		case 'findings':
			return { id, findings: decisions.view?.findings ?? [] };
	}
}

/**
 * A browser prepares a pattern when it is used first, which takes longer than to read a text: not while somebody waits. Of a text that is long enough
 * (V8: 1000 units) it prepares it well at once, instead of twice.
 */
function warmUp(): void {
	const nothing = Object.fromEntries(LISTS.map((name) => [name, ''])) as LexiconFiles;
	detect('Officer Dana was there. '.repeat(50), lexiconOf(nothing));
}

/** A text is given up as soon as another one has come. */
async function read(id: number, text: string): Promise<Told | null> {
	const lexicon = await opened();
	const pause = async () => {
		await breath();
		if (newestText !== id) throw new Overtaken();
	};
	try {
		await pause();
		decisions.read(text, await detectInSteps(text, lexicon, pause, { known, seen: seenAgain(text, again) }));
		return await drawn(id, '');
	} catch (error) {
		if (error instanceof Overtaken) return null;
		throw error;
	}
}

class Overtaken extends Error {}

async function finish(): Promise<Finished> {
	const { view } = decisions;
	if (!view) return { found: 0 };
	const { result, found } = finished(view, await opened(), { known, again });
	again = [...again, ...found];
	return found.length > 0 ? { found: found.length } : { result };
}

/** Lets messages come that wait. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Draws what there is, unless more has come: whoever writes fast waits for the last letter only. */
async function drawn(id: number, said: string): Promise<Told | null> {
	newest = Math.max(newest, id);
	await breath();
	const lexicon = await opened();
	const { view } = decisions;
	if (newest !== id || !view) return null;
	const headline = headlineOf(view);
	const next = { sheet: sheetHtml(view), findings: findingsHtml(view, { isLive: true, asksReasons }), clean: cleanHtml(view) };
	const before = told;
	told = next;
	return {
		headline,
		sheet: changeOf(before.sheet, next.sheet),
		findings: changeOf(before.findings, next.findings),
		clean: changeOf(before.clean, next.clean),
		risk: riskHtml(risk(view, lexicon), view),
		asking: askingIn(view).map(({ name }) => name),
		said: said ? `${said} ${headline}.` : `${headline}.`,
	};
}

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
