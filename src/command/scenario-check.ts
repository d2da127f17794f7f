import { join } from 'node:path';
import type { Scenario } from '#src/features/scenarios/scenario.ts';
import { knownGuides, readScenario } from '#src/features/scenarios/scenario-file.ts';
import { wordFaults } from '#src/features/words/word-faults.ts';
import { faultLine } from '#src/lib/front-matter.ts';
import { count } from '#src/lib/time.ts';
import { ROOT } from '#src/server/config.ts';
import type { Outcome } from './commands.ts';
import { textFrom } from './text-input.ts';

/** Reads scenarios as the build will, goes every way through each, and says what is wrong with its line. Ends with 1 when something is. */
export async function scenarioCheck(files: string[]): Promise<Outcome> {
	if (files.length === 0) throw new Error('Say which file: npm run -s rapport -- scenario check FILE');
	const guides = await knownGuides(join(ROOT, 'content'));
	const checked = await Promise.all(
		files.map(async (file) => {
			const text = await textFrom(file);
			const { scenario, faults } = readScenario(file, text, guides);
			return { file, scenario, faults: [...faults, ...wordFaults(file, text, 'page')] };
		}),
	);
	const faults = checked.flatMap((one) => one.faults);
	return {
		lines: checked.flatMap(({ file, scenario, faults: found }) => (scenario && found.length === 0 ? [`${file}: ${inShort(scenario)}`] : found.map(faultLine))),
		json: checked.map(({ file, scenario, faults: found }) => ({ file, faults: found, scenes: scenario?.scenes.length ?? null })),
		exitCode: faults.length > 0 ? 1 : 0,
	};
}

function inShort({ scenes, guides }: Scenario): string {
	const choices = scenes.flatMap((scene) => scene.choices).length;
	const endings = scenes.filter(({ ending }) => ending).length;
	return `reads well. ${count(scenes.length, 'scene')}, of them ${count(endings, 'ending')}; ${count(choices, 'choice')}; ${count(guides.length, 'guide')}.`;
}
