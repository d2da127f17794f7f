import { NOBODY } from '../vocabulary.ts';
import { before, byShape } from './patterns.ts';

const BAND =
	'(?:band|choir|club|team|troupe|crew|league|squad|quartet|trio|ensemble|orchestra|drum group|drum|group|gang|lodge|sorority|fraternity|frat|church|job|gym|school|company|employer|outfit|program|shelter|agency|landlord|station|show|podcast|paper|magazine|bar|bookstore|tribe|clan|union|parish|congregation|temple|mosque|troop|pack|platoon|ship|boat|sponsor)';
const NAMED = "(?:the |The )?\\p{Lu}[\\p{L}'’&-]{1,16}(?: (?:(?:of|on|for|the|and|de|la|del|&|in) ){0,2}\\p{Lu}[\\p{L}'’&-]{1,16}){0,3}";
/** What belongs to nobody else: lines of help, and companies of interpreters. */
const LINES =
	'NYC Well|NYC 988|Crisis Text Line|(?:the )?Trevor Project|Trevor Lifeline|Trans Lifeline|Veterans Crisis Line|Vibrant(?: Emotional Health)?|Didi Hirsch|Language Line|LanguageLine|CyraCom|Purple Communications|Sorenson|GLAAD|NAMI(?: \\p{Lu}\\p{Ll}{2,14}(?: \\p{Lu}\\p{Ll}{2,14})?)|Meals on Wheels|Alcoholics Anonymous|Narcotics Anonymous|Oxford House|Habitat|Head Start|Job Corps|AmeriCorps|Peace Corps|Teen Challenge|Catholic Charities|Lutheran Social Services|Jewish Family Services|Volunteers of America|Easterseals|Goodwill|United Way|Feeding America|Big Brothers Big Sisters|Boys and Girls Club|4-H|FFA|Knights of Columbus|Odd Fellows|Eagles Club|Moose Lodge|Elks(?: Lodge)?|Shriners|Kiwanis|Rotary(?: Club)?|Lions Club|American Legion|DAV|AMVETS|VFW(?: Post)?(?: \\d{2,5})?|the Y(?=[ .,;)])|YMCA|YWCA|CASA|Child Protective Services|Adult Protective Services|Child and Family Services|Medical Center EMS|United Mine Workers|Flight [Ff]or Life|Life Flight|AirLife|LifeLink(?: III)?|Life Link|LifeNet|LifeMed|REACH Air|CALSTAR|Mercy Flight|Angel One|STAT MedEvac|Boston MedFlight|MedFlight|Guardian Air|Native Air|Airlift Northwest|Life Star|LifeStar|Survival Flight|Classic Air|AirMed|Vanderbilt LifeFlight|Teamsters|Steelworkers|SEIU|AFSCME|IBEW|UAW|UFCW|ILWU|UNITE HERE|1199(?:SEIU)?';

