import { before, byShape } from './patterns.ts';
import { CALLSIGN } from './units.ts';

/** Call signs in sentences: a name and a number, or a number in words. */
export const unitsInWords = byShape('units-in-words', [
	// "Rural Metro 9", "Unit K-14", "Troop F"
	{
		type: 'unit',
		shape:
			/(?<=\b(?:by|with|called|named|and|from|of|via|as|per|thanks to|vol transport by|transport:?|EMS:?|to|had|is|was|our) |[,;(] ?|^|[.!?] )(?:\p{Lu}[\p{L}'’-]{1,14} ){0,2}(?:(?:Metro|West|East|North|South|Rural|County|City|Fire|EMS|Ambulance|AMR|RA|HealthNet|LifeNet|AirLife|Air|Flight|Life|Guardian|Angel|Mercy|Transit|Met|Tri-Met|Mobile|Outreach|Crisis|Rescue|Medic|Station|Engine|Truck|Squad|Tower|Ladder|Boat|Tender|Brush|Chief|Battalion|Unit|Car|Van|Team|Beat|Patrol|Park|Campus|Harbor|Marine|Sled|Snowcat|Wagon|Cruiser|Helicopter|Chopper|[A-Z]{2,4})[ -]\d{1,4}(?![\p{L}\d]|[:/%-]|[.,]\d| ?(?:mg|mcg|ml|percent|minutes|hours|people|years|miles))|(?:Unit|Car|Troop|Squad|Team|Crew|Beat|Sector|Post|Platoon) (?:[A-Z](?:-?\d{1,3})?|\d{1,2}-\d{1,3}|\d{1,3}-?[A-Z]|\d{1,2}-\p{Lu}\p{Ll}{2,8}-\d{1,3})(?![\p{L}\d-]))/dgmu,
		score: 0.55,
		why: 'it is a call sign',
		holds: (it, around) =>
			!around.isShouted &&
			(!/^[A-Z]{2,4}[ -]/.test(it) || /\b(?:by|with|from|via|and|called|to|of|ems|transport):? $/.test(before(around))) &&
			!/(?:^| )(?:PHQ|GAD|BP|HR|RR|GCS|PCL|CIWA|COWS|DSM|ICD|BAC|SPO|PC|RCW|ARS|CRS|KRS|NRS|ORS|MCL|RSA|HB|SB|MG|Item|Exhibit|Figure|Table|Hwy|US|SR|CR|FM|Room|Rm|Apt|Lot|Step|Phase|Section|Title|Chapter|Code|Form|Type|Level|Grade|Channel|Page|Ward|PT|CT|VS|AA|NA|TB|OD|SI|HI|IV|IM|LOC|AO|OX|II|DOB|AGE|WI|MAX|MP|MM|VFW|DAV|PS|IS|MS|HS|UA|QT|EF|WBC|CO|OK|No)[ -]\d/.test(
				it,
			),
	},
	// "The rig was Madison 6."
	{
		type: 'unit',
		shape:
			/(?<=\b(?:we called|they called|called|we were|I was|was on|riding|rode|on|in|aboard|by|from|to|for|as|EMS|dispatched|toned out|raised|radioed|hailed|told|and) )\p{Lu}[\p{L}'’-]{2,14}(?: \p{Lu}[\p{L}'’-]{2,14})? \d{1,3}(?![\d:/%-]|[.,]\d|st\b|nd\b|rd\b|th\b| ?(?:mg|mcg|ml|percent|minutes|hours|people|years|miles|days|times|tablets|and \d))/dgu,
		score: 0.5,
		why: 'a name and a number are a call sign',
		holds: (it, around) =>
			!around.isShouted &&
			!/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Room|Form|Section|Title|Chapter|Step|Phase|Level|Grade|Type|Code|Channel|Page|Part|Table|Figure|Line|Day|Week|Month|Year|Age|Highway|Route|Interstate|Exit|Apartment|Suite|Building|Floor|Gate|Pier|Slip|Motel|Super|Studio|Forever|Formula|Area|Windows|Psalm|Psalms|Genesis|Exodus|Isaiah|John|Luke|Matthew|Romans|Corinthians|Tylenol|Ativan|Zoloft|Haldol|Cogentin|Seroquel|Zyprexa|Lithium|Depakote|Lamictal|Prozac|Ambien|Trazodone|Remeron|Lexapro|Abilify|Narcan|Vitamin|Omega|Local|Boeing|Airbus|Model|Covid|World War|Super Bowl|Number|Item|Exhibit|Attachment|Photo|Scene|Count|Question|Goal|Objective)\b/.test(
				it,
			),
	},
	// "Tiller Forty-Two, come in"
	{
		type: 'unit',
		shape: new RegExp(
			`(?<![\\p{L}])(?:${CALLSIGN}|Paramedic) (?:Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?:[- ](?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|one|two|three|four|five|six|seven|eight|nine))?)(?![\\p{L}])`,
			'dgu',
		),
		score: 0.6,
		why: 'it is a call sign',
	},
]);
