import { KINSHIP } from '../vocabulary.ts';
import { byShape } from './patterns.ts';

const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|all (?:three|four|five|six)|twin|triplet|several|\\d{1,2})';
const REST = '[^.;!?\\n"”]{0,60}';

/** Who belongs to a family, and what happened to it: together with a place it is somebody. */
export const family = byShape('family', [
	{
		type: 'family',
		shape: new RegExp(
			`\\b(?:(?:her|his|their|my|the|has|have|had|with|of|and) )?${COUNT}(?: (?:of (?:his|her|their) )?(?:young|small|little|older|younger|grown|adult|minor|biological|adopted|foster|surviving|teenage|school-age|special-needs|living|hearing|deaf|little|half|other))?(?: (?:step|half|foster|grand)?)?(?:sons?|daughters?|children|kids|brothers|sisters|siblings|grandchildren|grandkids|nieces|nephews|cousins|babies|twins|boys|girls)(?: (?:and|&) (?:a|an|one|two|three|four|his|her) (?:step|grand|half-?|foster )?(?:sons?|daughters?|child|children|brother|sister|baby))?(?: (?:under|ages?|aged|between) [\\w ,-]{1,24}?(?=[.,;)]| who| in| at| with|$))?(?: (?:were|was|are|is|live|lives|lived|living|died|placed|taken|removed|overseas|grown|moved|stay|who)${REST})?`,
			'dgi',
		),
		score: 0.55,
		why: 'the make-up of a family can tell whose it is',
		holds: (it, { text, start }) =>
			!/\basleep|\bin (?:the )?(?:house|home|room|car|back|vehicle)\b|\bscreaming|\bpresent\b/i.test(text.slice(start, start + it.length + 24)) &&
			!/^\W*(?:two|2) kids?$/i.test(it),
	},
	{
		type: 'family',
		shape: /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine) (?:months|mos?|weeks|wks) (?:pregnant|preg|along|postpartum|gestation)\b/dgi,
		score: 0.75,
		why: 'it tells whose family it is',
	},
	{
		type: 'family',
		shape: /\b(?:pregnant with|expecting) (?:twins|triplets|her \w{1,10} child|(?:a )?(?:boy|girl)|their \w{1,10})\b/dgi,
		score: 0.7,
		why: 'it tells whose family it is',
	},
	{
		type: 'family',
		shape: new RegExp(
			`\\b(?:(?:his|her|their|my|the|whose|late) )${KINSHIP}(?: (?:and|&) (?:his |her |their |both of )?(?:\\w{1,12} )?${KINSHIP})? (?:had |has |was |were |recently |just |both |all )?(?:died|passed(?: away)?|drowned|was killed|were killed|killed (?:him|her)self|overdosed|was murdered|was shot|was deported|were deported|is deployed|was deployed|is in prison|is incarcerated|is in jail|is serving|lives? (?:overseas|abroad|in (?!the (?:building|house|home|same))\\w+)|live overseas|is an? (?:officer|deputy|cop|judge|doctor|teacher|nurse|pastor|mayor|firefighter|dispatcher)|are deaf|is deaf|has (?:cancer|dementia|ALS|MS))${REST}`,
			'dgi',
		),
		score: 0.65,
		why: 'what happened to a family can tell whose it is',
	},
	{
		type: 'family',
		shape: new RegExp(
			`\\b(?:lost|losing|buried|burying|cares? for|caring for|raising|raises|adopted|fostering|fosters) (?:a|an|his|her|their|both|custody of|all|two|three|four) (?:only |oldest |youngest |infant |newborn |disabled |autistic |late |little |older |younger |own )?(?:\\w{1,12} )?${KINSHIP}${REST}`,
			'dgi',
		),
		score: 0.65,
		why: 'what happened to a family can tell whose it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:only|oldest|youngest|eldest|middle|surviving) (?:child|son|daughter|boy|girl|of (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: (?:children|kids|siblings|sons|daughters|brothers|sisters))?)\b(?: in a (?:house|family|home) of \w{2,8})?/dgi,
		score: 0.6,
		why: 'the make-up of a family can tell whose it is',
	},
	{
		type: 'family',
		shape: /\b(?:wife|husband|partner|spouse) of \d{1,2} (?:yrs?|years)\b|\bmarried \d{1,2} (?:yrs?|years)\b/dgi,
		score: 0.6,
		why: 'it tells whose family it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:mother|father|mom|dad|parent|grandmother|grandfather) of (?:two|three|four|five|six|seven|eight|nine|ten|twins|triplets|\d{1,2})\b(?: \w{1,12})?/dgi,
		score: 0.7,
		why: 'the make-up of a family can tell whose it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:son|daughter|brother|sister|nephew|niece|grandson|granddaughter|wife|husband|mother|father|mom|dad) (?:is |was )?(?:at|in|from|stationed (?:in|at)|deployed to|serving (?:in|with)) \p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}(?: \([^)\n]{1,30}\))?/dgu,
		score: 0.6,
		why: 'where a family lives can tell whose it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:at|in) (?:his|her|their) (?:father|mother|brother|sister|son|daughter|uncle|aunt|cousin|grandfather|grandmother|ex|dad|mom)['’]?s?(?: (?:house|place|home|farm|cabin|ranch|trailer))? (?:in|near|outside) \p{Lu}[\p{L}'’-]{1,20}/dgu,
		score: 0.6,
		why: 'where a family lives can tell whose it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:identical|fraternal|conjoined) (?:twin|twins|triplets)\b|\b(?:has|is) (?:a |an )?(?:identical )?(?:twin|triplet)(?: (?:brother|sister))?\b|\btwin (?:brother|sister|boys|girls|sons|daughters)\b/dgi,
		score: 0.65,
		why: 'the make-up of a family can tell whose it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:widowed|divorced|separated|remarried|engaged|married) (?:twice|three times|for \w{1,12}(?:-\w{1,8})? years|to (?:a|an|his|her|the) [^.;,\n]{3,40}|last (?:month|week|year|spring|summer|fall|winter))/dgi,
		score: 0.5,
		why: 'it tells whose family it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:widow(?:er|ed)?|divorced|divorcee|recently separated|separated|remarried|childless|orphaned|single (?:mother|mom|father|dad|parent)|newlyweds?)\b/dgi,
		score: 0.5,
		why: 'it tells whose family it is',
		holds: (it, { text, start }) =>
			!(/^separated$/i.test(it) && /\b(?:was|were|we|they|them|be|officers?|parties) $/.test(text.slice(Math.max(0, start - 9), start))),
	},
	{
		type: 'family',
		shape:
			/\b(?:one|an only|a grown|an adult|a young) (?:(?:older|younger|adult|grown|little) )?(?:son|daughter|child|stepson|stepdaughter|brother|sister|grandson|granddaughter)\b(?! (?:of|who|that) )/dgi,
		score: 0.52,
		why: 'the make-up of a family can tell whose it is',
	},
	{
		type: 'family',
		shape:
			/\b(?:wife|husband|girlfriend|boyfriend|partner|fianc[ée]e?) and (?:two|three|four|five|six|\d|a|an|one|their|his|her) (?:\w{1,10} )?(?:boys?|girls?|kids|children|sons?|daughters?|baby|babies|twins|infant|toddler)\b/dgi,
		score: 0.6,
		why: 'the make-up of a family can tell whose it is',
	},
	{
		type: 'family',
		shape: /\b(?:\d{1,2}|\w{3,7}(?:-\w{3,6})?)[ -](?:yrs?|years) of marriage\b|\bmarried (?:for )?(?:\d{1,2}|\w{3,7}(?:-\w{3,6})?) (?:yrs?|years)\b/dgi,
		score: 0.6,
		why: 'it tells whose family it is',
	},
]);
