/**
 * The coded facets of a case: every code with the words a reader sees.
 * Codes and their origins (APCO ANS 2.103, SAMHSA 2025 Model Definitions, MORE PIES) are the field's; the words are ours.
 */
export const LANES = {
	'agency-published': 'Told by an agency or its program',
	'press-reported': 'Known from the press or a public report',
	'practitioner-account': 'Told by a practitioner',
	consented: 'Shared with consent',
	'de-identified': 'Shared by a member, identities taken out',
	composite: 'Composite, put together for teaching',
} as const;

/** Values every coded facet accepts: withheld was taken out on purpose, unknown was never known. */
export const UNSAID = { withheld: 'Withheld', unknown: 'Not stated' } as const;

export const CONTENT_NOTES = {
	suicide: 'suicide',
	'self-harm': 'self-harm',
	death: 'a death',
	homicide: 'a killing',
	violence: 'violence',
	weapon: 'a weapon',
	force: 'use of force',
	child: 'harm to a child',
	'sexual-violence': 'sexual violence',
	'substance-use': 'substance use',
	psychosis: 'psychosis',
	barricade: 'a barricade',
} as const;

export const REGIONS = {
	'new-england': 'New England',
	'middle-atlantic': 'Middle Atlantic',
	'east-north-central': 'East North Central',
	'west-north-central': 'West North Central',
	'south-atlantic': 'South Atlantic',
	'east-south-central': 'East South Central',
	'west-south-central': 'West South Central',
	mountain: 'Mountain',
	pacific: 'Pacific',
	'non-us': 'Outside the United States',
	...UNSAID,
} as const;

export const COMMUNITY_SIZES = {
	'under-20k': 'Under 20,000 people',
	'20k-100k': '20,000 to 100,000 people',
	'100k-500k': '100,000 to 500,000 people',
	'over-500k': 'Over 500,000 people',
	...UNSAID,
} as const;

export const CALL_TYPES = {
	'suicide-threat': 'Thoughts of suicide',
	'suicide-death': 'A death by suicide',
	'behavioral-crisis': 'Person in emotional distress',
	'welfare-check': 'Welfare check',
	barricade: 'Barricade',
	hostage: 'Hostage',
	'domestic-verbal': 'Domestic, verbal',
	'domestic-violence': 'Domestic violence',
	disorderly: 'Disorderly conduct',
	intoxication: 'Intoxication',
	overdose: 'Overdose',
	'missing-person': 'Missing person',
	runaway: 'Runaway',
	trespass: 'Trespass',
	threats: 'Threats',
	weapon: 'Weapon',
	'suspicious-person': 'Suspicious person',
	'assist-citizen': 'Help asked for',
	'unknown-trouble': 'Unknown trouble',
	...UNSAID,
} as const;

export const CHANNELS = {
	'911-call': '911 call',
	'988-transfer': 'Transfer from 988',
	text: 'Text message',
	'third-party-caller': 'Someone called about another',
	'walk-in': 'Walk-in',
	'officer-initiated': 'Officer came upon it',
	'follow-up-visit': 'Follow-up visit',
	...UNSAID,
} as const;

export const SETTINGS = {
	home: 'Home',
	'apartment-common-area': 'Shared part of a building',
	workplace: 'Workplace',
	school: 'School',
	street: 'Street',
	'transit-or-roadway': 'Transit or roadway',
	healthcare: 'Health care',
	custody: 'Custody',
	shelter: 'Shelter',
	'remote-phone-only': 'By phone only',
	...UNSAID,
} as const;

export const CONCERNS = {
	'thoughts-of-suicide': 'Thoughts of suicide',
	'self-injury': 'Self-injury',
	'acute-distress': 'Acute distress',
	'psychosis-symptoms': 'Signs of psychosis',
	'mania-symptoms': 'Signs of mania',
	'substance-use': 'Substance use',
	'intellectual-developmental': 'Intellectual or developmental disability',
	'dementia-confusion': 'Dementia or confusion',
	'trauma-grief': 'Trauma or grief',
	'relationship-or-family-conflict': 'Relationship or family conflict',
	'homelessness-basic-needs': 'Housing or basic needs',
	...UNSAID,
} as const;

export const LIFE_STAGES = { youth: 'Young person', adult: 'Adult', 'older-adult': 'Older adult', ...UNSAID } as const;

export const RESPONDERS = {
	telecommunicator: 'Telecommunicator',
	'cit-officer': 'CIT officer',
	'patrol-officer': 'Patrol officer',
	'co-response-clinician': 'Co-response clinician',
	'mobile-crisis-clinician': 'Mobile crisis clinician',
	'peer-specialist': 'Peer specialist',
	'ems-fire': 'EMS or fire',
	negotiator: 'Crisis negotiator',
	supervisor: 'Supervisor',
	'988-counselor': '988 counselor',
	'family-or-friend': 'Family or friend',
	...UNSAID,
} as const;

