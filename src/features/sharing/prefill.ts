import type { CaseDocument } from '#src/features/cases/case-document.ts';

type Told<Code extends string> = readonly [Code, RegExp][];

const SUICIDE =
	/\b(?:suicid|(?:end|ending|ended|take|taking) (?:his|her|their|my) (?:own )?life|kill(?:ing)? (?:him|her|them)sel|(?:did not|didn['’]t) want to (?:live|be here any ?more)|wanted to die)/i;

/** What the words of a text make plain, by code. Only words that hardly mean anything else; the author looks at each. */
const RESPONDERS: Told<CaseDocument['responders'][number]> = [
	['telecommunicator', /\b(?:telecommunicator|dispatcher|call-?taker)s?\b/i],
	['cit-officer', /\bCIT\b[^.]{0,20}\bofficer/i],
	['patrol-officer', /\b(?:officer|deputy|deputies|patrol|trooper)s?\b/i],
	['co-response-clinician', /\b(?:co-?respon\w*[^.]{0,30}clinician|clinician[^.]{0,30}co-?respon\w*|(?:our|my|the) clinician)\b/i],
	['mobile-crisis-clinician', /\bmobile crisis\b/i],
	['peer-specialist', /\bpeer (?:specialist|supporter|worker)s?\b/i],
	['ems-fire', /\b(?:paramedic|EMT|EMS|medic|firefighter|ambulance)s?\b/i],
	['negotiator', /\bnegotiat(?:or|ors|ion team)\b/i],
	['supervisor', /\b(?:supervisor|sergeant|lieutenant)\b/i],
	['988-counselor', /\b988\b[^.]{0,20}\bcounselor/i],
	['family-or-friend', /\b(?:(?:his|her|their) (?:mother|father|sister|brother|wife|husband|partner|daughter|son|friend|grandmother|grandfather))\b/i],
];
const MODELS: Told<CaseDocument['responseModel'][number]> = [
	['co-responder', /\bco-?respon/i],
	['mobile-crisis-team', /\bmobile crisis\b/i],
	['negotiation-team', /\bnegotiation team\b/i],
	['911-embedded-clinician', /\bclinician[^.]{0,40}\b(?:911 center|communications center|dispatch floor)\b/i],
	['cit', /\bCIT\b/],
	['case-management-follow-up', /\b(?:case manage|follow-?up visit)/i],
];
const CONCERNS: Told<CaseDocument['concerns'][number]> = [
	['thoughts-of-suicide', SUICIDE],
	['self-injury', /\b(?:self-?harm|hurt (?:him|her|them)sel|self-?injur)/i],
	['psychosis-symptoms', /\b(?:hearing voices|heard voices|voices (?:said|told)|psychosis|hallucinat|paranoi)/i],
	['mania-symptoms', /\bmani[ac]\b/i],
	['substance-use', /\b(?:drunk|intoxicated|had been drinking|overdos|meth|fentanyl|using drugs|alcohol)\b/i],
	['intellectual-developmental', /\b(?:autis|developmental(?:ly)? disab|intellectual disab)/i],
	['dementia-confusion', /\b(?:dementia|Alzheimer|confused about where)/i],
	['trauma-grief', /\b(?:grie(?:f|ving)|had (?:just )?lost (?:his|her|their)|PTSD|trauma)\b/i],
	['relationship-or-family-conflict', /\b(?:break-?up|divorce|argument with (?:his|her|their)|custody of)\b/i],
	['homelessness-basic-needs', /\b(?:evict|unhoused|without housing|living in (?:a|his|her|their) (?:car|tent)|nowhere to (?:sleep|stay|go))/i],
];
const CALLS: Told<CaseDocument['callType']['initial']> = [
	['welfare-check', /\bwelfare check\b/i],
	['barricade', /\bbarricad/i],
	['missing-person', /\b(?:missing person|(?:was|went|reported) missing)\b/i],
	['runaway', /\brun(?:away| away from home)\b/i],
	['overdose', /\boverdos/i],
	['trespass', /\btrespass/i],
	['suicide-threat', SUICIDE],
	['disorderly', /\bdisorderly\b/i],
];
const CHANNELS: Told<CaseDocument['channel']> = [
	['988-transfer', /\b(?:transfer(?:red)?|passed)[^.]{0,30}\b988\b|\b988\b[^.]{0,30}\btransfer/i],
	[
		'third-party-caller',
		/\b(?:(?:mother|father|sister|brother|wife|husband|partner|neighbor|friend|owner|boss|coworker|manager|daughter|son)[^.]{0,30} (?:called|phoned|rang|dialed))/i,
	],
	['text', /\btext(?:ed)? (?:to )?911\b/i],
	['walk-in', /\bwalked in(?:to)?\b/i],
	['follow-up-visit', /\bfollow-?up visit\b/i],
	['911-call', /\b(?:called|call to|dialed) 911\b|\b911 call\b/i],
];
const SETTINGS: Told<CaseDocument['setting']> = [
	['transit-or-roadway', /\b(?:bus|train|subway|overpass|bridge|highway|interstate|platform)\b/i],
	['school', /\b(?:at|in) (?:a|the) (?:high |middle |elementary )?school\b|\bclassroom\b/i],
	['shelter', /\b(?:at|in) (?:a|the) shelter\b/i],
	['healthcare', /\b(?:emergency department|emergency room|in (?:a|the) hospital|clinic waiting)\b/i],
	['custody', /\b(?:jail|holding cell|in custody)\b/i],
	['workplace', /\b(?:at work|his workplace|her workplace|their workplace|break room)\b/i],
	['home', /\b(?:apartment|bedroom|kitchen|porch|front door|(?:his|her|their) (?:house|home))\b/i],
	['street', /\b(?:sidewalk|street corner|on the street|parking lot)\b/i],
];
const NOTES: Told<CaseDocument['contentNotes'][number]> = [
	['suicide', SUICIDE],
	['self-harm', /\b(?:self-?harm|hurt (?:him|her|them)sel)/i],
	['death', /\b(?:died|was dead|found dead|death of)\b/i],
	['weapon', /\b(?:knife|gun|firearm|rifle|pistol|weapon)\b/i],
	['force', /\b(?:taser|less-lethal|handcuff|hands on (?:him|her|them)|used force)/i],
	['substance-use', /\b(?:drunk|intoxicated|overdos|using drugs)\b/i],
	['psychosis', /\b(?:voices|psychosis|hallucinat|paranoi)/i],
	['barricade', /\bbarricad/i],
];
const PRIOR: Told<CaseDocument['priorRelationship']> = [
	['known-to-this-responder', /\bI (?:had|have) (?:known|met)\b|\bI knew (?:him|her|them) (?:from|through|for)\b/i],
	['known-to-agency', /\b(?:we|our (?:team|unit|officers)) (?:had|have) (?:known|met)\b|\bknown to (?:us|the department|the agency)\b/i],
];
const LIFE_STAGES: Told<CaseDocument['lifeStage']> = [
	['youth', /\b(?:teenager|a (?:boy|girl|child)\b|young person|(?:1[2-7])-year-old|juvenile)/i],
	['older-adult', /\b(?:in (?:his|her|their) (?:seventies|eighties|nineties|70s|80s|90s)|older adult|elderly)\b/i],
	['adult', /\b(?:in (?:his|her|their) (?:twenties|thirties|forties|fifties|20s|30s|40s|50s)|a (?:man|woman) )/i],
];

const all = <Code extends string>(told: Told<Code>, text: string): Code[] => told.flatMap(([code, words]) => (words.test(text) ? [code] : []));
const first = <Code extends string>(told: Told<Code>, text: string): Code | undefined => told.find(([, words]) => words.test(text))?.[0];

/** The codes that the words of a text make plain. What is not plain is left out, and never guessed. */
export function prefilled(text: string): Partial<CaseDocument> {
	const call = first(CALLS, text);
	const year = new Set(text.match(/\b20[0-3]\d\b/g));
	const found = {
		responders: all(RESPONDERS, text),
		responseModel: all(MODELS, text),
		concerns: all(CONCERNS, text),
		contentNotes: all(NOTES, text),
		callType: call && { initial: call, final: call },
		channel: first(CHANNELS, text),
		setting: first(SETTINGS, text),
		priorRelationship: first(PRIOR, text),
		lifeStage: first(LIFE_STAGES, text),
		when: year.size === 1 ? { year: Number([...year][0]) } : undefined,
	};
	return Object.fromEntries(
		Object.entries(found).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
	) as Partial<CaseDocument>;
}
