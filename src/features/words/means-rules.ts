import type { Rule } from './rule.ts';

/**
 * Means, doses and places. The list keeps to what the press writes every day: a rule that named a rare means would itself be
 * what it guards against.
 */
export const MEANS_RULES: Rule[] = [
	{
		id: 'means',
		words: [
			/(?:h[au]ng(?:s|ed|ing)?|shot|shoots?|shooting|stab(?:s|bed|bing)?|poison(?:s|ed|ing)?|drown(?:s|ed|ing)?|suffocat(?:e|es|ed|ing)|strangl(?:e|es|ed|ing)) <self>/,
			/(?:slits?|slitting|cut(?:s|ting)?|slash(?:es|ed|ing)?) (?:<their>|the|open <their>) (?:own )?(?:wrists?|throats?|veins?)/,
			/suicides? by (?:hanging|gunshot|jumping|drowning|suffocation|poisoning|firearm|train|overdose)/,
			/(?:died|dies|dying|deaths?) by (?:hanging|gunshot|jumping)/,
			/self inflicted (?:gunshots?|gunshot wounds?|stab wounds?|knife wounds?|wounds?)/,
			/gunshot wounds? to (?:<their>|the) (?:own )?(?:head|chest|temple)/,
			/jump(?:s|ed|ing)? (?:off|from|out of) (?:an?|the|<their>|that|this) (?:\w{1,20} ){0,2}(?:bridge|overpass|building|roof|rooftop|ledge|balcony|cliff|window|garage)/,
			/jump(?:s|ed|ing)? (?:in front of|under|onto) (?:an?|the|that) (?:\w{1,20} ){0,2}(?:trains?|subway|bus|truck|tracks)/,
			/(?:step(?:s|ped|ping)?|walk(?:s|ed|ing)?|threw|throw(?:s|ing)?|lay|lies?|lying) (?:<self> )?(?:in front of|into the path of|under) (?:an?|the) (?:\w{1,20} )?(?:trains?|subway)/,
			/(?:intentional(?:ly)?|deliberate(?:ly)?) overdos(?:es?|ed|ing)/,
			/overdos(?:es?|ed|ing) (?:on purpose|intentionally|deliberately)/,
			/nooses?/,
		],
		unless: [/shoot(?:s|ing)? <self> in the foot/, /train (?:stations?|stops?)/],
		reason: 'It names a means, and knowing the means puts readers at risk.',
		better: ['died by suicide', 'attempted suicide', 'was in immediate danger'],
		source: 'ROS',
		level: 'block',
		evenQuoted: true,
	},
	{
		id: 'self-injury',
		words: [/(?:cut(?:s|ting)?|slash(?:es|ed|ing)?|burn(?:s|ed|ing)?) <self>/],
		unless: [/(?:cut|cuts|cutting) <self> (?:off|short|loose|free|some|shaving)/, /burn(?:s|ed|ing)? <self> out/],
		reason: 'It says how, where it is enough that somebody was hurt.',
		better: ['hurt themselves'],
		source: 'ROS',
		level: 'warn',
		evenQuoted: true,
	},
	{
		id: 'dose-or-height',
		words: [
			/\d{1,4} ?(?:mg|milligrams?|pills?|tablets?|capsules?)/,
			/(?:bottles?|handfuls?|packs?|boxes|box|fistfuls?) of (?:\w{1,20} )?(?:pills?|tablets?|meds|medications?)/,
			/(?:took|takes?|taking|taken|swallow(?:s|ed|ing)?) (?:all|too many|a lot) (?:of )?(?:<their> |the )?(?:pills?|tablets?|meds|medications?)/,
			/\d{1,4} (?:feet|foot|ft|stories|story|floors?) (?:up|high|drop|fall|above|below)/,
		],
		reason: 'Amounts and heights tell a reader how.',
		better: ['took medication', 'was in immediate danger'],
		source: 'ROS',
		level: 'warn',
		evenQuoted: true,
	},
	{
		id: 'place-of-danger',
		words: [
			/(?:stand(?:s|ing)?|stood|sit(?:s|ting)?|sat|climb(?:s|ed|ing)?|perched|lean(?:s|ed|ing)?|was|is|were|<person>|him|her|them) (?:up |out |back )?(?:on|onto|over) (?:an?|the|that|this) (?:\w{1,20} )?(?:bridge|overpass|ledge|rooftop|roof|parapet|railing|guardrail|cliff|train tracks?|railroad tracks?|tracks)/,
		],
		unless: [/bridge (?:calls?|lines?|numbers?|programs?|teams?|housing|loans?)/],
		reason: 'The kind of place says how somebody was in danger.',
		better: ['in a place where they were in danger'],
		source: 'ROS',
		level: 'warn',
		evenQuoted: true,
	},
	{
		id: 'known-place',
		words: [
			/suicide (?:hot ?spots?|magnets?|bridges?|cliffs?|forests?|spots?|landmarks?|capitals?)/,
			/(?:notorious|infamous|popular|famous|well known|known) (?:for suicides?|(?:\w{1,20} )?(?:suicide|jumping) (?:spots?|places?|locations?|sites?))/,
		],
		reason: 'A place that is known for it draws others there.',
		better: [],
		source: 'ROS',
		level: 'block',
		evenQuoted: true,
	},
	{
		id: 'jumper',
		words: [/(?:an?|the|possible|potential|bridge|this|that|our) (?<it>jumpers?)/],
		unless: [/jumpers? (?:cables?|wires?|pins?)/],
		reason: 'It turns a person into what one fears they will do.',
		better: ['person thinking about suicide'],
		source: 'house',
		level: 'block',
	},
	{
		id: 'press-3',
		words: [
			/press(?:es|ed|ing)? (?:option )?(?:3|three)/,
			/988,? (?:and then|and|then|option) (?:press |option )?(?:3|three)/,
			/option (?:3|three) (?:on|at|of|for) (?:988|lgbtq\+?)/,
		],
		unless: [/press(?:es|ed|ing)? (?:3|three) (?:times|seconds|keys|buttons)/],
		reason: 'The option behind 988 for LGBTQ+ young people ended on July 17, 2025.',
		better: ['call or text 988'],
		source: 'ABC988',
		level: 'block',
		evenQuoted: true,
	},
];
