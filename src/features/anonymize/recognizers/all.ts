import type { Recognizer } from '../types.ts';
import { addresses } from './addresses.ts';
import { agencies } from './agencies.ts';
import { ages } from './ages.ts';
import { besideAddresses } from './beside-addresses.ts';
import { boats } from './boats.ts';
import { contact } from './contact.ts';
import { crossings } from './crossings.ts';
import { dates } from './dates.ts';
import { datesInWords } from './dates-in-words.ts';
import { datesLoose } from './dates-loose.ts';
import { demographics } from './demographics.ts';
import { events } from './events.ts';
import { family } from './family.ts';
import { housesOfCare } from './houses-of-care.ts';
import { initials } from './initials.ts';
import { landmarks } from './landmarks.ts';
import { livings } from './livings.ts';
import { namesWithTails } from './names-with-tails.ts';
import { numbers } from './numbers.ts';
import { occupations } from './occupations.ts';
import { organizations } from './organizations.ts';
import { organizationsByNumber } from './organizations-by-number.ts';
import { organizationsByShape } from './organizations-by-shape.ts';
import { organizationsInCapitals } from './organizations-in-capitals.ts';
import { organizationsInWords } from './organizations-in-words.ts';
import { peopleByContext } from './people-by-context.ts';
import { peopleByList } from './people-by-list.ts';
import { peopleShouted } from './people-shouted.ts';
import { peopleSmall } from './people-small.ts';
import { peopleTold } from './people-told.ts';
import { pets } from './pets.ts';
import { places } from './places.ts';
import { plates } from './plates.ts';
import { postal } from './postal.ts';
import { smallPlaces } from './small-places.ts';
import { streets } from './streets.ts';
import { times } from './times.ts';
import { timesLoose } from './times-loose.ts';
import { transit } from './transit.ts';
import { units, unitsAgain } from './units.ts';
import { unitsInLogs } from './units-in-logs.ts';
import { unitsInWords } from './units-in-words.ts';
import { unknown } from './unknown.ts';
import { vehicles } from './vehicles.ts';
import { wholeNames } from './whole-names.ts';
import { work } from './work.ts';

/** In the order in which they read: what has a shape, who is named, where, what tells somebody together with the rest, and what only a person can tell. */
export const RECOGNIZERS: readonly Recognizer[] = [
	contact,
	numbers,
	plates,
	dates,
	datesInWords,
	datesLoose,
	times,
	timesLoose,
	ages,
	postal,
	addresses,
	streets,
	crossings,
	transit,
	besideAddresses,
	peopleByContext,
	peopleByList,
	peopleShouted,
	peopleSmall,
	peopleTold,
	initials,
	organizationsByShape,
	organizations,
	organizationsByNumber,
	housesOfCare,
	places,
	namesWithTails,
	organizationsInWords,
	agencies,
	organizationsInCapitals,
	smallPlaces,
	landmarks,
	units,
	unitsInWords,
	unitsInLogs,
	unitsAgain,
	vehicles,
	boats,
	family,
	work,
	occupations,
	livings,
	demographics,
	events,
	pets,
	unknown,
	wholeNames,
];
