import type { Rule } from './rule.ts';

/** What a title of a case leaves out: it stands alone in lists, searches and feeds, before any warning. */
export const TITLE_RULES: Rule[] = [
	{
		id: 'suicide-in-title',
		words: [/suicid(?:es?|al|ality)/, /kill(?:s|ed|ing)? <self>/],
		reason: 'A title is read without a warning before it, so it stays neutral.',
		better: [],
		source: 'ROS',
		level: 'block',
		onlyInTitle: true,
	},
	{
		id: 'place-in-title',
		words: [
			/bridges?|overpass(?:es)?|rooftops?|ledges?|cliffs?|parapets?|railings?|balcon(?:y|ies)/,
			/railways?|railroads?|trains?|train tracks?|parking (?:garages?|decks?|structures?)/,
		],
		reason: 'A title names no kind of place that says how somebody was in danger.',
		better: [],
		source: 'ROS',
		level: 'warn',
		onlyInTitle: true,
	},
	{
		id: 'drama-in-title',
		words: [
			/trag(?:ic|ically|edy|edies)|horr(?:or|ific|ifying|ible)|shock(?:ing|er)|desperate(?:ly)?|dramatic(?:ally)?|heartbreaking/,
			/nightmares?|deadly|chilling|harrowing|terrifying|gruesome|bloody|grisly|epidemics?/,
		],
		reason: 'A title is calm.',
		better: [],
		source: 'ROS',
		level: 'warn',
		onlyInTitle: true,
	},
];
