import { shapeOf } from '../shapes/shape.ts';
import type { Recognizer } from '../types.ts';
import { byShape } from './patterns.ts';

const ANIMAL =
	'dogs?|cats?|puppy|kitten|horse|mare|stallion|gelding|colt|filly|pony|bird|parrot|cockatoo|macaw|pit ?bull|pit mix|shepherd|lab|beagle|chihuahua|poodle|terrier|hound|rabbit|bunny|goat|nanny goat|snake|python|iguana|hamster|gerbil|guinea pig|K9|canine|retriever|husky|malamute|pet|falcon|hawk|owl|pigeon|donkey|burro|mule|ox|cow|heifer|bull|calf|steer|pig|sow|boar|ferret|parakeet|budgie|canary|cockatiel|turtle|tortoise|lizard|gecko|bearded dragon|rat|goose|gander|chicken|hen|rooster|duck|turkey|llama|alpaca|ewe|lamb|ram|mastiff|collie|corgi|heeler|mutt|pup|dachshund|rottweiler|doberman|spaniel|setter|pointer|boxer|akita|pug|schnauzer|labradoodle|goldendoodle|dog and|service animal|service dog|therapy dog|guide dog|support dog|support cat|emotional support \\w{3,6}';
const WHY = 'it is the name of an animal';
const NO_NAME =
	/^(?:the|he|she|it|they|and|but|i|in|on|a|we|mr|ms|mrs|dr|officer|deputy|which|who|when|then|unit|handler|park|house|food|no|pit|not|loose|inside|aggressive|friendly|barking|secured|contained|present|animal|also|rp|subj|male|female|mother|father|daughter|son|neighbor|his|her|so|or|if|bites?|with|possibly|named?)$/i;

const first = (words: string) => words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);

const byWords = byShape('pets', [
	{
		type: 'pet',
		shape: shapeOf(
			`\\b(?:${first(ANIMAL)})(?:,? (?:was |is |were |are )?(?:named|called)|['’]s name (?:is|was)|,| is| was| \\() ?(?<= |\\()(?<it>\\p{Lu}[\\p{L}'’]{1,15})(?![\\p{L}'’])(?! \\p{Lu}\\p{Ll})`,
			'dgu',
		),
		score: 0.7,
		why: WHY,
		holds: (it, { isShouted }) => !NO_NAME.test(it) && !isShouted,
	},
	{
		type: 'pet',
		shape: shapeOf(
			`\\b(?:${first('dogs?|cats?|puppy|kitten|horse|mare|mule|parrot|pit ?bull|beagle|chihuahua|poodle|collie|corgi|mutt|goose|K9|service dog|goat|ferret|falcon|donkey|terrier|hound|husky|rabbit|pig|rooster|hen')}) (?<it>\\p{Lu}\\p{Ll}{2,15})(?![\\p{L}'’-])`,
			'dgu',
		),
		score: 0.6,
		why: WHY,
		holds: (it) => !NO_NAME.test(it),
	},
	{
		type: 'pet',
		shape: shapeOf(`\\(?(?<it>\\p{Lu}\\p{Ll}{2,15})\\)?, (?:a|an|the|his|her|their|my) (?:\\p{L}{3,12} ){0,2}(?:${ANIMAL})(?![\\p{L}])`, 'dgu'),
		score: 0.5,
		why: WHY,
		holds: (it) => !NO_NAME.test(it),
	},
]);

const SHOUTED = new RegExp(
	`\\b(?:${ANIMAL.toUpperCase().replaceAll('\\W', '\\w')})(?:,? (?:NAMED|CALLED)|['’]S NAME IS|(?: [A-Z]{2,10}){0,3},)? (?<it>[A-Z][A-Z'’]{2,14})(?=[,.;)\\n]| (?:IS|HAS|WAS|LOOSE|INSIDE|WITH|W/)\\b|$)`,
	'dg',
);

/** Names of animals: neighbors know them. */
export const pets: Recognizer = {
	id: 'pets',
	recognize(doc, lexicon, sofar) {
		const found = byWords.recognize(doc, lexicon, sofar);
		for (const match of doc.text.matchAll(SHOUTED)) {
			const [start, end] = match.indices?.groups?.it ?? [0, 0];
			const name = doc.text.slice(start, end).toLowerCase();
			const isNamed = /NAMED|CALLED|NAME IS/.test(match[0]);
			if (!doc.isShouted(start) || NO_NAME.test(name) || (lexicon.isDispatch(name) && !isNamed)) continue;
			const isKnown = lexicon.word(name) > 1 && lexicon.given(name) === 0;
			const isOwned = /\b(?:HIS|HER|THEIR|MY|OUR) (?:(?:OLD|BIG|LITTLE|PET|SERVICE) )?$/.test(doc.text.slice(Math.max(0, match.index - 16), match.index));
			const isSaid = isNamed || match[0].includes(',') || isOwned;
			if (isSaid || !isKnown) found.push({ start, end, type: 'pet', score: isKnown && !isNamed ? 0.4 : isSaid ? 0.6 : 0.5, by: 'pets', why: WHY });
		}
		return found;
	},
};
