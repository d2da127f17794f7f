import { z } from 'zod';
import { SYSTEM } from '#src/domain/actor.ts';
import { loadSynthetic } from '#src/features/synthetic/load-synthetic.ts';
import type { Site } from '#src/server/site.ts';
import type { Outcome } from './commands.ts';

const amount = (most: number, usual: number) =>
	z
		.string()
		.regex(/^\d+$/, 'must be a whole number')
		.transform(Number)
		.refine((number) => number <= most, `must be at most ${most.toLocaleString('en-US')}`)
		.default(usual);

const Amounts = z.object({
	cases: amount(100_000, 1000),
	threads: amount(100_000, 200),
	replies: amount(10_000, 50),
	members: amount(10_000, 40),
	seed: amount(1_000_000, 1),
});

/** Loads a synthetic corpus, brings lists, search and index up to it, and says where a measuring program finds it. Throws a sentence for each option that cannot be. */
export async function load(site: Site, options: Record<string, string>): Promise<Outcome> {
	const checked = Amounts.safeParse(options);
	if (!checked.success) throw new Error(checked.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}.`).join('\n'));
	const { members, slug, thread } = await loadSynthetic(site.contextAs(SYSTEM), checked.data);
	await site.refresh();
	await site.index.build({ force: true });
	const { origin } = site.config;
	const json = {
		origin,
		members,
		urls: {
			home: `${origin}/`,
			guide: `${origin}/guides/rapport-basics`,
			case: `${origin}/cases/${slug}`,
			caseList: `${origin}/cases`,
			search: `${origin}/search?q=handover`,
			space: `${origin}/discussions/on-the-phone`,
			thread: `${origin}/t/${thread}`,
		},
		reply: { url: `${origin}/t/${thread}`, field: 'text' },
	};
	return { lines: [JSON.stringify(json)], json, exitCode: 0 };
}
