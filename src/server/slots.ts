import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '#src/domain/context.ts';
import { casesBySlug, casesCarrying } from '#src/features/cases/queries.ts';
import { CASES_IN_A_GROUP, caseSlotHtml, EFFECT_GROUPS, effectCodes } from '#src/features/cases/slot.ts';
import type { Log } from './log.ts';
import type { Slot, StaticFiles } from './static-files.ts';

/** How each named slot of a built page is filled from the database. */
const FILLERS: Record<string, (ctx: Context, argument: string) => Promise<string>> = {
	/** Techniques that the guide teaches, a slash, cases that its editors would lay beside it. */
	'cases-for-guide': async (ctx, argument) => {
		const [techniques = [], slugs = []] = argument.split('/').map((codes) => codes.split(',').filter(Boolean));
		const groups = await Promise.all(
			EFFECT_GROUPS.map(({ effects }) => casesCarrying(ctx, { facet: 'effect', codes: effectCodes(techniques, effects) }, CASES_IN_A_GROUP + 1)),
		);
		const used = new Set(groups.flatMap((cases) => cases.slice(0, CASES_IN_A_GROUP)).map(({ slug }) => slug));
		const beside = (await casesBySlug(ctx, slugs)).filter(({ slug }) => !used.has(slug));
		return caseSlotHtml({ groups, beside, techniques });
	},
};

const keyOf = ({ name, argument }: Slot) => `${name}:${argument}`;
const snapshotFile = (dataDir: string) => join(dataDir, 'slots.json');

/** Fills every slot from the database and keeps the values as the last good snapshot. */
export async function refreshSlots(ctx: Context, files: StaticFiles, { dataDir, log }: { dataDir: string; log: Log }): Promise<void> {
	const values: Record<string, string> = {};
	for (const slot of files.slots) {
		const fill = FILLERS[slot.name];
		if (!fill) throw new Error(`No page may ask for the slot "${slot.name}": it has no filler in src/server/slots.ts.`);
		values[keyOf(slot)] = await fill(ctx, slot.argument);
	}
	files.fillSlots((slot) => values[keyOf(slot)]);
	// Without it, the next start without the database shows what was kept before.
	await keepSnapshot(snapshotFile(dataDir), values).catch((error: unknown) => log.fault(error, 'What built pages show of the cases could not be kept.'));
}

async function keepSnapshot(file: string, values: Record<string, string>): Promise<void> {
	await writeFile(`${file}.new`, JSON.stringify(values));
	await rename(`${file}.new`, file);
}

/** Fills the slots from the last good snapshot, for a start without the database. Without one, pages keep what they were built with. */
export async function fillSlotsFromSnapshot(files: StaticFiles, dataDir: string): Promise<void> {
	const text = await readFile(snapshotFile(dataDir), 'utf8').catch(() => '{}');
	const values = JSON.parse(text) as Record<string, string>;
	files.fillSlots((slot) => values[keyOf(slot)]);
}
