import { byShape } from './patterns.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const DOMAIN = '(?:com|org|net|gov|edu|mil|info|io|us|co|me|app|dev|tv|biz|ca|uk|example|test)';

/** Ways to reach somebody, on the net and by telephone, and points on the map. */
export const contact = byShape('contact', [
	{
		type: 'email',
		shape: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/dgu,
		needs: '@',
		score: 1,
		why: 'it is a mail address',
	},
	{ type: 'url', shape: /\bhttps?:\/\/[^\s<>"'“”)\]]{1,500}[^\s<>"'“”)\].,;:!?]/dgi, needs: 'http', score: 1, why: 'it is a web address' },
	{
		type: 'url',
		shape: new RegExp(
			`(?<![\\w@.-])(?:www\\.)?[a-z\\d-]{1,63}(?:\\.[a-z\\d-]{1,63}){0,4}\\.${DOMAIN}\\b(?:/[^\\s<>"'“”)\\]]{0,200}[^\\s<>"'“”)\\].,;:!?])?`,
			'dgi',
		),
		needs: /\.(?:com|org|net|gov|edu|mil|info|io|us|co|me|app|dev|tv|biz|ca|uk|example|test)\b/,
		score: 0.9,
		why: 'it is a web address',
	},
	{ type: 'handle', shape: /(?<![\w@.])@[A-Za-z_][\w.]{1,30}\w/dg, score: 0.95, why: 'it is a name on a network' },
	{
		type: 'handle',
		shape: /(?<![\w@./])[A-Za-z][A-Za-z\d.]{1,20}_[\w.]{1,20}\w(?:#\d{4})?(?![\w@])/dg,
		needs: '_',
		score: 0.65,
		why: 'it is shaped like a name on a network',
	},
	{
		type: 'handle',
		shape: /(?<![\w@./#])[A-Za-z][\w.]{2,24}#\d{4}(?!\d)|(?<![\w$])\$(?=[A-Za-z\d_-]{0,19}[A-Za-z])[A-Za-z][\w-]{2,20}(?![\w.]*\d{3})/dg,
		score: 0.7,
		why: 'it is shaped like a name on a network',
	},
	{ type: 'handle', shape: /(?<![\w/])[ur]\/[\w-]{3,24}/dg, needs: /\b[ur]\//, score: 0.9, why: 'it is a name on a network' },
	{
		type: 'handle',
		shape:
			/\b(?:posts? as|posting as|streams? as|plays as|handle|user ?name|screen ?name|gamer ?tag|snapchat|instagram|insta|tik ?tok|discord|venmo|cash ?app)\b(?: (?:is|was|name|account|user))?[:\s]{1,3}["“]?(?<it>[@$]?(?=[\w.-]{0,30}[\d_.-])[A-Za-z][\w.-]{2,30}\w)/dgi,
		score: 0.8,
		why: 'it follows the word for a name on a network',
	},
	{ type: 'ip', shape: new RegExp(`(?<![\\d.])(?:${OCTET}\\.){3}${OCTET}(?![\\d.]*\\d)`, 'dg'), score: 0.95, why: 'it is the address of a device' },
	{
		type: 'ip',
		shape: /(?<![\w:])(?:(?:[\da-f]{1,4}:){5,7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}:(?:[\da-f]{1,4}:){0,5}[\da-f]{1,4})(?![\w:])/dgi,
		needs: /(?:[\da-f]{1,4}:){3}|::/,
		score: 0.95,
		why: 'it is the address of a device',
	},
	{
		type: 'coordinates',
		shape: /(?<![\d.])-?\d{1,3}\.\d{3,10}\s{0,2}°?\s{0,2}[NS]?\s{0,2}[,/ ]\s{0,2}-?\d{1,3}\.\d{3,10}\s{0,2}°?(?:\s{0,2}[EW]\b)?/dg,
		score: 0.95,
		why: 'it is a point on the map',
	},
	{
		type: 'coordinates',
		shape:
			/\b(?:[NS] ?)?\d{1,3}° ?\d{1,2}(?:\.\d{1,6})?['′’] ?(?:\d{1,2}(?:\.\d{1,4})?["″”] ?)?[NSEW]?[, ]{1,3}(?:[EW] ?)?\d{1,3}° ?\d{1,2}(?:\.\d{1,6})?['′’](?: ?\d{1,2}(?:\.\d{1,4})?["″”])? ?[NSEW]?/dg,
		needs: '°',
		score: 0.95,
		why: 'it is a point on the map',
	},
	{
		type: 'coordinates',
		shape: /(?<![\w.])[NS] ?\d{1,2}°? \d{1,2}\.\d{1,5}['′’]?,? [EW] ?\d{1,3}°? \d{1,2}\.\d{1,5}['′’]?(?!\d)/dg,
		score: 0.95,
		why: 'it is a point on the map',
	},
	{
		type: 'coordinates',
		shape:
			/\b(?:lat|latitude|lon|long|lng|longitude)\b[.:= ]{1,3}(?<it>-?\d{1,3}\.\d{3,10})|(?<!\w)(?:\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2}(?:\d{4}|\d{6}|\d{8}|\d{10})|\d{1,2}[C-HJ-NP-X] \d{6,7},? \d{7})(?!\w)|(?<!\w)[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)/dgi,
		needs: /\b(?:lat|lon|long|lng)|\d[a-z]{3}\d|\d[c-x] \d{6}|\+/,
		score: 0.9,
		why: 'it is a point on the map',
		holds: (it) => !/^\d{1,2}[A-Z]{3}\d{4}$/i.test(it) && /\d/.test(it) && it === it.toUpperCase(),
	},
	{
		type: 'coordinates',
		shape: /\b(?:w3w|what3words)\b[: ]{1,3}(?:is |\/{3})?(?<it>[a-z]{2,24}\.[a-z]{2,24}\.[a-z]{2,24})/dgi,
		needs: /w3w|what3words/,
		score: 0.95,
		why: 'it is a point on the map',
	},
	{
		type: 'email',
		shape:
			/(?<![\w.])[\w.+-]{2,30}(?: dot [\w-]{1,30}){0,2} at (?:g ?mail|yahoo|hotmail|outlook|icloud|aol|proton(?:mail)?|comcast|[\w-]{2,30}) dot (?:com|net|org|edu|gov|me|us)\b/dgi,
		needs: ' dot ',
		score: 0.9,
		why: 'it is a mail address, spoken',
	},
	{ type: 'coordinates', shape: /\/\/\/[a-z]{2,24}\.[a-z]{2,24}\.[a-z]{2,24}\b/dg, needs: '///', score: 0.95, why: 'it is a point on the map' },
	{
		type: 'phone',
		shape: /(?<![\w-])(?:\+?1[-. ]?)?(?:\(\d{3}\)[ -]?|\d{3}[-‑–. /])\d{3}[-‑–. ]?\d{4}(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?(?![\w-]*\d)/dgi,
		score: 0.95,
		why: 'it is a telephone number',
	},
	{ type: 'phone', shape: /(?<![\w+])\+\d{1,3}[ .-]?(?:\(?\d{1,4}\)?[ .-]?){2,5}\d{2,4}(?!\d)/dg, score: 0.95, why: 'it is a telephone number' },
	{ type: 'phone', shape: /(?<![\w.#-])(?!19\d\d-20\d\d)[2-9]\d{2}-\d{4}(?![\w-])/dg, score: 0.75, why: 'it is shaped like a local telephone number' },
	{
		type: 'phone',
		shape: /(?<![\w-])(?:\(\d{3}\)|\d{3}) ?[-‑–]? ?\d{3} ?[-‑–]? ?(?:\d{4}|\d{2}[ .-]\d{2})(?![\w-]*\d)/dg,
		score: 0.9,
		why: 'it is a telephone number',
		holds: (it) => /\D/.test(it),
	},
	{
		type: 'phone',
		shape:
			/\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\d{3,4})(?:[ ,–-]{1,3})){2,10}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\d{4})\b/dgi,
		needs:
			/(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ ,–-]{1,3}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\d)|\d[ ,–-]{1,3}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/,
		score: 0.9,
		why: 'it is a telephone number, spoken',
		holds: (it) => it.split(/[ ,–-]+/).reduce((sum, part) => sum + (/^\d/.test(part) ? part.length : 1), 0) >= 7 && /[a-z]/i.test(it),
	},
	{
		type: 'phone',
		shape: /\b(?:cell|phone|cb|callback|call ?back|tel|telephone|number|ph|mobile|text|txt|rp#|ani)\b[^\d\n]{0,16}(?<it>\d{10}|\d{7})\b/dgi,
		score: 0.9,
		why: 'it follows the word for a telephone number',
	},
	{
		type: 'phone',
		shape: /\b(?:ext|extension)\b\.? ?#?\d{2,6}(?![\w-])|(?<=\b(?:phone|ph|line|room|rm|tel|desk|office) )x ?\d{2,6}(?![\w-])/dgi,
		score: 0.7,
		why: 'it is the end of a telephone number',
	},
	// Digits one by one.
	{ type: 'phone', shape: /(?<![\w.-])\d(?:[ .,–-]{1,3}\d){9,10}(?![\w-]|[ .,–-]{1,3}\d)/dg, score: 0.9, why: 'it is a telephone number, spoken' },
	{
		type: 'handle',
		shape:
			/\b(?:wi-?fi|ssid|password|passcode|passphrase|log-?in|hotspot)(?: (?:name|is|was|of|named|called)){0,2}[:,]? ["“]?(?<it>(?=[\w!@#$%&*.-]{0,30}[\d_!@#$%&*])[A-Za-z\d][\w!@#$%&*.-]{2,30}[\w!@#$%&*])/dgi,
		score: 0.75,
		why: 'it opens an account',
	},
]);
