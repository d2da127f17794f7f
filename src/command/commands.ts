import type { Site } from '#src/server/site.ts';
import { doctor } from './doctor.ts';

/** What a command says and how it ended. `lines` are for people, `json` for programs. */
export interface Outcome {
	lines: string[];
	json: unknown;
	exitCode: 0 | 1;
}

interface Command {
	/** One sentence for the help. */
	does: string;
	run: (site: Site) => Promise<Outcome>;
}

/** Every command of `rapport`, in the order the help lists them. They run inside the server when one runs. */
export const COMMANDS: Record<string, Command> = {
	doctor: { does: 'Says what state the site is in: versions, database, disk, search index. Ends with 1 when something is wrong.', run: doctor },
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
