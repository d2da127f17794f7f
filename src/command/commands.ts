import type { Config } from '#src/server/config.ts';
import { modelsDirOf } from '#src/server/model/local-model.ts';
import type { Site } from '#src/server/site.ts';
import { backup } from './backup.ts';
import { doctor } from './doctor.ts';
import { invite } from './invite.ts';

/** What a command says and how it ended. `lines` are for people, `json` for programs. */
export interface Outcome {
	lines: string[];
	json: unknown;
	exitCode: 0 | 1;
}

type Options = Record<string, string>;

type Command = {
	/** One sentence for the help. */
	does: string;
	/** What it takes after its name, as the help says it: a file, or several things, which come in lines as `files`. */
	file?: 'FILE' | '[FILE]' | 'FILE...' | '[SLUG...]';
	/** Whether its files are read where it is typed, and come as JSON of `{ file, text }` in `texts`. */
	reads?: boolean;
	/** What it takes, by name, and a word for the help: `{ email: 'E' }` is `--email E`. Without a word it stands alone; one with dots may come again, and comes in lines. */
	options?: Options;
	/** Whether it begins a site where there is none. */
	begins?: boolean;
} & (
	| {
			/** Inside the server when one runs, else on a site of its own. */
			run: (site: Site, options: Options) => Promise<Outcome>;
	  }
	| {
			/** In a process of its own, whether a server runs or not. */
			apart: (config: Config, options: Options) => Promise<Outcome>;
	  }
	| {
			/** On files alone: there need be no site. */
			alone: (files: string[], options: Options, config: () => Config) => Promise<Outcome>;
	  }
);

/** Every command of `rapport`, in the order the help lists them; a hyphen stands for a space. What they take is given by name, the file as `file`. */
export const COMMANDS: Record<string, Command> = {
	doctor: { does: 'Says what state the site is in: versions, database, disk, search index, newest backup. Ends with 1 when something is wrong.', run: doctor },
	backup: {
		does: 'Copies the database while the site serves, into a new file or a folder; without one, into DATA_DIR/backups. --encrypt seals it with a key file, which --new-key makes.',
		file: '[FILE]',
		options: { encrypt: 'KEYFILE', 'new-key': 'KEYFILE' },
		run: backup,
	},
	drill: {
		does: 'Restores the newest backup, or a file, into a folder of its own, compares it with what was backed up, opens it, and removes it.',
		file: '[FILE]',
		options: { key: 'KEYFILE' },
		apart: async (config, options) => (await import('./drill.ts')).drill(config, options),
	},
	restore: {
		does: 'Puts a backup in the place of the database, after checks, and takes back again what was taken back since. The site must be stopped. With --rights-as-they-were, members have the roles, cohorts and suspensions of then.',
		file: 'FILE',
		options: { key: 'KEYFILE', 'rights-as-they-were': '' },
		begins: true,
		apart: async (config, options) => (await import('./restore.ts')).restore(config, options),
	},
	invite: {
		does: 'Invites a member by mail and prints the link. Roles: member, reviewer, editor, moderator, admin. Agency and cohort by name.',
		options: { email: 'E', role: 'R', agency: 'A', cohort: 'C' },
		run: invite,
	},
	load: {
		does: 'Fills an empty site with invented members, cases and threads to measure with, and prints how to reach them. Refuses where anybody real is a member.',
		options: { cases: 'N', threads: 'T', replies: 'R', members: 'M', seed: 'S' },
		begins: true,
		run: async (site, options) => (await import('./load.ts')).load(site, options),
	},
	anonymize: {
		does: 'Takes identities out of a text, or of the standard input, and prints it; what it found and what a person has to look at goes to the standard error. Nothing is kept. --batch reads and writes JSON Lines.',
		file: '[FILE]',
		options: { known: 'NAME...', batch: '' },
		alone: async (files, options, config) => (await import('./anonymize.ts')).anonymize(files, options, { modelsDir: modelsDirOf(config().dataDir) }),
	},
	'case-import': {
		does: 'Makes drafts of documents: Markdown with or without front matter, or plain text. --member says whose they become. While a detail that points to one person stands in any of them, says where and keeps nothing; --keep lets words stay with a reason that reviewers read.',
		file: 'FILE...',
		reads: true,
		options: { member: 'MAIL', keep: 'WORDS=REASON...' },
		run: async (site, options) => (await import('./case-import.ts')).caseImport(site, options),
	},
	'case-export': {
		does: 'Writes published cases into a folder, one Markdown file with front matter each: all of them, or those that are named.',
		file: '[SLUG...]',
		options: { to: 'FOLDER' },
		run: async (site, options) => (await import('./case-export.ts')).caseExport(site, options),
	},
	'scenario-check': {
		does: 'Reads practice scenarios in Ink, goes every way through them, and says what is wrong with its line. Ends with 1 when something is. What the marks mean: docs/scenarios.md.',
		file: 'FILE...',
		alone: async (files) => (await import('./scenario-check.ts')).scenarioCheck(files),
	},
	words: {
		does: 'Reads a text, a folder of texts or the standard input (-) for words that can hurt, and says better ones. Ends with 1 when some must not be published. Words that a page only speaks about stand in <q>…</q>.',
		file: 'FILE...',
		alone: async (files) => (await import('./words.ts')).words(files),
	},
	reindex: {
		does: 'Builds the search index anew and lays it over the old one.',
		run: async (site) => {
			const built = await site.index.build({ force: true });
			return {
				lines: [`Indexed ${built.records} records in ${built.seconds.toFixed(1)} s.`],
				json: { records: built.records, seconds: built.seconds, at: built.at },
				exitCode: 0,
			};
		},
	},
};
