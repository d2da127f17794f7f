import type { Rule } from './rule.ts';

/** How a text speaks to its readers, and what it promises them. */
export const TONE_RULES: Rule[] = [
	{
		id: 'blame',
		words: [
			/(?:do not|don['’]t|never) be the (?:reason|one who|officer who|dispatcher who|clinician who)/,
			/should(?:['’]ve| have) known better/,
			/(?:has|have|had) (?:only|nobody but|no one but) <self> to (?:blame|thank)/,
			/(?:was|were|is|are) (?:\w{1,12}ly )?(?<it>incompetent|to blame)/,
			/(?<it>screwed|messed) up (?:the|this|that|their|his|her) (?:\w{1,20} )?(?:calls?|scene|talk|response)/,
		],
		unless: [/(?:not|never|nobody is|no one is) (?:\w{1,12}ly )?to blame/],
		reason: 'Blame keeps the next person from telling what went wrong.',
		better: ['what happened, and what would help next time'],
		source: 'house',
		level: 'warn',
	},
	{
		id: 'promise',
		words: [
			/(?:completely|totally|fully|absolutely|strictly|100 ?(?:%|percent)) (?:anonymous|confidential|anonymized)/,
			/guarantee(?:s|d)? (?:of )?(?:anonymity|confidentiality|immunity|privilege)/,
			/immun(?:e|ity) from (?:prosecution|discipline|liability|subpoenas?)/,
		],
		unless: [/(?:no|not|never|nothing is|nobody is) (?:\w{1,12} )?(?:completely|totally|fully|absolutely|guarantee(?:s|d)?|immun(?:e|ity))/],
		reason: 'No site can promise it: the law differs by role and place, and a story can be known by what it tells.',
		better: ['without names, and read by two others first'],
		source: 'house',
		level: 'warn',
	},
	{
		id: 'recording',
		words: [
			/(?:watch|see|view|listen to|hear|play) (?:the |this |their |our )?(?:\w{1,20} )?(?:body ?cam(?:era)?|dash ?cam(?:era)?|911|dispatch) (?:videos?|footage|recordings?|audio|tapes?|calls?)/,
			/(?:videos?|footage|recordings?|audio|tapes?) of (?:the|this|that|his|her|their) (?:\w{1,20} )?(?:suicides?|deaths?|last (?:words|moments|call))/,
		],
		reason: 'A recording brings readers to the scene, and a family to the worst minute of their lives.',
		better: ['what was said, in a few written lines'],
		source: 'house',
		level: 'warn',
	},
];
