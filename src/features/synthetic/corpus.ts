/**
 * Text without meaning, the same for the same seed: the corpus that peers were measured with (docs/performance.md). About 100 distinct words, so that it
 * compresses twice as well as prose; figures of different programs compare on it, and on nothing else.
 */

/** A source of numbers from 0 to 1, the same for the same seed (mulberry32). For a corpus only: it keeps no secret. */
export type Draw = () => number;

export function drawFrom(seed: number): Draw {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const NOUNS =
	'facilitator,cohort,steward,charter,member,session,agenda,retrospective,onboarding,mentor,practice,domain,artifact,interview,survey,pilot,handover,archive,taxonomy,newsletter,clinic,case,moderator,budget,sponsor,manager,team,calendar,playbook,glossary,template,workshop,register,decision,signal,baseline,metric,backlog,network,chapter,circle,guild,forum,thread,question,answer,summary,library,index,roadmap'.split(
		',',
	);
const VERBS =
	'convene,document,compare,review,schedule,measure,publish,invite,summarise,test,archive,moderate,mentor,negotiate,record,revise,delegate,observe,question,map,collect,share,adapt,retire,rehearse'.split(
		',',
	);
const ADJECTIVES =
	'small,distributed,voluntary,quarterly,informal,funded,quiet,cross-site,peer-led,rotating,recent,fragile,stable,early,mature,hybrid,shared,local,national,clinical,rural,technical,regional,public,open'.split(
		',',
	);
const CONNECTIONS = 'because,although,while,once,until,so that,whenever,after'.split(',');
const BEGINNINGS = ['had to', 'chose to', 'learned to', 'was asked to', 'began to'];

/** One of a list. Throws for an empty one. */
export function oneOf<T>(draw: Draw, list: readonly T[]): T {
	const one = list[Math.floor(draw() * list.length)];
	if (one === undefined) throw new Error('Nothing can be drawn from an empty list.');
	return one;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function clause(draw: Draw): string {
	const subject = `the ${oneOf(draw, ADJECTIVES)} ${oneOf(draw, NOUNS)}`;
	return `${subject} ${oneOf(draw, BEGINNINGS)} ${oneOf(draw, VERBS)} ${oneOf(draw, ['a', 'each', 'every', 'one'])} ${oneOf(draw, ADJECTIVES)} ${oneOf(draw, NOUNS)}`;
}

export function sentence(draw: Draw): string {
	let words = clause(draw);
	if (draw() < 0.6) words += ` ${oneOf(draw, CONNECTIONS)} ${clause(draw)}`;
	if (draw() < 0.3) words += `, and ${clause(draw)}`;
	return `${capital(words)}.`;
}

/** Sentences of at least so many words. */
export function paragraph(draw: Draw, words: number): string {
	const sentences: string[] = [];
	for (let written = 0; written < words; ) {
		const next = sentence(draw);
		sentences.push(next);
		written += next.split(' ').length;
	}
	return sentences.join(' ');
}

/** A question that somebody could ask, in at most 100 characters. */
export const question = (draw: Draw) =>
	`${oneOf(draw, ['How', 'When', 'Where', 'Why'])} do you ${oneOf(draw, VERBS)} a ${oneOf(draw, ADJECTIVES)} ${oneOf(draw, NOUNS)}?`;

/** Two words that stand for a title: "Quiet handover". */
export const twoWords = (draw: Draw) => capital(`${oneOf(draw, ADJECTIVES)} ${oneOf(draw, NOUNS)}`);

/** The Markdown of a post: 25 to 95 words, and every tenth a quotation with a list. */
export const postText = (draw: Draw, number: number) =>
	number % 10 === 9
		? `> ${sentence(draw)}\n\n${paragraph(draw, 30)}\n\n- ${sentence(draw)}\n- ${sentence(draw)}`
		: paragraph(draw, 25 + Math.floor(draw() * 70));