export const RESPONSE_MODELS = {
	cit: 'CIT-trained officers',
	'co-responder': 'Co-responder team',
	'community-responder': 'Community responders',
	'mobile-crisis-team': 'Mobile crisis team',
	'crisis-outreach-team': 'Crisis outreach team',
	'virtual-crisis-care': 'Crisis care by video',
	'911-embedded-clinician': 'Clinician in the 911 center',
	'988-diversion': 'Diversion to 988',
	'case-management-follow-up': 'Follow-up and case management',
	'negotiation-team': 'Negotiation team',
	'conventional-patrol': 'Conventional patrol',
	...UNSAID,
} as const;

export const TECHNIQUES = {
	'minimal-encouragers': 'Minimal encouragers',
	'open-ended-questions': 'Open questions',
	'reflecting-mirroring': 'Mirroring',
	'emotion-labeling': 'Emotion labeling',
	paraphrasing: 'Paraphrasing',
	'i-messages': 'I-messages',
	'effective-pauses': 'Effective pauses',
	summarizing: 'Summarizing',
	'voice-tone': 'Tone of voice',
	'exchange-names': 'Exchanging names',
	'preferred-form-of-address': 'Preferred form of address',
	'common-ground': 'Common ground',
	'find-hooks': 'Finding hooks',
	'avoid-triggers': 'Avoiding triggers',
	'allow-venting': 'Letting them vent',
	validate: 'Validating',
	'honest-about-responders': 'Honest about who is coming',
	'realistic-assurance': 'Realistic assurance',
	'offer-choices': 'Offering choices',
	'warm-handoff': 'Warm handover',
	'bring-trusted-person': 'A trusted person',
	'slow-down': 'Slowing down',
	'distance-cover-time': 'Distance, cover, time',
	'one-communicator': 'One voice',
	'reduce-stimuli': 'Less noise and crowd',
	reposition: 'Repositioning',
	'tactical-pause': 'Tactical pause',
} as const;

export const EFFECTS = { helped: 'helped', 'no-effect': 'made no difference', harmed: 'did harm', disputed: 'is disputed', missing: 'was missing' } as const;

export const PRIOR_RELATIONSHIPS = {
	none: 'None',
	'known-to-agency': 'Known to the agency',
	'known-to-this-responder': 'Known to this responder',
	'ongoing-case-management': 'In ongoing contact',
	unknown: 'Not stated',
} as const;

export const SAFETY_FACTORS = {
	'weapon-edged': 'Edged weapon',
	'weapon-firearm': 'Firearm',
	'weapon-other': 'Other weapon',
	'weapon-unknown': 'Weapon not known',
	barricaded: 'Barricaded',
	'third-party-at-risk': 'Someone else possibly at risk',
	'height-or-roadway-or-rail': 'Dangerous place',
	intoxication: 'Intoxication',
	'prior-violence-unknown': 'Past violence not known',
	...UNSAID,
} as const;

export const FORCE = {
	'presence-only': 'Presence only',
	'verbal-engagement': 'Talking only',
	'hands-on': 'Hands on',
	'less-lethal': 'Less-lethal weapon',
	lethal: 'Lethal force',
	...UNSAID,
} as const;

export const DISPOSITIONS = {
	'resolved-at-scene': 'Resolved at the scene',
	referred: 'Referred',
	'voluntary-transport': 'Went along to care by choice',
	'involuntary-hold': 'Involuntary hold',
	'medical-transport': 'Medical transport',
	'crisis-receiving-center': 'Crisis receiving center',
	'arrest-or-citation': 'Arrest or citation',
	'left-with-support': 'Stayed, with support',
	'unable-to-locate': 'Not found',
	death: 'Died',
	...UNSAID,
} as const;

export const INJURIES = { none: 'None', person: 'The person', responder: 'A responder', 'third-party': 'Someone else', ...UNSAID } as const;

export const FOLLOW_UPS = {
	none: 'None',
	'call-back': 'Call back',
	'home-visit': 'Home visit',
	'linked-to-care': 'Linked to care',
	'peer-support': 'Peer support',
	'care-plan': 'Care plan',
	'person-gave-feedback': 'The person told responders what mattered',
	...UNSAID,
} as const;

export const LESSON_KINDS = {
	'what-worked': 'What worked',
	'what-did-not': 'What did not',
	'near-miss': 'Near miss',
	'system-gap': 'Gap in the system',
	'open-question': 'Open question',
} as const;

/** Whose eyes a commentary has. */
export const VOICES = {
	telecommunicator: 'A telecommunicator',
	clinician: 'A clinician',
	'lived-experience': 'Someone with lived experience',
	officer: 'An officer',
	supervisor: 'A supervisor',
} as const;

export const SEASONS = { winter: 'Winter', spring: 'Spring', summer: 'Summer', fall: 'Fall' } as const;

export type Technique = keyof typeof TECHNIQUES;
export type Effect = keyof typeof EFFECTS;
export type Voice = keyof typeof VOICES;
