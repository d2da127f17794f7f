import { listOf } from '#src/lib/words.ts';
import type { CaseDocument } from './case-document.ts';
import { CONTENT_NOTES, TECHNIQUES } from './taxonomy.ts';
import { timeToRapportWords } from './wording.ts';

/** What ten minutes have room for. */
const MOST_QUESTIONS = 3;
const MOST_TO_WATCH = 4;
/** Turning points that leave room for the rest of one sheet, in letters and in number. */
const MOST_POINTS = 6;
const MOST_LETTERS = 1300;
/** A column of more letters stands in smaller type. */
const ROOMY_LETTERS = 1150;
/** Codes of a kind that stand on the sheet. */
const MOST_CODES = 5;

type Point = CaseDocument['turningPoints'][number];

/** The questions of a case that a roll call has time for. */
export const questionsFor = ({ questions }: CaseDocument) => questions.slice(0, MOST_QUESTIONS);

/**
 * The turning points that fit on the sheet, in order: the first, the turn and the last before the others. Where they leave room, each with what it changed.
 */
export function pointsFor({ turningPoints }: CaseDocument): Pick<Point, 'at' | 'what' | 'effect' | 'key'>[] {
	const inPlace = turningPoints.map((point, place) => ({ ...point, place }));
	const isMust = ({ key, place }: { key: boolean; place: number }) => key || place === 0 || place === turningPoints.length - 1;
	const byWeight = [...inPlace.filter(isMust), ...inPlace.filter((point) => !isMust(point))].slice(0, MOST_POINTS);
	let letters = 0;
	const fitting = byWeight.filter((point) => {
		const isFitting = isMust(point) || letters + point.what.length <= MOST_LETTERS;
		if (isFitting) letters += point.what.length;
		return isFitting;
	});
	return fitting
		.map((point) => {
			const hasRoom = letters + point.effect.length <= MOST_LETTERS;
			if (hasRoom) letters += point.effect.length;
			return { ...point, effect: hasRoom ? point.effect : '' };
		})
		.sort((a, b) => a.place - b.place);
}

/** How a supervisor runs it in ten minutes, in order. */
export function stepsFor(document: CaseDocument): { minutes: string; text: string }[] {
	const turn = document.turningPoints.find(({ key }) => key);
	const stop = turn ? ` Stop before “${turn.at}”, ask what they would do next, and read on.` : '';
	return [
		{ minutes: '3 minutes', text: `${warning(document)}Read the case out loud.${stop}` },
		{ minutes: '5 minutes', text: 'Ask the questions. Let whoever has served the shortest speak first, and say your own view last.' },
		{ minutes: '2 minutes', text: 'Each says one thing to try on the next call. End there, and stay near for whoever wants to talk.' },
	];
}

function warning({ contentNotes }: CaseDocument): string {
	if (contentNotes.length === 0) return '';
	return `Say that it speaks of ${listOf(contentNotes.map((note) => CONTENT_NOTES[note]))}, and that anyone may step out. `;
}

/** The first words of a list that may be long, as the sheet has room for them. */
export const someOf = (words: string[]) => [...words.slice(0, MOST_CODES), ...(words.length > MOST_CODES ? ['and others'] : [])].join('; ');

/** Whether a column of the sheet has so much to say that it needs smaller type. */
export function isDense(document: CaseDocument): boolean {
	const story = [document.summary, ...pointsFor(document).flatMap(({ at, what, effect }) => [at, what, effect])];
	const rest = [...questionsFor(document), ...stepsFor(document).map(({ text }) => text), ...watchFor(document)];
	return [story, rest].some((texts) => texts.join(' ').length > ROOMY_LETTERS);
}

/** What to watch for when this case is talked about: always the same first, then what its codes ask for, the weightiest before the rest. */
export function watchFor(document: CaseDocument): string[] {
	const { contentNotes, highestForce, techniques, timeToRapport, responders, lane } = document;
	const named = (...effects: string[]) =>
		listOf(techniques.filter(({ effect }) => effects.includes(effect)).map(({ technique }) => `“${TECHNIQUES[technique]}”`));
	const harmed = named('harmed', 'no-effect');
	const disputed = named('disputed');
	const isKnown = 'band' in timeToRapport && timeToRapport.band === 'prior-history';
	const notes = [
		'Do not guess who it was, or where. Whoever thinks they know keeps it to themselves: this is about the work.',
		contentNotes.includes('suicide') || contentNotes.includes('self-harm')
			? 'Leave out how it was done or would have been. “Thoughts of suicide” and “died by suicide” are the words.'
			: '',
		['hands-on', 'less-lethal', 'lethal'].includes(highestForce)
			? 'Force was used. Talk about the minutes before it; this is no review of anyone’s decision.'
			: '',
		contentNotes.includes('death') ? 'Somebody died. Nobody in the room can know that other words would have changed it.' : '',
		harmed && `${harmed} did not help here. Ask what the room would try instead before you say what you think.`,
		disputed && `Whether ${disputed} helped is disputed. Leave it open.`,
		'band' in timeToRapport && timeToRapport.band === 'not-reached' ? 'Rapport was not reached. Look for what was done well all the same.' : '',
		isKnown ? 'Trust was there before that day. Ask who among you has such a tie, and what a first meeting can borrow from it.' : '',
		'minutes' in timeToRapport
			? `It took ${timeToRapportWords(timeToRapport).toLowerCase()}. Ask what gives a crew that time on a busy shift, and what takes it away.`
			: '',
		responders.includes('telecommunicator') ? 'It began on the phone. Ask what was known before anyone arrived, and what got lost on the way.' : '',
		lane === 'composite' ? 'It was put together for teaching: nobody lived exactly this.' : '',
	];
	return notes.filter(Boolean).slice(0, MOST_TO_WATCH);
}
