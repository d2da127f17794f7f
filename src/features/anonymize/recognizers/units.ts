import type { Candidate, Recognizer } from '../types.ts';
import { before, byShape } from './patterns.ts';

export const CALLSIGN =
	'Unit|Car|Crew|Medic|Med|SQ|Eng|Charlie|Foxtrot|Golf|Kilo|Lima|Quebec|Sierra|Tango|Whiskey|Yankee|Zulu|Papa|Baker|Trooper|Helo|Ranger|Utility|Quint|Hazmat|Squad Car|Cruiser|Mobile|Outreach|PERT|CRT|MRT|CIT|K-?9|Engine|Truck|Squad|Beat|Team|Harbor|Ladder|Rescue|AMR|EMS|Sector|Post|POS|Battalion|Ambulance|Amb|Tower|Brush|Tanker|Station|Platoon|Zone|District|Adam|Lincoln|Paul|Sam|Boy|Charles|David|Edward|King|Mary|Nora|Ocean|Robert|Tom|Union|Victor|William|X-?ray|Zebra|Bravo|Echo|Delta|Alpha|Supervisor|Watch|Crisis|MCT|Marine|Air|Patrol';
/** What a unit does, right behind its call sign. */
export const UNIT_DOES =
	'(?: ?(?:&|AND|\\+|,)? ?(?:ENRT|ENR|ENROUTE|EN RTE|10-\\d{1,2}|ON SCN|ON SCENE|ONSCENE|OS|O\\/S|ARR|ARRD|ARRIVED|ARRIVING|CLR|CLEAR|CLEARED|TONED|XPORT|XPORTING|TRANSP|TRANSPORT|TRANSPORTING|TRANS|OUT W|OUT WITH|OUT AT|STAGING|STAGED|STG|RESP|RESPONDING|DISP|DISPATCHED|DISPATCHED|ADV|ADVS|ADVISES|REQ|REQS|COPIES|COPY|AVAIL|AVL|HOLDING|BACK IN|SHOWING|ASSIGNED|ASSGN|ETA|CODE \\d|LOCATED|CANCEL|CANCELLED|CANCELED|CANX|CXL|CX|IN SERV(?:ICE)?|IN SVC|IS|BACK|OOS|HAS|ALSO|NOTIFIED|NOTIF|STBY|STANDING BY|SECURED|PATCH|W\\/|OUT\\b|[A-Z]{2,8}ING)(?![\\p{L}]))';
export const NO_UNIT =
	/^(?:PRI|TYPE|TYP|CODE|CH|ETA|AGE|APT|LOT|MM|MP|HR|BP|GLU|SIG|COND|ROOM|RM|LVL|PT|PH|NO|LAST|X|GCS|BAC|RR|TEMP|SP|SPC|SPO|PSI|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|SEPT|OCT|NOV|DEC|OP|OPR|DSP|FL|FLR|SR|CR|US|HWY|FM|RTE|RT|EXIT|BLDG|STE|GA|CAL|DOB|YOA|DISPO|ABT|FOR|AT|IN|TO|OF|ON|BY|OR|AND|THE|ALL|WITH|PER|OVER|UNDER|NEXT|PAST|ONLY|SEC|MIN|TOOK|HAS|WAS|IS|W|Q|LEVEL|TOP|LB|FT|TAC|OPS|TALK|CHAN|PAGE|ITEM|CASE|RPT|INC|UNITS|POSS|APPROX|AROUND|SINCE|BEEN|VOL|SHT|ADV|CALLED|GAVE)$/;

