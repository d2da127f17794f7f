import { WORLD } from '../vocabulary.ts';
import { ENDS } from './names-with-tails.ts';
import { behind, byShape } from './patterns.ts';
import { IS_TERM } from './terms.ts';

/** Who answers calls, by the whole name, by what it ends with and by its letters. */
export const agencies = byShape('agencies', [
	// "the state patrol", "City PD"
	{
		type: 'agency',
		shape:
			/(?<![\p{L}-])(?:the )?(?:(?:State|Highway|Border|Harbor|Park|Tribal|Transit|Campus|Railroad|Port|Capitol|City|County|Metro|Village|Township|Nation|Airport|University|Game|Public|Hospital) (?:Safety|Patrol|Police|Troopers|Rangers|PD|SO|FD|EMS|Fire|Dispatch|Wardens?)|Coast Guard|Forest Service|Park Service|Fish (?:and|&) (?:Game|Wildlife)|Game (?:and|&) Fish|National Guard|Indian Health Service|Bureau of Indian Affairs|Homeland Security|Secret Service)(?!\p{L})/dgiu,
		score: 0.55,
		why: 'it is the name of an agency',
		holds: (it, around) => /\p{Lu}/u.test(it.replace(/^the /i, '')) || (/(?:patrol|guard|game|service)$/i.test(it) && !around.isShouted),
	},
	{
		type: 'agency',
		shape:
			/\b(?:the )?tribal (?:service|services|police|court|council|clinic|health|office|dispatch|social services|rangers|fire|ems|program|school|college|government|elders)\b/dgi,
		score: 0.55,
		why: 'it is the name of an agency',
	},
	// "the Northfield (ME) Sheriff's Office"
	{
		type: 'agency',
		shape:
			/(?<![\p{L}'’-])(?!The )(?:\p{Lu}[\p{L}'’.-]{1,18} ){1,3}\((?:\p{Lu}{2}|\p{Lu}\p{L}{2,13}\.?(?: \p{Lu}\p{L}{2,13})?)\) (?:(?:City|County|Regional|State|Town|Township) )?(?:Sheriff['’]?s? (?:Office|Department)|Sheriff|Police(?: Department)?|Fire(?: Department| Rescue)?|EMS|911|Dispatch|Crisis Team|Department of \p{Lu}\p{L}{3,18})(?![\p{L}-])/dgu,
		score: 0.8,
		why: 'it is the name of an agency',
	},
	// "the International Fire Chiefs Association": over the whole name, what only its last words tell is a part
	{
		type: 'agency',
		shape:
			/(?<![\p{L}'’-])(?:International|National|American|Interstate|North American) (?:\p{Lu}[\p{L}'’-]{2,18} (?:and |& |of |on |for )?){1,5}(?:Association|Society|Institute|Council|Federation|Coalition|Alliance|Academy|Foundation)(?![\p{L}-])/dgu,
		score: 0.55,
		why: ENDS,
		holds: (_, around) => !around.isShouted,
	},
	// "Northfield Police Department (NPD)"
	{
		type: 'agency',
		shape: /(?<=\() ?\p{Lu}{2,7}(?= ?\))/dgu,
		score: 0.6,
		why: 'it is short for a name before it',
		holds: (it, around) => isShortFor(it, around.text.slice(Math.max(0, around.start - 90), around.start)),
	},
	{
		type: 'agency',
		shape:
			/(?<![\p{L}\d-])(?!COPD|ALSO|INTO|UNTO|PPD(?! (?:case|report|officers?|units?|dispatch|detectives?))|GPD|PTSD|VPSO|PSO)(?:\p{Lu}{1,3}(?:PD|CSO|SO|VFD|FD|FPD|SD|DPS|EMS|CMH|DMH|DBH|DPH|DHS|DSS|DHHS|HHS|CSB|DBHDD|DOC|DCF|OEM|ECC|ECD|ESD)|C(?:HP|SP)|(?:A[LKZR]|C[OT]|DE|FL|GA|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?:SP|HP))(?![\p{L}\d-])/dgu,
		score: 0.6,
		why: 'it is short for the name of an agency',
		holds: (it, around) =>
			!around.isShouted ||
			!/^(?:ALSO|TRANSP|RESP|DISP|DSP|POSS?P|OSP|SUSP|TEMPS|[A-Z]{0,2}DISP|LSP|HOSP|LPSP|GASP|WASP|SHP|QSO|MISSO|CSP|ADVSD|USD|ISD|BSD|LSD|PSD|SSD|TSD|RSO|YEMS|ITEMS|EHP|LMHP|OFD|BFD)$/.test(
				it,
			),
	},
	// "Mobile Response Team of Dent County"
	{
		type: 'agency',
		shape:
			/(?<![\p{L}'’-])(?!The )(?:\p{Lu}[\p{L}'’-]{2,18} (?:and |& )?){1,4}(?:Team|Unit|Program|Center|Centre|Office|Department|Services?|Division|Authority|Board|Council|Coalition|Network|Hospital|Ministry|Ministries|Society|Bank|Schools?|Church|Clinic|Association|Foundation|Institute|Alliance|Shelter|Mission) of (?:the )?\p{Lu}[\p{L}'’-]{2,18}(?: \p{Lu}[\p{L}'’-]{2,18}){0,3}/dgu,
		score: 0.6,
		why: ENDS,
		holds: (_, around) => !around.isShouted,
	},
	// "the VA"
	{
		type: 'agency',
		shape:
			/(?<=\b(?:the|THE|at|AT|through|via|from|FROM|by) )VA(?: (?:clinic|hospital|police|crisis line|medical center|CLINIC|HOSP|HOSPITAL|POLICE))?(?![\p{L}\d])/dgu,
		score: 0.5,
		why: 'it is short for the name of an agency',
		holds: (_, around) => !/^ (?:plates?|tags?|lic|[A-Z\d]{5})/i.test(behind(around, 10)),
	},
]);

/** Whether the letters begin words before them, in order. */
function isShortFor(letters: string, ahead: string): boolean {
	const initials = [...ahead.matchAll(/\p{Lu}[\p{L}'’]{2,}/gu)].map(([word]) => word.charAt(0)).join('');
	let at = 0;
	for (const letter of letters) {
		const next = initials.indexOf(letter, at);
		if (next < 0) return /PD$|SO$|FD$|EMS$/.test(letters);
		at = next + 1;
	}
	return !WORLD.has(letters.toLowerCase()) && !IS_TERM.has(letters);
}
