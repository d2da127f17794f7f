import { expect, test } from 'vitest';
import { pathSteps } from '#db/schema/index.ts';
import { markStep } from '#src/features/paths/mark-step.ts';
import { doneSteps } from '#src/features/paths/queries.ts';
import { community } from '#tests/support/context.ts';

const WHY = { role: 'officer', step: 'why', isDone: true } as const;

test('a member is done with a step once, on this way in and for nobody else', async () => {
	const here = await community();
	const [ines, ben] = [await here.member('Ines'), await here.member('Ben')];
	await markStep(ines, WHY);
	await markStep(ines, WHY);
	expect([...(await doneSteps(ines, ines.actor, 'officer'))]).toEqual(['why']);
	expect((await doneSteps(ines, ines.actor, 'clinician')).size).toBe(0);
	expect((await doneSteps(ben, ben.actor, 'officer')).size).toBe(0);
	await markStep(ben, { ...WHY, isDone: false });
	await markStep(ines, { ...WHY, isDone: false });
	expect(await here.database.read.$count(pathSteps)).toBe(0);
});

test('how far a member has come leaves no event, and a visitor keeps nothing here', async () => {
	const here = await community();
	const ines = await here.member('Ines');
	const before = await here.eventNames();
	await markStep(ines, WHY);
	expect(await here.eventNames()).toEqual(before);
	await expect(markStep(here.ctxAs('visitor'), WHY)).rejects.toMatchObject({ code: 'signed-out' });
});