/** Call signs. */
export const units = byShape('units', [
	{
		type: 'unit',
		shape: /(?<![\w-])\d{1,2}[A-Z]\d{1,3}(?![\w-])/dg,
		score: 0.7,
		why: 'it is shaped like a call sign',
		holds: (_, around) => !/(?:apt|lot|room|rm|#) ?$/.test(before(around)),
	},
	{
		type: 'unit',
		shape: new RegExp(
			`(?<![\\w-])(?:${CALLSIGN})[ -]?(?:\\d{1,4}[A-Z]?|[A-Z]\\d{1,3})(?![\\w:/-]|[.,]\\d| ?(?:hours?|hrs?|minutes?|mins?|people|miles|blocks?|mi\\b))`,
			'dgi',
		),
		score: 0.7,
		why: 'it is a call sign',
		holds: (it) => /^\p{Lu}/u.test(it),
	},
	{
		type: 'unit',
		shape:
			/(?<![\w-])\d{1,2}[- ](?:Adam|Baker|Boy|Charlie|Charles|David|Edward|Frank|George|Henry|Ida|John|King|Lincoln|Mary|Nora|Ocean|Paul|Queen|Robert|Sam|Tom|Union|Victor|William|Young|Zebra)[- ]\d{1,3}(?![\w:/-]| ?(?:yo|y\/o|yoa|min|hrs?|days|years)\b)/dgi,
		score: 0.9,
		why: 'it is a call sign',
	},
	{
		type: 'unit',
		shape: /(?<![\w-])(?:[A-Z]|E[MS]|MD|AM|BC|DC|CC|CU|SO|PD|K)-\d{1,3}[A-Z]?(?![\w-])/dg,
		score: 0.65,
		why: 'it is shaped like a call sign',
		holds: (it) => !/^(?:I|K)-\d/.test(it),
	},
	{
		type: 'agency',
		shape: /\b(?:the )?\d{1,3}(?:st|nd|rd|th) (?:District|Precinct|Division|Ward|DISTRICT|PRECINCT)\b/dg,
		score: 0.7,
		why: 'it is the district of an agency',
	},
	{
		type: 'unit',
		shape: new RegExp(
			`(?<![\\p{L}])(?:${CALLSIGN}|Fire|Chief|Paramedic) (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)(?![\\p{L}])`,
			'dgu',
		),
		score: 0.6,
		why: 'it is a call sign',
	},
	{
		type: 'unit',
		shape: /(?<![\w-])[A-Z]\d{1,3}(?![\w-])/dg,
		score: 0.52,
		why: 'it is shaped like a call sign',
		holds: (it, around) => around.isShouted && !/^(?:[CKPQXT]\d|O2|F150)$/.test(it),
	},
	{
		type: 'unit',
		shape: /(?<![\w-])\d{3,4}[A-Z](?![\w-])/dg,
		score: 0.5,
		why: 'it is shaped like a call sign',
		holds: (_, around) => around.isShouted && !/\b(?:krs|crs|ars|ors|nrs|rcw|mcl|rsa|stat|sec|sect|section|ch|chapter|usc|type|form)\.? $/.test(before(around)),
	},
	{ type: 'unit', shape: /\b(?:unit|units|car|squad) (?<it>(?!10-)\d{1,4}-\d{1,3}[A-Z]?)(?!\w)/dgi, score: 0.7, why: 'it is a call sign' },
	{ type: 'unit', shape: /(?<![\w-])(?:[AV]|MCT|CRT|CIRT|CRU|PERT|HOT)\d{1,3}(?![\w-])/dg, score: 0.6, why: 'it is shaped like a call sign' },
	{
		type: 'unit',
		shape: /\b(?!CIT|ACT|SWAT|EMS|ICU|CSU|FBI|DEA|EDP|PIT|LSW|REQ|CRISIS|MOBILE|NO|THE|PER|AND)[A-Z]{3,6} (?:unit|team|squad|task force)s?\b/dg,
		score: 0.6,
		why: 'it is the name of a team',
	},
	{
		type: 'unit',
		shape:
			/\b(?<it>(?!CIT|ACT|SWAT|EMS|ICU|CSU|FBI|DEA|EDP|PIT|LSW|REQ|CRISIS|MOBILE|NO|THE|PER|AND)[A-Z]{3,6}) (?:clinician|van|car|worker|responder|nurse)s?\b/dg,
		score: 0.6,
		why: 'it is the name of a team',
	},
	// "SALVO 3 ENRT", "RES6 STAGING"
	{
		type: 'unit',
		shape: new RegExp(
			`(?<![\\w/-])(?<it>(?<word>[A-Z]{1,6})[ -]?\\d{1,4}[A-Z]?)(?=(?:(?: AND | & |, | \\+ | )[A-Z]{0,6}[ -]?\\d{1,4}[A-Z]?){0,3}${UNIT_DOES})`,
			'dgu',
		),
		score: 0.7,
		why: 'it does what units do',
		holds: (it, around) => around.isShouted && !NO_UNIT.test(it.replace(/[ -]?\d.*$/, '')),
	},
	// "0601 SALVO 3 CKING", "JUNIPER 14:"
	{
		type: 'unit',
		shape: new RegExp(`(?<=(?:^|\\n|\\d{4}|:\\d\\d|[.,;]|--?|\\*\\*) )[A-Z]{3,10} \\d{1,3}(?=:|${UNIT_DOES})`, 'dgu'),
		score: 0.6,
		why: 'it does what units do',
		holds: (it, around) => around.isShouted && !NO_UNIT.test(it.replace(/ .*$/, '')),
	},
	{
		type: 'unit',
		shape:
			/(?<=\b(?:in|with|from|of|and|my|by|to|on) |[,;] )(?:squad|cruiser|unit|car|engine|medic|ladder|rescue|ambulance|patrol car|squad car|boat|truck|crew|beat|post) (?:\d{1,4})(?![\w:/-]|[.,]\d| ?(?:minutes|hours|times|people|feet|miles|years))/dg,
		score: 0.55,
		why: 'it is a call sign',
	},
	// "RA 11 on scene", "2-L-30", "E31, T31"
	{
		type: 'unit',
		shape:
			/(?<![\w/-])(?:[A-Z]{1,4} ?\d{1,3}(?= (?:on scene|arrived|arr\b|enroute|en route|cleared|clear\b|responded|responding|staged|staging|transported|transporting|dispatched|out with))|\d{1,2}-[A-Z]-?\d{1,3}(?![\w-])|(?:E|T|L|R|M|A|BC|Q|S|B|RA|MED|ENG|SQ|AM)-?\d{1,3}(?=,? (?:& |and )?(?:E|T|L|R|M|A|BC|Q|S|B|RA|MED|ENG|SQ|AM)-?\d{1,3}(?![\w/-]))|(?<=(?<![\w/-])(?:E|T|L|R|M|A|BC|Q|S|B|RA|MED|ENG|SQ|AM)-?\d{1,3},? (?:& |and )?)(?:E|T|L|R|M|A|BC|Q|S|B|RA|MED|ENG|SQ|AM)-?\d{1,3}(?![\w/-]))/dg,
		score: 0.6,
		why: 'it does what units do',
		holds: (it) => !NO_UNIT.test(it.replace(/[ -]?\d.*$/, '')) && !/^T[34]$/.test(it),
	},
	// "W/ SALVO 3", "BY CTU4"
	{
		type: 'unit',
		shape:
			/(?<=\b(?:UNITS?|W\/|BY|VIA|AND|&|PER|FROM|TO|FOR|BY THE) )[A-Z]{2,5}[ -]?\d{1,3}[A-Z]?(?![\w:/-]|[.,]\d| ?(?:MG|ML|MIN|HRS?|YOA?|YR|MI|FT|LBS?|PM|AM)\b)/dg,
		score: 0.55,
		why: 'it is shaped like a call sign',
		holds: (it, around) => around.isShouted && !NO_UNIT.test(it.replace(/[ -]?\d.*$/, '')),
	},
	{
		type: 'unit',
		shape: /(?<![\w/-])[A-Z]{2,5}\d{1,2}(?![\w/-])/dg,
		score: 0.4,
		why: 'it is shaped like a call sign',
		holds: (it, around) => around.isShouted && !NO_UNIT.test(it.replace(/\d.*$/, '')) && !/^(?:SPO|PH|MG|COVID|FF|XX|TXT)\d/.test(it),
	},
	// "riding with unit Juniper 14"
	{
		type: 'unit',
		shape:
			/\b(?:[Uu]nits?|[Cc]rew|[Cc]ar|[Ss]quad|[Tt]eam|[Ee]ngine|[Mm]edic|[Vv]an|[Bb]oat|[Rr]ig|UNITS?|CREW|CAR|TEAM) \p{Lu}[\p{L}'’-]{1,16}(?: \p{Lu}[\p{L}'’-]{1,16})? (?:\d{1,4}[A-Z]?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine)(?![\w:/-]|[.,]\d| ?(?:MIN|HRS?|YOA?|MG|minutes|hours|years))/dgu,
		score: 0.7,
		why: 'it is a call sign',
		holds: (it) => !NO_UNIT.test(/ (\S+) \S+$/.exec(it)?.[1] ?? ''),
	},
	// "unit 7 Bravo", "3-Charlie"
	{
		type: 'unit',
		shape:
			/(?<![\w-])(?:(?:[Uu]nit|[Cc]ar|[Ss]quad|UNIT|CAR) \d{1,3} |\d{1,3}-)(?:Alpha|Bravo|Charlie|Delta|Echo|Foxtrot|Adam|Baker|Boy|David|Edward|Frank|George|Henry|Ida|John|King|Lincoln|Mary|Nora|Ocean|Paul|Queen|Robert|Sam|Tom|Union|Victor|William|X-?ray|Young|Zebra|ALPHA|BRAVO|CHARLIE|DELTA|ECHO|ADAM|BAKER|BOY|DAVID|EDWARD|FRANK|GEORGE|HENRY|IDA|JOHN|KING|LINCOLN|MARY|NORA|OCEAN|PAUL|QUEEN|ROBERT|SAM|TOM|UNION|VICTOR|WILLIAM|YOUNG|ZEBRA)(?![\w-])/dg,
		score: 0.7,
		why: 'it is a call sign',
	},
	{
		type: 'unit',
		shape: /\b(?:[Cc]all ?signs?|[Rr]adio (?:name|handle|call))\b[^.\n]{0,24}?(?<it>\p{Lu}[\p{L}]{2,14}(?: \p{Lu}[\p{L}]{2,14})?(?: \d{1,4})?)(?![\p{L}])/dgu,
		score: 0.65,
		why: 'it is a call sign',
	},
]);

