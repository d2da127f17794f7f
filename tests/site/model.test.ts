import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelsDirOf } from '#src/server/model/local-model.ts';
import { runtimeThere } from '#tests/support/model/runtime-there.ts';
import { addModel } from '#tests/support/model/tiny-model.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

/** No list and no rule of ours takes this for somebody. */
const TEXT = 'then we saw quillby at the door.\nnobody was there but quillby.';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
	const modelsDir = modelsDirOf(running.dataDir);
	await addModel(modelsDir, { people: ['quill', '##by'] });
	await symlink(await runtimeThere(), join(modelsDir, 'node_modules'));
}, 300_000);
afterAll(() => running.close());

/** The anonymized text, as the page without script shows it. */
async function sent(text: string): Promise<string> {
	const { origin, get } = running;
	const answer = await get('/anonymize', { method: 'POST', headers: { origin }, body: new URLSearchParams({ do: 'anonymize', text }) });
	expect(answer.status).toBe(200);
	const shown = /<textarea id="clean-field"[^>]*>\n?([^<]*)/.exec(await answer.text())?.[1];
	if (shown === undefined) throw new Error('The page shows no anonymized text.');
	return shown;
}

test('a visitor without script gets a text without the name that only the site’s model knows', async () => {
	const clean = await sent(TEXT);
	expect(clean).toMatch(/^then we saw the .+ at the door\.\nnobody was there but the .+\.$/);
	expect(clean).not.toContain('quillby');
	expect(await sent('nothing but the weather was there.')).toBe('nothing but the weather was there.');
});
