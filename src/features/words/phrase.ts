const PERSON =
	'(?:persons?|people|individuals?|m[ae]n|wom[ae]n|males?|females?|boys?|girls?|child|children|kids?|teens?|teenagers?|youths?|adults?|callers?|patients?|clients?|guys?|lady|ladies|students?|veterans?|inmates?|parties|party|residents?|sons?|daughters?|husbands?|wives|wife|mothers?|fathers?|brothers?|sisters?|neighbors?|juveniles?|citizens?)';

/** Sets of words that many rules share. */
const SETS: Record<string, string> = {
	person: PERSON,
	them: `(?:him|her|them|me|you|us|someone|somebody|people|(?:an?|the|this|that|another|one|his|her|their) (?:\\w{1,20} ){0,2}${PERSON})`,
	self: '(?:himself|herself|themselves|themself|myself|yourself|oneself)',
	their: '(?:his|her|their|my|your|our)',
	prevention:
		'(?:prevention|preventing|awareness|interventions?|research|researchers?|counselors?|hotlines?|lifelines?|helplines?|risk|screenings?|assessments?|training|safety|survivors?|loss|postvention)',
	condition:
		"(?:mental illness(?:es)?|mental health|depression|schizophrenia|bipolar|anxiety|ptsd|psychosis|dementia|alzheimer['’]s|autism|addictions?|alcoholism|delusions?|hallucinations?|paranoia|trauma|illness(?:es)?|disorders?|diseases?|suicidal|panic|mania|epilepsy|disabilit(?:y|ies))",
};

/** White space with at most one line break, or a hyphen: words go on over a line's end, and never over the end of a paragraph. */
const GAP = String.raw`(?:[^\S\n]{1,80}|[^\S\n]{0,80}\n[^\S\n]{0,80}|[-‐‑])`;
const START = String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}]-)`;
const END = String.raw`(?![\p{L}\p{N}_]|-[\p{L}\p{N}])`;

/** A rule's pattern as an expression that finds whole words in any case, with the places of its groups. Throws for a set that there is not. */
export function phrase({ source }: RegExp): RegExp {
	const filled = source.replace(/(?<!\?)<([a-z]+)>/g, (_, name: string) => {
		const set = SETS[name];
		if (!set) throw new Error(`No set of words is called "${name}".`);
		return set;
	});
	return new RegExp(`${START}(?:${filled.replaceAll(' ', GAP)})${END}`, 'dgiu');
}
