import { WEEKDAY } from './dates-in-words.ts';
import { before, behind, byShape } from './patterns.ts';

const MONTHS = 'jan|feb|mar|apr|may|jun|june|jul|july|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december';
const COUNT = '(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple|several|many|\\d{1,2})';
const SEASON_OF =
	/^(?:the|this|that|every|each|a|an|one|busy|slow|peak|high|low|off|open|next|last|regular|whole|entire|in|of|first|second|third|new|old|pre|post|holiday|any|same|long|short|good|bad|all|my|his|her|their|our|to|for|wet)$/;

/** Days, months and years as people type them in haste, and those that only some people keep. */
export const datesLoose = byShape('dates-loose', [
	// "f/u thurs", "seen mon 7/8"
	{
		type: 'date',
		shape: /(?<![\p{L}\d/'’-])(?:mon|tues|weds|thur|thurs|fri)\.?(?![\p{L}\d-]|['’])/dgu,
		score: 0.6,
		why: 'it is a day of the week',
	},
	{
		type: 'date',
		shape:
			/(?<![\p{L}\d/'’-])(?:tue|wed|thu|sat|sun)\.?(?= (?:am|pm|nite|night|noc|morning|eve|afternoon|@|\d)|,? \d)|(?<=\b(?:last|next|this|every|f\/u|until|till|since|by|seen|appt|missed|again|q|dc'd|due) )(?:tue|wed|thu|sat|sun)(?=[.,;)]|\s*\n|$)/dgu,
		score: 0.55,
		why: 'it is a day of the week',
	},
	{ type: 'date', shape: /(?<=[\p{Ll}\d,;)] )(?:Mon|Tue|Wed|Thu|Fri)(?![\p{L}\d'’-])/dgu, score: 0.55, why: 'it is a day of the week' },
	{
		type: 'date',
		shape:
			/(?<![\p{L}\d/-])(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun|mon|tues?|weds?|thur?s?|fri|sat|sun|M|T|W|Th|F)(?=\/(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun|mon|tues?|weds?|thur?s?|fri|sat|sun)\b)|(?<=\b(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun|mon|tues?|weds?|thur?s?|fri|sat|sun)\/)(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun|mon|tues?|weds?|thur?s?|fri|sat|sun)(?![\p{L}\d-])|(?<![\p{L}\d/-])(?:Sat|Sun) (?=nite|noc)/dgu,
		score: 0.55,
		why: 'it is a day of the week',
	},
	{ type: 'date', shape: /(?<![\p{L}\d/-])FRI(?![\p{L}\d-])/dgu, score: 0.55, why: 'it is a day of the week' },
	{
		type: 'date',
		shape: /(?<=[A-Z\d.,] )(?:MON|WED|SAT|SUN)(?![\p{L}\d-]| (?:DOWN|ON|IN|UP|WITH|BY|THERE|VALLEY|CITY|SET|RISE|ROOF|BURN)\b)/dgu,
		score: 0.4,
		why: 'it may be a day of the week',
		holds: (_, around) => around.isShouted && !/\b(?:o2|room air|the|in|full) $/.test(before(around)) && !/^ ?\d{2,3}%/.test(behind(around, 6)),
	},
	// "every winter", "that summer we"
	{
		type: 'date',
		shape:
			/\b(?:every|each|all|one|that|last|next|this|whole|by|until|since|through|over the|in the|during the|the|of) (?<it>summer|winter|spring|autumn)(?=[.,;!?)]| (?:I|we|he|she|they|it|my|his|her|their|our|when|after|before|around|and|of|the|that|in|at|with|on|\p{Lu}))/dgu,
		score: 0.5,
		why: 'it is a part of a year',
		holds: (_, around) => !/^ (?:of the|in the|and (?:loaded|coil))/.test(behind(around)),
	},
	{
		type: 'date',
		shape: /\b(?:every|each|that|last|next|this past|in the) (?<it>fall)(?=[.,;!?)]| (?:I|we|he|she|they|my|his|her|when|after|before|around|and)\b)/dgu,
		score: 0.5,
		why: 'it is a part of a year',
	},
	// "sourwood season"
	{
		type: 'date',
		shape: /(?<![\p{L}-])(?:\p{Ll}{3,14} season)(?! (?:ticket|finale|opener|\d))/dgu,
		needs: ' season',
		score: 0.5,
		why: 'it can be looked up with the rest',
		holds: (it) => !SEASON_OF.test(it.replace(/ season$/, '')),
	},
	{
		type: 'date',
		shape: new RegExp(
			`\\b${COUNT} (?:Easters?|Christmas(?:es)?|Thanksgivings?|Halloweens?|New Years?|Ramadans?|birthdays|summers?|winters?|springs?|autumns?|harvests?|Januarys?|Februarys?|Aprils?|Junes?|Julys?|Augusts?|Septembers?|Octobers?|Novembers?|Decembers?|${WEEKDAY}s?) (?:ago|back|before|past|since)\\b`,
			'dgu',
		),
		score: 0.55,
		why: 'it is a time of a year',
	},
	{
		type: 'date',
		shape:
			/\bnineteen(?:-| and )(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?(?![\p{L}-])/dgiu,
		score: 0.6,
		why: 'it is a year',
	},
	{
		type: 'date',
		shape:
			/\b(?:January|February|March|April|May|June|July|August|September|October|November|December) of (?:that|this|last|next|the same|the following|my|her|his) (?:\p{Ll}{4,9} )?year\b/dgu,
		score: 0.6,
		why: 'it is a month',
	},
	// "the Friday before deer opener"
	{
		type: 'date',
		shape: new RegExp(
			`\\b(?:the|that|on) ${WEEKDAY}(?: right| just)? (?:before|after|following|of) (?:the |her |his |my |our )?(?:\\p{L}[\\p{L}'’-]{2,14})(?: (?:opener|opening|season|day|weekend|week|night|party|game|funeral|wedding|storm|flood|fire|fair|parade|festival|rodeo|break|vacation|Day|Sunday))?(?![\\p{L}-])`,
			'dgu',
		),
		score: 0.5,
		why: 'it is a day of the year',
		holds: (it) => !/ (?:that|this|last|his|her|she|they|the|when|which|what)$/.test(it),
	},
	{
		type: 'date',
		shape:
			/\b(?:(?:[Oo]pening|[Cc]losing|[Gg]raduation|[Hh]omecoming|[Pp]arents['’]?|[Rr]odeo|[Ff]air|[Pp]rom|[Ff]inals|[Rr]ush|[Hh]oly|[Ss]pirit|[Ww]edding|Super Bowl|Bike|Fleet|Derby|Race|Carnival|[Ss]pring [Bb]reak|[Hh]oliday|[Ll]ong|Labor Day|Memorial Day|Easter|Thanksgiving|Christmas|Fourth of July|MEA|UEA|NEA) (?:weekend|week|Week|Weekend)|(?:prom|opening|graduation|election|draft|signing|inauguration|commencement|deer opener|opening) (?:night|day)|the first (?:snow|frost|freeze|thaw|cutting|killing frost|hard freeze)|the last (?:day|week) of (?:school|classes|the semester|the term|the season|harvest|finals)|the first (?:day|week) of (?:school|classes|the semester|the term|the season|harvest))(?![\p{L}-])/dgu,
		score: 0.5,
		why: 'it can be looked up with the rest',
	},
	{
		type: 'date',
		shape:
			/\b(?:near|around|at|after|before|until|during|through|over|since) (?<it>finals|midterms|commencement|graduation|homecoming|prom|spring break|rush|the holidays|the thaw|the freeze|the flood|the blizzard)(?![\p{L}-])/dgu,
		score: 0.5,
		why: 'it can be looked up with the rest',
	},
	{
		type: 'date',
		shape:
			/(?<!\p{L})(?:Pioneer|Patriots?['’]?|Juneteenth|Founders['’]?|Mardi Gras|Fat|Shrove|Ascension|Whit|Pentecost|Trinity|Nowruz|Orthodox|Old|Three Kings|Statehood|Emancipation|Armed Forces|Armistice|VE|V-E|VJ|V-J|D-|Pi|Women['’]s|Men['’]s|Youth|Homecoming|Field|Founder['’]s|Kamehameha|Cesar Chavez|Seward['’]s|Alaska|Bunker Hill|Evacuation|Town Meeting|Family|Ground Hog|Administrative|Grandparents['’]?|World Mental Health|Loyalty|Arbor|Guy Fawkes|St\. Nicholas|Santa Lucia|Candlemas|Michaelmas) ?(?:Day|Tuesday|Monday|Sunday|Thursday|Christmas|Easter)(?!\p{L})|(?<!\p{L})(?:All Souls['’]?|All Saints['’]?|All Hallows['’]?|Midsummer['’]?s?|Twelfth|Bonfire|Devil['’]s|Mischief|Prom|Homecoming|Election|Watch) (?:Night|night|Eve|eve|Morning|morning|Day)(?!\p{L})/dgu,
		score: 0.6,
		why: 'it is a day of the year',
	},
	{
		type: 'date',
		shape:
			/(?<![\p{L}-])(?:mothers?['’]?s? day|fathers?['’]?s? day|x-?mas|christmas(?: eve| day)?|easter|thanksgiving|halloween|new years?(?:['’]s)? (?:eve|day)|labor day|memorial day|independence day|4th of july|fourth of july|july 4th|valentines? day|st\.? pattys? day|mardi gras|ramadan|hanukkah|diwali|juneteenth|mlk day)(?!\p{L})/dgu,
		score: 0.6,
		why: 'it is a day of the year',
	},
	{
		type: 'date',
		shape: new RegExp(`(?<![\\p{L}\\d])(?:${MONTHS}) ?(?:-|–|to|thru|through) ?(?:${MONTHS})(?!\\p{L})`, 'dgiu'),
		score: 0.6,
		why: 'it is a month',
	},
	{
		type: 'date',
		shape:
			/\b(?:in|since|last|early|late|mid|until|by|from|this past|of) (?<it>(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|oct|nov)\.?)(?![\p{L}\d])/dgu,
		score: 0.55,
		why: 'it is a month',
	},
	{ type: 'date', shape: /(?<!\w)(?:Q[1-4][ -]?(?:(?:19|20)\d\d|['’]\d\d)|FY ?['’]?(?:20)?\d\d)(?!\w)/dg, score: 0.5, why: 'it is a part of a year' },
	{ type: 'date', shape: /(?<=['’]\d\d ?[-–/] ?)['’]?\d\d(?!\w)/dg, score: 0.55, why: 'it is a year' },
	{
		type: 'date',
		shape:
			/(?<=\b(?:on|since|dated|next|last|due|court|appt|f\/u|seen|until|thru|by|from|dos|d\/c|inj|adm|admitted|discharged)[:,]? )(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?![\w/-]|\.\d| ?(?:hours|hrs|days|weeks|wks|months|mos|years|yrs|minutes|min|times|x\b|mg|people|beers|drinks))/dgi,
		score: 0.5,
		why: 'it is shaped like a day',
		holds: (it, around) => !around.isShouted || it.length === 5,
	},
	{
		type: 'date',
		shape: /(?<![\p{L}-])\p{Lu}\p{L}{2,12} (?:weekend|Weekend|week|Week)(?![\p{L}])/dgu,
		needs: ' week',
		score: 0.35,
		why: 'it can be looked up with the rest',
		holds: (it, around) => !around.isShouted && !/^(?:The|This|That|Last|Next|Each|Every|Per|One|Some|Any|All|Same|Past|Over|A) /.test(it),
	},
	{
		type: 'date',
		shape:
			/(?<=\b(?:dc|d\/c|dc'd|discharged|seen|since|until|thru|appt|court|adm|admitted|next|last|f\/u|due|inj|released|on|from|by) )(?:0?[1-9]|1[0-2])\/(?:7|10)(?![\w/])/dgi,
		score: 0.55,
		why: 'it is shaped like a day',
	},
	// "the winter of the big fire"
	{
		type: 'date',
		shape:
			/\b[Tt]he (?:winter|summer|spring|fall|year) of the (?:\p{Ll}{3,12} ){0,2}(?:floods?|fires?|ice|ice storm|snow|snows|storm|strike|blizzard|quake|earthquake|drought|eclipse|tornado(?:es)?|hurricane|freeze|layoffs|shutdown|riots?|bust|boom|lockout|wreck|derailment|explosion|collapse|cave-in|spill|outage|blackout|parade|funeral|wedding)(?![\p{L}-])/dgu,
		score: 0.5,
		why: 'it can be looked up with the rest',
	},
	{
		type: 'date',
		shape: new RegExp(
			`\\b${COUNT} (?:days|weeks|nights|months) (?:before|after|past|shy of) (?:the )?(?:solstice|equinox|opener|election|holidays|fair|rodeo|flood|fire|storm|funeral|wedding|harvest|graduation|prom|finals|Christmas|Easter|Thanksgiving|Halloween|Labor Day|New Year[’']?s?|Ramadan|Passover)(?!\\p{L})`,
			'dgu',
		),
		score: 0.5,
		why: 'it can be looked up with the rest',
	},
]);
