import { eq } from 'drizzle-orm';
import { caseRevisions } from '#db/schema/index.ts';
import { acceptCase } from '#src/features/sharing/accept-case.ts';
import { claimCase } from '#src/features/sharing/claim-case.ts';
import { COMMENTARY_ATTESTATIONS } from '#src/features/sharing/input.ts';
import { inviteCommentary } from '#src/features/sharing/invite-commentary.ts';
import { publishCase } from '#src/features/sharing/publish-case.ts';
import type { Voice } from '#src/features/sharing/revisions.ts';
import { saveCase } from '#src/features/sharing/save-case.ts';
import { submitCase } from '#src/features/sharing/submit-case.ts';
import { SCANNER, type Sharing, sign, textOf } from './arrange.ts';

export const COMMENTARY = 'What helped here is that nobody hurried. On the phone we cannot sit down, and still we can be as slow.';

const ROAD = ['asked', 'draft', 'submitted', 'in_review', 'awaiting_author', 'approved', 'published'] as const;
let voices = 0;

/** A commentary of Sol's on a published case that came so far. Edda asked for it; Ada and Ben sign it. Gives its number. */
export async function commentaryAt(
	here: Sharing,
	state: (typeof ROAD)[number],
	{ slug, text = COMMENTARY, isForgotten = false }: { slug: string; text?: string; isForgotten?: boolean },
): Promise<number> {
	const by = here.stranger;
	const all: Voice[] = ['telecommunicator', 'clinician', 'lived-experience', 'officer', 'supervisor'];
	voices += 1;
	await inviteCommentary(here.edda, { slug, memberId: by.actor.id, voice: all[voices % all.length] ?? 'officer' });
	const rows = await here.database.read.select({ id: caseRevisions.id }).from(caseRevisions).where(eq(caseRevisions.kind, 'commentary'));
	const id = Math.max(...rows.map((row) => row.id));
	const version = async () => (await textOf(here, id)).version;
	const steps = [
		async () => saveCase(by, { id, version: await version(), text }, SCANNER),
		async () => submitCase(by, { id, version: await version(), attested: Object.keys(COMMENTARY_ATTESTATIONS), isForgotten }, SCANNER),
		() => claimCase(here.ada, { id }),
		async () => {
			await sign(here, id, here.ada);
			await sign(here, id, here.ben);
		},
		async () => acceptCase(by, { id, version: await version() }),
		async () => publishCase(here.edda, { id, version: await version() }),
	];
	for (const step of steps.slice(0, ROAD.indexOf(state))) await step();
	return id;
}
