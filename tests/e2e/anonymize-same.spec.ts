import { spawn } from 'node:child_process';
import { text as textOf } from 'node:stream/consumers';
import { detect } from '#src/features/anonymize/detect.ts';
import type { Finding } from '#src/features/anonymize/types.ts';
import { ROOT } from '#src/server/config.ts';
import { lexicon } from '#src/server/lexicon.ts';
import { type Annotated, judgments, LOOKED_AT, narratives } from '#tests/pii-bench/annotated.ts';
import { expect, type Page, test } from './support.ts';

/** Has the worker of the workbench, in the browser, read texts one after the other. */
function foundInBrowser(page: Page, texts: string[]): Promise<Finding[][]> {
	return page.evaluate(async (all) => {
		const { engine = '', lists = '' } = document.querySelector<HTMLElement>('#workbench')?.dataset ?? {};
		const worker = new Worker(engine, { type: 'module' });
		let id = 0;
		const ask = (question: object) =>
			new Promise<{ findings?: Finding[]; fault?: string }>((resolve) => {
				id += 1;
				worker.onmessage = ({ data }) => resolve(data);
				worker.postMessage({ ...question, id });
			});
		await ask({ kind: 'open', lists: JSON.parse(lists) });
		const found: Finding[][] = [];
		for (const text of all) {
			await ask({ kind: 'read', text });
			found.push((await ask({ kind: 'findings' })).findings ?? []);
		}
		worker.terminate();
		return found;
	}, texts);
}

/** What the command prints for a batch of texts. */
async function foundByCommand(texts: Annotated[]): Promise<Finding[][]> {
	const command = spawn(process.execPath, ['src/boot.mjs', 'src/command/rapport.ts', 'anonymize', '--batch'], {
		cwd: ROOT,
		env: { ...process.env, DATA_DIR: '.data/e2e' },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	command.stdin.end(texts.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
	const lines = (await textOf(command.stdout)).trim().split('\n');
	return lines.map((line) => (JSON.parse(line) as { findings: Finding[] }).findings);
}

test('somebody gets the same findings in the browser, from the server and from the command, in every narrative', async ({ page }) => {
	test.setTimeout(90_000);
	const texts = [...narratives('dev'), ...LOOKED_AT.flatMap((set) => narratives(set)), ...(judgments() ?? [])];
	await page.goto('/anonymize');
	const browser = await foundInBrowser(
		page,
		texts.map(({ text }) => text),
	);
	const server = texts.map(({ text }) => detect(text, lexicon()));
	const command = await foundByCommand(texts);
	console.log(`${texts.length} texts, ${server.flat().length} findings`);
	expect(server.flat().length).toBeGreaterThan(20 * narratives('dev').length);
	for (const [at, { id }] of texts.entries()) {
		expect(browser[at], `${id} in the browser`).toEqual(server[at]);
		expect(command[at], `${id} by the command`).toEqual(server[at]);
	}
});
