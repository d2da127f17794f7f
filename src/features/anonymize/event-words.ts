/** What happens that people tell each other of, by its words. */
export const DISASTER =
	'accident|avalanche|blast|blaze|blizzard|bombing|cave-in|closing|closure|collapse|collision|crash|cyclone|derailment|disaster|drought|drowning|drownings|earthquake|eruption|explosion|fire|fires|flood|flooding|floods|hurricane|ice storm|incident|kidnapping|killing|killings|landslide|lawsuit|layoff|layoffs|lockout|massacre|mudslide|murder|murders|outage|pileup|protest|quake|raid|recall|riot|riots|rockslide|scandal|shooting|shootings|shutdown|siege|sinking|slide|spill|standoff|storm|strike|tornado|tragedy|trial|twister|verdict|walkout|wildfire|wreck';
export const FEAST =
	'anniversary|auction|bake sale|ball|banquet|baptism|barbecue|bonfire|burial|christening|cook-off|cookoff|dance|funeral|inauguration|luau|luncheon|memorial|ordination|quinceañera|supper|wake|bazaar|carnival|celebration|championship|championships|chili cook-off|classic|concert|conclave|convention|convocation|cookout|corn dance|county fair|dance-off|derby|encampment|expo|fair|feast|feast day|fest|festival|fiesta|finals|fish fry|fundraiser|gala|game|games|gathering|graduation|gymkhana|homecoming|hunt|jamboree|jubilee|marathon|match|meet|nationals|olympics|pageant|parade|picnic|pig roast|playoffs|potlatch|pow wow|powwow|procession|prom|qualifiers|race|races|raffle|rally|recital|regatta|regionals|reunion|revival|rodeo|roundup|semifinals|show|slam|stampede|state fair|swap meet|tournament|tractor pull|tryouts|vigil|wedding';
/** A word before a disaster or a feast that tells which. */
export const WHICH =
	"(?!(?:a|an|any|another|big|car|domestic|each|every|first|house|kitchen|last|mobile home|no|old|one|other|our|prior|same|second|small|such|that|the|their|this|her|his|my|next|structure|vehicle|whole|motor|active|critical|crisis|cat|dog|is|was|were|and|or|of|at|in|to|from|with|on|for|by|as|not|video|board|card|talk|tv|fair|police|officer|gun|multiple|possible|reported|large|grass|brush|trash|dumpster|minor|major|single|dry|some|open|under|cease|friendly|smoke|basketball|football|phone|who|which|what|when|where|after|before|during|since|but|been|being|had|has|have|entire|hour|minute|day)(?![\\p{L}-]))[\\p{L}’'.-]{2,18}";
export const WHEN =
	'spring|summer|fall|autumn|winter|week|weekend|night|day|morning|afternoon|evening|month|year|season|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: night| morning| evening| afternoon)?|eve|anniversary|height|middle|time|first day|last day|opening night|end';
export const HAPPENED =
	'flooded|burned(?: down| up)?|burnt(?: down)?|closed(?: down)?|shut(?: down)?|shuttered|collapsed|caved in|came through|blew(?: up| out| over)?|exploded|went out|went under|went down|froze(?: over)?|derailed|crested|sank|laid (?:everybody|everyone|them|us|folks) off|laid off|washed out|broke(?: loose)?|burst|gave way|let go|went up|came down|struck|hit|moved away|pulled out|folded|walked out|jumped its banks|ran dry|dried up|died off';

export function capitalToo(words: string): string {
	return `${words}|${words.replace(/\b\w/g, (letter) => letter.toUpperCase())}`;
}

/** Why an event is marked. */
export const LEADS = 'an event that people know leads to who was in it';