/** Organizations that a number tells apart, that a comma names, or that everybody knows by name. */
export const organizationsByNumber = byShape('organizations-by-number', [
	{
		type: 'organization',
		shape: new RegExp(`(?<![\\p{L}\\d])(?:${LINES})(?![\\p{L}\\d])`, 'dgu'),
		score: 0.55,
		why: 'it is the name of an organization',
		holds: (it, around) => !around.isShouted || it.includes(' ') || /^(?:NAMI|YMCA|YWCA|SEIU|1199)/.test(it),
	},
	// "Island Creek No. 9", "BLACKBERRY NO 2"
	{
		type: 'employer',
		shape:
			/(?<![\p{L}\d-])(?!(?:THE|IN|AT|ON|TO|OF|FROM|RP|SUBJ|CALLER|HAS|IS|Has|Is|The|In|At)\b)\p{Lu}[\p{L}'’-]{2,16}(?: \p{Lu}[\p{L}'’-]{2,16}){0,2} (?:No\.|Number|NO\.?|#) ?\d{1,2}(?:[A-Z](?!\p{L}))?(?: (?:mine|Mine|MINE|well|shaft|portal|plant|mill|MILL|PLANT|WELL|SHAFT|PORTAL))?(?![\w-])/dgu,
		score: 0.55,
		why: 'its number tells which of them it is',
		holds: (it, around) =>
			!/\b(?:Badge|Case|Unit|Room|Apt|Apartment|Lot|Report|Incident|Officer|File|Star|Shield|Phone|Cause|Docket|Policy|Account|Serial|Chart|Step|Plan|Problem|Goal|Exhibit|BADGE|CASE|UNIT|ROOM|APT|LOT|REPORT|INCIDENT|STAR|SHIELD|PHONE|SERIAL|CALL|CALLER|SAYS|ADV|Bus|BUS|Train|TRAIN|Engine|ENGINE) (?:No|NO|Number|#)/.test(
				it,
			) &&
			(!around.isShouted || /NO\.? \d{1,2} (?:MINE|SHUT|CLOSED|LAID|WELL|PORTAL|MILL|PLANT)|NO/.test(`${it}${around.text.slice(around.end, around.end + 8)}`)),
	},
	// "His band, the Copper Hounds"
	{
		type: 'organization',
		shape: new RegExp(
			`\\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|the|a|local) (?:\\p{Ll}{3,12} )?${BAND}(?:,| is| was| is called| was called| called| named) (?<it>${NAMED})(?![\\p{L}])`,
			'dgu',
		),
		score: 0.5,
		why: 'it follows the word for what it is',
		holds: (it) => !it.split(' ').some((word) => NOBODY.has(word.toLowerCase()) && !/^(?:the|of|on|for|and|new|one|first|life|all|saints)$/i.test(word)),
	},
	// "KXRN", "WBCL-FM"
	{
		type: 'organization',
		shape: /(?<![\p{L}\d-])[KW][A-Z]{3}(?:-(?:FM|AM|TV|LP))?(?![\p{L}\d-])/dgu,
		score: 0.5,
		why: 'it is shaped like the name of a station',
		holds: (it, around) =>
			!around.isShouted &&
			(it.includes('-') ||
				/\b(?:at|on|for|from|to|djs?|with|station|host|radio) $/.test(before(around)) ||
				/^ (?:radio|fm|am|tv|news|station|\d{2,3}\.\d)/i.test(around.text.slice(around.end, around.end + 8))),
	},
	// "ATTENDS APP STATE"
	{
		type: 'school',
		shape:
			/(?<=\b(?:ATTENDS|ATTENDING|ENROLLED AT|ENROLLED IN|STUDENT AT|STUDENT OF|GOES TO|SOPH AT|SOPHOMORE AT|JUNIOR AT|SENIOR AT|FRESHMAN AT|TEACHES AT|QUIT|DROPPED OUT OF|GRAD OF|CLASSES AT) )\p{Lu}[\p{Lu}.&'’-]{1,14}(?: (?:STATE|ST|TECH|U|UNIV|COLL|COLLEGE|COMM COLL|COMM COLLEGE|CC|HS|HIGH|MS|MIDDLE|ELEM|ELEMENTARY|A&M|POLY|VALLEY|COUNTY|CO|ACADEMY|PREP|CHARTER|VOTECH|CAREER CTR))?(?: (?:COLL|COLLEGE|HS|HIGH|ELEM))?(?![\p{L}])/dgu,
		score: 0.55,
		why: 'somebody goes to school there',
		holds: (it, around) =>
			around.isShouted &&
			!/^\p{Lu}{2,}(?:ING|ED)$/u.test(it) &&
			!/^(?:SCHOOL|CHURCH|COLLEGE|CLASS|WORK|JOB|DRINKING|SMOKING|METH|MEDS|BED|THE|A|HIS|HER|SLEEP|HOME|COURT|TAKING|USING|EATING)\b/.test(it),
	},
	// "ST BERNADETTE SODALITY", "AGREES ST JOHNS"
	{
		type: 'organization',
		shape:
			/(?<=(?:\(|, ?|\b(?:AGREES|AGREED|ACCEPTS|ACCEPTED|OF|W\/|VIA|WITH|OR|AND|IN|PARISH|CHURCH|HOSP|BED|BEDS|NEAR|BEHIND|OUTSIDE|INSIDE|ACROSS FROM|BY|FOR|TO|AT|FROM|XPORT|TRANSP|TRANSPORT) ))(?:ST|SAINT|ST\.) \p{Lu}{3,14}(?:['’]?S)?(?: (?:SODALITY|GUILD|PARISH|CHURCH|SCHOOL|HOSP|HOSPITAL|HOUSE|SHELTER|MISSION|KITCHEN|PANTRY|MANOR|MED CTR|MEDICAL|ED|ER|HS|ACADEMY|CENTER|CTR))?(?![\p{L}'’])(?! (?:ST|AVE|RD|DR|LN|BLVD|CT|WAY|PL|CO|COUNTY|PARISH SO))/dgu,
		score: 0.52,
		why: 'it is named after a saint',
		holds: (_, around) => around.isShouted,
	},
	// "the Presbyterian fellowship hall", "Solid Rock tent revival"
	{
		type: 'organization',
		shape:
			/(?<![\p{L}'’-])(?:the |The )?(?:\p{Lu}[\p{L}'’-]{2,16} ){1,3}(?:fellowship hall|parish hall|union hall|dance hall|community hall|longhouse|legion hall|fire hall|town hall|food pantry|food shelf|soup kitchen|thrift store|football field|ballfield|baseball field|fab|chapter house|grain bins|silos|silo|elevator|boat works|boatyard|print shop|bookstore|record store|barber college|bait shop|feed store|truck stop|car wash|bowling alley|pool hall|roller rink|ice rink|skatepark|day camp|boxing gym|gym|dojo|dance studio|radio)(?![\p{L}-])/dgu,
		score: 0.5,
		why: 'it ends like the name of an organization',
		holds: (it, around) =>
			!around.isShouted && !/^(?:the |The )?(?:The|This|That|His|Her|My|Our|Their|An?|In|At|On|When|He|She|They|We|Then|And|But|Local|Old|New) /.test(it),
	},
]);
