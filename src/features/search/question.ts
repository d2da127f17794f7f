import { spelled } from './spelling.ts';

/** Words that carry no subject: dropped from questions, unless nothing else is left. */
const FILLER = new Set(
	'a an and are as at be been but by can could did do does for from get got had has have he her him his how i if in into is it its just me my no not of on or our out she should so some someone than that the their them then there they this to up us was way we were what when where which who why will with won would you your im ive dont doesnt didnt wont cant isnt whats meaning means mean ok okay thing things else even only too many much more any here now really right very also about say said says tell told better best difference between instead u ur hes shes theyre thats guy guys dude going gonna gotta keep keeps kept same these those other want wants wanted wanna need needs thru because somebody anyone anybody something anything everything everybody other being actually took take takes himself herself themselves doing'.split(
		' ',
	),
);

/** Words of our pages for words that people type, from `content/synonyms.yaml`. */
export type Synonyms = Record<string, string[]>;

/** One thing asked for: any of these would do; the first is what was typed. Several words in one stand for that phrase. */
export type Need = string[];

/**
 * What a question asks for, as needs: lower case, without fillers, each with its synonyms. Never throws; an empty or symbol-only
 * question has no needs. At most twelve, so that no question can be costly.
 */
export function needsOf(question: string, synonyms: Synonyms): Need[] {
	const words = question
		.toLowerCase()
		.replace(/[’']/g, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean)
		.slice(0, 40);
	const needs: Need[] = [];
	for (let at = 0; at < words.length; at += 1) {
		const phrase = [3, 2].map((length) => words.slice(at, at + length)).find((some) => some.length > 1 && keyOf(some.join(' '), synonyms) !== null);
		const word = words[at] ?? '';
		if (phrase) {
			needs.push(withSynonyms(phrase.join(' '), synonyms));
			at += phrase.length - 1;
		} else if (!FILLER.has(word)) needs.push(withSynonyms(word, synonyms));
	}
	return needs.length > 0 ? needs.slice(0, 12) : words.slice(0, 6).map((word) => [word]);
}

const MEANING = /\b(meaning|means|define|definition|stands? for|difference between|whats an?|what is an?|what does .+ mean)\b/;

/** Whether somebody asks what a word means. */
export const asksMeaning = (question: string) => MEANING.test(question.slice(0, 300).toLowerCase().replace(/[’']/g, ''));

function withSynonyms(typed: string, synonyms: Synonyms): Need {
	const key = keyOf(typed, synonyms);
	if (key !== null) return unique([typed, ...(synonyms[key] ?? [])]);
	const meant = spelled(typed, synonyms);
	return meant === null ? [typed] : unique([typed, meant, ...(synonyms[keyOf(meant, synonyms) ?? ''] ?? [])]);
}

/** The entry for what was typed, or for a shorter form of it. */
function keyOf(typed: string, synonyms: Synonyms): string | null {
	const forms = [typed, typed.replace(/s$/, ''), typed.replace(/(ed|ing)$/, ''), typed.replace(/ing$/, 'e')];
	return forms.find((form) => Object.hasOwn(synonyms, form)) ?? null;
}

const unique = (phrases: string[]) => [...new Set(phrases.map((phrase) => phrase.toLowerCase()))];
