/**
 * The invented community of the demo: who they are and where they work. Nobody here exists, and nothing they write of happened; threads.ts holds it.
 */

/** The people of the demo by the name that they are called. */
export type Who = (typeof CAST)[number]['who'];

export interface SeedPost {
	by: Who;
	/** How long before the first start of the demo: "12d 3h", "45m". */
	ago: string;
	text: string;
	/** The number of the post that it answers. */
	answers?: number;
	/** What it said before, and when that was changed. */
	edited?: { before: string; ago: string };
	/** When its author took it away. */
	deleted?: string;
}

export interface SeedThread {
	/** Where it stands; of a case's thread, which the site opens itself, the case. */
	in: { space: string; kind: 'question' | 'conversation'; title: string } | { case: string };
	posts: SeedPost[];
	/** The post that the one who asked marked, and when. */
	helped?: { number: number; ago: string };
	watchedBy?: Who[];
	mutedBy?: Who[];
}

export const AGENCIES = [
	{ name: 'Exampleton Police Department', type: 'police', region: 'east-north-central', sizeBand: '20k-100k' },
	{ name: 'Sample County 911', type: 'emergency-communications', region: 'east-north-central', sizeBand: '100k-500k' },
	{ name: 'Placeholder Creek Clinic', type: 'behavioral-health', region: 'east-north-central', sizeBand: '100k-500k' },
	{ name: 'Imaginary Lakes Peer Network', type: 'peer-organization', region: 'east-north-central', sizeBand: '20k-100k' },
] as const;

const POLICE = AGENCIES[0].name;
const CENTER = AGENCIES[1].name;
const CLINIC = AGENCIES[2].name;
const PEERS = AGENCIES[3].name;

export const COHORT = {
	name: 'Co-response cohort, fall',
	slug: 'co-response-cohort-fall',
	facilitator: 'priya',
	members: ['hector', 'ines', 'noor', 'marcus'],
} as const;

/** `about` is what the demo's page says of them. `joined` and `seen` (when they last read everything) are times before the first start. */
export const CAST = [
	{
		who: 'ines',
		name: 'Ines Duarte',
		role: 'member',
		agency: CENTER,
		joined: '61d',
		seen: '20h',
		about: 'Answers 911 at night. Has answers waiting, and is in a cohort.',
	},
	{
		who: 'tom',
		name: 'Tom Becker',
		role: 'member',
		agency: POLICE,
		joined: '60d',
		seen: '2d 4h',
		about: 'Patrol officer with CIT training. Belongs to no cohort, so its space is not there for him.',
	},
	{
		who: 'priya',
		name: 'Priya Nair',
		role: 'member',
		agency: CLINIC,
		joined: '61d',
		seen: '9h',
		about: 'Co-response clinician. Facilitates the cohort, and can invite people into it.',
	},
	{
		who: 'marcus',
		name: 'Marcus Hill',
		role: 'member',
		agency: PEERS,
		joined: '58d',
		seen: '3d',
		about: 'Peer specialist. Away for three days, so a good deal is new to him.',
	},
	{
		who: 'joy',
		name: 'Joy Adeyemi',
		role: 'member',
		agency: CENTER,
		joined: '20d',
		seen: '18h',
		about: 'Telecommunicator in her first months. Shared a case; a reviewer suggests other words in it.',
	},
	{
		who: 'hector',
		name: 'Hector Ruiz',
		role: 'member',
		agency: POLICE,
		joined: '55d',
		seen: '40h',
		about: 'Co-response officer, in the cohort. His case is published; one of his posts he deleted.',
	},
	{
		who: 'noor',
		name: 'Noor Rahimi',
		role: 'member',
		agency: CLINIC,
		joined: '47d',
		seen: '13h',
		about: 'Mobile crisis clinician, in the cohort. She changed a post; its history shows how.',
	},
	{
		who: 'lena',
		name: 'Lena Kowalski',
		role: 'member',
		agency: CENTER,
		joined: '59d',
		seen: '15h',
		about: 'Shift supervisor. Asked a question, and marked what helped.',
	},
	{
		who: 'sam',
		name: 'Samir Haddad',
		role: 'reviewer',
		agency: CLINIC,
		joined: '57d',
		seen: '5d',
		about: 'Clinician who reviews cases. One waits for a reader; another for his signature.',
	},
	{
		who: 'omar',
		name: 'Omar Castellanos',
		role: 'reviewer',
		agency: POLICE,
		joined: '56d',
		seen: '26h',
		about: 'CIT officer who reviews cases. He signed one that waits for a second reader.',
	},
	{
		who: 'ruth',
		name: 'Ruth Feldman',
		role: 'editor',
		agency: PEERS,
		joined: '60d',
		seen: '4d',
		about: 'Edits the guides, and publishes cases. One is approved and waits for her.',
	},
	{
		who: 'andre',
		name: 'Andre Baptiste',
		role: 'moderator',
		agency: POLICE,
		joined: '61d',
		seen: '7h',
		about: 'CIT coordinator. Moderates: he sees the space of every cohort, and may mark what helped.',
	},
	{
		who: 'grace',
		name: 'Grace Lin',
		role: 'admin',
		agency: CENTER,
		joined: '62d',
		seen: '2d',
		about: 'Runs the site. Invites people, changes roles, suspends, and looks after the mail.',
	},
	{
		who: 'dale',
		name: 'Dale Whitaker',
		role: 'member',
		agency: POLICE,
		joined: '40d',
		seen: '12d',
		about: 'Was suspended by Grace. What he wrote stays; he cannot come in until she lets him.',
	},
] as const;

/** Who was suspended, when and why. */
export const SUSPENDED = {
	who: 'dale',
	by: 'grace',
	ago: '9d 2h',
	reason: 'Put down colleagues who asked for help, after two talks about it. Grace will call.',
} as const;