/** Every later mention of a unit: whole, or by its number alone where units are spoken of. */
export const unitsAgain: Recognizer = {
	id: 'units-again',
	recognize({ text }, _, sofar) {
		const seen = new Map<string, RegExp>();
		for (const { start, end, type, score } of sofar) {
			const it = text.slice(start, end);
			if (type !== 'unit' || score < 0.5 || it.length > 30) continue;
			const quoted = it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
			seen.set(it, new RegExp(`(?<![\\p{L}\\p{N}-])${quoted}(?![\\p{L}\\p{N}-])`, 'gu'));
			const number = /(?:^|[ -])(\d{2,4}[A-Z]?)$/.exec(it)?.[1];
			if (number)
				seen.set(
					number,
					new RegExp(
						`(?<![\\p{L}\\p{N}.:/#$-])${number}(?=${UNIT_DOES}| (?:arrived|advised|cleared|responded|was|had|said|came|got|had|transported|on scene|and \\d))|(?<=(?:^|[^\\p{L}])(?:W/|w/|AND|and|&|WITH|with|BY|by|PER|per|FROM|UNIT|unit) ?)${number}(?![\\p{L}\\p{N}:/-]|[.,]\\d)`,
						'gu',
					),
				);
		}
		const found: Candidate[] = [];
		// So many call signs no text of that length has.
		for (const shape of [...seen.values()].slice(0, MOST_UNITS))
			for (const { 0: it, index: start } of text.matchAll(shape))
				found.push({ start, end: start + it.length, type: 'unit', score: 0.65, by: 'units-again', why: 'the unit stands elsewhere in the text' });
		return found;
	},
};

const MOST_UNITS = 24;
