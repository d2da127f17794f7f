import type { Site } from '#src/server/site.ts';
import { doctor } from './doctor.ts';
import { invite } from './invite.ts';

/** What a command says and how it ended. `lines` are for people, `json` for programs. */
export interface Outcome {
	lines: string[];
	json: unknown;
	exitCode: 0 | 1;
}

interface Command {
	/** One sentence for the help. */
	does: string;
	/** What it takes, by name, and a word for the help: `{ email: 'E' }` is `--email E`. */
	options?: Record<string, string>;
	run: (site: Site, options: Record<string, string>) => Promise<Outcome>;
}

/** Every command of `rapport`, in the order the help lists them. They run inside the server when one runs. */
export const COMMANDS: Record<string, Command> = {
	doctor: { does: 'Says what state the site is in: versions, database, disk, search index. Ends with 1 when something is wrong.', run: doctor },
	invite: {
		does: 'Invites a member by mail and prints the link. Roles: member, reviewer, editor, moderator, admin. Agency and cohort by name.',
		options: { email: 'E', role: 'R', agency: 'A', cohort: 'C' },
		run: invite,
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
