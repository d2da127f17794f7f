import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { anonymize } from '#src/command/anonymize.ts';
import { LocalModel } from '#src/server/model/local-model.ts';
import { codeIn, importsOf } from '#tests/architecture/source-files.ts';
import { runtimeThere } from '#tests/support/model/runtime-there.ts';
import { addModel, modelsWith } from '#tests/support/model/tiny-model.ts';

/** No list and no rule of ours takes these for somebody. */
const WORDS = { people: ['quill', '##by', '##ane'], places: ['lowmere'] };
const TEXT = 'then we saw quillby at the door. nobody was there but quillby.';

beforeAll(runtimeThere, 300_000);

const said: string[] = [];
beforeEach(() => {
	said.length = 0;
	vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => vi.restoreAllMocks());

function modelOf(modelsDir: string) {
	const told: string[] = [];
	const model = new LocalModel(modelsDir, (sentence) => told.push(sentence));
	onTestFinished(() => model.close());
	return { model, told };
}

const anonymized = async (text: string, modelsDir?: string) =>
	(await anonymize([], {}, { input: Readable.from([text]), ...(modelsDir === undefined ? {} : { modelsDir }) })).lines[0];

test('a name that only the model knows is found at every mention', async () => {
	expect(await anonymized(TEXT)).toBe(TEXT);
	expect(await anonymized(TEXT, await modelsWith(WORDS))).not.toContain('quillby');
});

test('a name is found where the model does not see it, once it sees it anywhere', async () => {
	// At its first token the tiny model sees nothing.
	const text = 'Quartz laughed. Then we waited with Quartz.';
	const modelsDir = await modelsWith({ people: ['Quartz'] });
	expect((await modelOf(modelsDir).model.seen(text)).map(({ start, type }) => [start, type])).toEqual([[text.lastIndexOf('Quartz'), 'person']]);
	expect(await anonymized(text)).toBe(text);
	expect(await anonymized(text, modelsDir)).not.toContain('Quartz');
});

test('where there is no model, nothing is started and nothing is said', async () => {
	const { model, told } = modelOf('/nowhere/models');
	expect(await model.open()).toBe(false);
	expect(await model.seen(TEXT)).toEqual([]);
	expect(told).toEqual([]);
	expect(await anonymized(TEXT, '/nowhere/models')).toBe(TEXT);
	expect(said.join('\n')).not.toContain('model');
});

test('an operator reads once which model reads along, by the hash of its file, and never a word of a text', async () => {
	const modelsDir = await modelsWith(WORDS);
	const { model, told } = modelOf(modelsDir);
	expect((await model.seen(TEXT)).length).toBe(2);
	await model.seen(TEXT);
	const sha256 = createHash('sha256')
		.update(readFileSync(join(modelsDir, 'tiny', 'onnx', 'model.onnx')))
		.digest('hex');
	expect(told).toEqual([`The model tiny reads along, with onnxruntime-web. SHA-256 of its file: ${sha256}.`]);
});

test('a story longer than the model reads at once is read to its end', async () => {
	const story = `${'the day was long and quillby said that lowmere was far. '.repeat(40)}quillby left then`;
	const { model } = modelOf(await modelsWith(WORDS));
	const seen = await model.seen(story);
	expect(seen.map(({ start, end }) => story.slice(start, end))).toEqual([...Array.from({ length: 40 }, () => ['quillby', 'lowmere']).flat(), 'quillby']);
	expect(seen.filter(({ type }) => type === 'place').length).toBe(40);
});

test('a name stands where it stands, whatever the tokenizer does to the text around it', async () => {
	const text = 'so — the 👩‍👩‍👧 “Café Łódź” in سلام\r\n was where quíllbý sat, and QUILLBY not; a\u0301 quillane\u0000.';
	const { model } = modelOf(await modelsWith(WORDS));
	expect((await model.seen(text)).map(({ start, end }) => text.slice(start, end))).toEqual(['quíllbý', 'quillane']);
});

test('an operator who has a model and nothing to run it reads how to install that, and texts are read without it', async () => {
	const modelsDir = await modelsWith(WORDS, { runtime: false });
	const { model, told } = modelOf(modelsDir);
	expect(await model.seen(TEXT)).toEqual([]);
	expect(told).toEqual([
		`There is a model in ${modelsDir}, and nothing that runs it. Install one: npm install --prefix ${modelsDir} --ignore-scripts onnxruntime-node (or onnxruntime-web). Texts are read without a model.`,
	]);
});

const NOT_ALL = { id2label: { 0: 'O', 1: 'B-PER' } };
test.each([
	['has no model file', { without: ['onnx/model.onnx'] }, 'has no onnx/model.onnx and no model.onnx.'],
	['has no tokenizer', { without: ['tokenizer.json'] }, 'has no tokenizer.json.'],
	['has a model file that is none', { files: { 'onnx/model.onnx': 'no' } }, 'cannot be opened with onnxruntime-web'],
	['has a configuration that is no JSON', { files: { 'config.json': '{' } }, 'config.json of the model'],
	['says no names for what it tells apart', { files: { 'config.json': '{}' } }, 'is not what a token classifier has (id2label:'],
	['tells nothing apart that we look for', { files: { 'config.json': '{"id2label":{"0":"GOOD","1":"BAD"}}' } }, 'its labels are GOOD, BAD.'],
	['has other labels than its file', { files: { 'config.json': JSON.stringify(NOT_ALL) } }, 'cannot be used: It gives float32'],
])('an operator whose model %s reads that in a sentence, and texts are read without it', async (_, options, sentence) => {
	const { model, told } = modelOf(await modelsWith(WORDS, options));
	expect(await model.seen(TEXT)).toEqual([]);
	expect(told).toEqual([expect.stringContaining(sentence)]);
	expect(told[0]).toMatch(/Texts are read without a model\.$/);
});

test('an operator who left two models is asked which', async () => {
	const modelsDir = await modelsWith(WORDS);
	await addModel(modelsDir, WORDS, { name: 'other' });
	const { model, told } = modelOf(modelsDir);
	expect(await model.open()).toBe(false);
	expect(told).toEqual([`There is more than one model in ${modelsDir}: other, tiny. Leave one. Texts are read without a model.`]);
});

test('more texts at once than anybody would wait for are refused with a sentence', async () => {
	const { model } = modelOf(await modelsWith(WORDS));
	await model.open();
	const answers = await Promise.allSettled(Array.from({ length: 12 }, () => model.seen(TEXT)));
	expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(8);
	expect(answers.at(-1)).toMatchObject({ reason: { code: 'busy', message: expect.stringContaining('send yours again') } });
});

test('a runtime that would like to fetch, to connect, to write or to start something cannot', async () => {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	const modelsDir = await modelsWith(WORDS, { runtime: false });
	const hostile = join(modelsDir, 'node_modules', 'onnxruntime-node');
	await mkdir(hostile, { recursive: true });
	await writeFile(join(hostile, 'package.json'), '{"name":"onnxruntime-node","main":"index.mjs"}');
	await writeFile(join(hostile, 'index.mjs'), hostileRuntime(port, join(modelsDir, 'written')));
	const { model, told } = modelOf(modelsDir);
	expect(await model.open()).toBe(false);
	expect(told[0]).toContain('failed: fetch, http, require, builtin, net, child, write.');
	expect(asked).toEqual([]);
	// The same code outside: the door that it knocks at is open.
	await fetch(`http://127.0.0.1:${port}/proof`);
	expect(asked).toEqual(['/proof']);
});

/** What a package could try when it is loaded, and which of it failed. */
const hostileRuntime = (port: number, file: string) => `
import { createRequire } from 'node:module';
const url = 'http://127.0.0.1:${port}/';
const get = ({ get }, name) => new Promise((resolve, reject) => get(url + name, resolve).on('error', reject));
const tries = {
	fetch: () => fetch(url + 'fetch'),
	http: async () => get(await import('node:http'), 'http'),
	require: () => get(createRequire(import.meta.url)('http'), 'require'),
	builtin: () => get(process.getBuiltinModule('http'), 'builtin'),
	net: async () => (await import('net')).connect(${port}, '127.0.0.1'),
	child: async () => (await import('node:child_process')).spawnSync(process.execPath, ['-e', 'fetch("' + url + 'child")']),
	write: async () => (await import('node:fs')).writeFileSync(${JSON.stringify(file)}, 'text'),
};
const failed = [];
for (const [name, attempt] of Object.entries(tries)) try { await attempt(); } catch { failed.push(name); }
throw new Error('failed: ' + failed.join(', ') + '.');
`;

test('no code of the path from a text to a model names a way out', () => {
	const path = codeIn(['src/server/model']);
	expect(path.length).toBeGreaterThan(7);
	const outside = path.flatMap((file) => importsOf(file).map(({ specifier }) => `${file.path}: ${specifier}`)).filter((one) => /: (?!\.\/|#src\/)/.test(one));
	const may = /: (?:node:(?:fs|path|url|os|crypto|module|child_process)|zod|@huggingface\/tokenizers)$/;
	expect(outside.filter((one) => !may.test(one))).toEqual([]);
	expect(outside.filter((one) => one.endsWith('child_process'))).toEqual(['src/server/model/local-model.ts: node:child_process']);
	// The one file that names `fetch` takes it away.
	expect(path.filter(({ text }) => /\bfetch\b|https?:\/\//.test(text)).map((file) => file.path)).toEqual(['src/server/model/no-network.ts']);
	const [process] = codeIn(['src/server/model']).filter((file) => file.path.endsWith('model-process.ts'));
	expect(process && importsOf(process)[0]?.specifier).toBe('./no-network.ts');
});

test('a person whose text the model broke at is answered all the same, and the operator is told once', async () => {
	const { model, told } = modelOf(await modelsWith(WORDS));
	await model.open();
	const answers = Promise.all([model.seen(TEXT), model.seen(TEXT)]);
	for (const pid of childrenOf(process.pid)) process.kill(pid, 'SIGKILL');
	expect(await answers).toEqual([[], []]);
	expect(await model.seen(TEXT)).toEqual([]);
	expect(told.slice(1)).toEqual(['The process of the model ended with SIGKILL. Texts are read without it until the next start.']);
});

/** The processes of models that this one started. */
const childrenOf = (pid: number) =>
	readdirSync('/proc')
		.filter((entry) => /^\d+$/.test(entry) && existsSync(`/proc/${entry}/stat`))
		.filter((entry) => readFileSync(`/proc/${entry}/stat`, 'utf8').split(' ')[3] === String(pid))
		.filter((entry) => readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('model-process'))
		.map(Number);
