import { byShape } from './patterns.ts';

/** Names of animals: neighbors know them. */
export const pets = byShape('pets', [
	{
		type: 'pet',
		shape:
			/\b(?:dogs?|cats?|puppy|kitten|horse|mare|pony|bird|parrot|pit ?bull|shepherd|lab|beagle|chihuahua|poodle|terrier|hound|rabbit|goat|snake|iguana|hamster|K9|canine|retriever|husky|pet|falcon|hawk|owl|donkey|mule|cow|calf|steer|pig|ferret|parakeet|cockatiel|turtle|tortoise|lizard|gecko|rat|goose|chicken|hen|rooster|duck|llama|alpaca|mastiff|collie|corgi|heeler|mutt|pup|dachshund|rottweiler|spaniel|boxer|dog and|service animal|service dog|therapy dog|emotional support \w{3,6})(?:,? (?:was |is |were |are )?(?:named|called)|'s name (?:is|was)|,| is| was) (?<it>\p{Lu}[\p{L}'’]{1,15})(?![\p{L}'’])(?! \p{Lu}\p{Ll})/dgu,
		score: 0.7,
		why: 'it is the name of an animal',
		holds: (it) => !/^(?:The|He|She|It|They|And|But|I|In|On|A|We|Mr|Ms|Mrs|Dr|Officer|Deputy|Which|Who|When|Then)$/.test(it),
	},
	{
		type: 'pet',
		shape:
			/\b(?:[Dd]ogs?|[Cc]ats?|[Pp]uppy|[Kk]itten|[Hh]orse|[Pp]arrot|[Pp]it ?bull|[Bb]eagle|[Cc]hihuahua|[Pp]oodle|[Cc]ollie|[Cc]orgi|[Mm]utt|[Gg]oose|[Mm]ule|K9|[Ss]ervice dog) (?<it>\p{Lu}\p{Ll}{2,15})(?![\p{L}'’-])/dgu,
		score: 0.6,
		why: 'it is the name of an animal',
		holds: (it) => !/^(?:The|And|But|Officer|Deputy|Unit|Handler|Park|House|Food|When)$/.test(it),
	},
]);
