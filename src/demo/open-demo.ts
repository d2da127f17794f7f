import { SYSTEM } from '#src/domain/actor.ts';
import { hasAdmin } from '#src/features/members/queries.ts';
import { scannerOf } from '#src/layouts/scanner.ts';
import { DAY_MS } from '#src/lib/time.ts';
import type { Config } from '#src/server/config.ts';
import type { Log } from '#src/server/log.ts';
import { Site } from '#src/server/site.ts';
import { isComplete, markComplete } from './mark.ts';
import { tellStory } from './tell-story.ts';

/** When the story begins, in days before the first start. */
const STORY_DAYS = 62;

/**
 * Opens the site of a folder that is marked as a demo's, and writes its community at the first start. Throws a sentence when that was broken off before.
 */
export async function openDemo(config: Config, log?: Log): Promise<Site> {
	const endsAt = new Date();
	// What the site itself does when it opens is older than what its members write.
	let time: Date | null = isComplete(config.dataDir) ? null : new Date(endsAt.getTime() - STORY_DAYS * DAY_MS);
	const site = await Site.open(config, { clock: () => time ?? new Date(), ...(log && { log }) });
	if (!time || site.keeper.away) {
		time = null;
		return site;
	}
	if (await hasAdmin(site.contextAs(SYSTEM))) {
		await site.close();
		throw new Error(`The demo in ${config.dataDir} was broken off while it was made. Remove this folder, and it is made anew.`);
	}
	await tellStory((actor) => site.contextAs(actor, 'demo'), {
		endsAt,
		scanner: scannerOf(site),
		setTime: (moment) => {
			time = moment;
		},
	});
	time = null;
	markComplete(config.dataDir);
	return site;
}
