import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '#src/server/config.ts';
import { DIST } from '#src/server/site.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { ask } from './requests.ts';

/** What a secret looks like, whoever wrote it. */
const SECRETS = [
	/-----BEGIN [A-Z ]*PRIVATE KEY-----/,
	/\bAKIA[0-9A-Z]{16}\b/,
	/\bgh[pousr]_[A-Za-z0-9]{36,}/,
	/\bxox[abprs]-[A-Za-z0-9-]{10,}/,
	/\bsmtps?:\/\/[^\s"'`<>/]+:[^\s"'`<>/]+@(?!mail\.example\.org)/,
	/encryptionKey"\s*:\s*"[A-Za-z0-9+/=]{40,}/,
];
const TEXT = /\.(html|css|js|mjs|json|xml|txt|svg)$/;

let running: RunningSite;
let built: { path: string; text: string }[];
beforeAll(async () => {
	running = await startSite();
	const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	built = await Promise.all(paths.map(async (path) => ({ path: path.slice(DIST.length), text: TEXT.test(path) ? await readFile(path, 'utf8') : '' })));
});
afterAll(() => running.close());

const secretsIn = (text: string) => SECRETS.filter((pattern) => pattern.test(text)).map(String);

test('S32: nothing secret is built into the site', async () => {
	expect(built.length).toBeGreaterThan(40);
	expect(built.filter(({ text }) => secretsIn(text).length > 0).map(({ path }) => path)).toEqual([]);
});

test('S32: no key of a data folder on this machine is built into the site', async () => {
	const folders = [running.dataDir, join(ROOT, '.data'), join(ROOT, '.data', 'e2e')];
	const texts = await Promise.all(folders.map((folder) => readFile(join(folder, 'secrets.json'), 'utf8').catch(() => '{}')));
	const keys = texts.flatMap((text) => Object.values(JSON.parse(text) as Record<string, string>));
	expect(keys.length).toBeGreaterThan(0);
	for (const key of keys) expect(built.filter(({ text }) => text.includes(key)).map(({ path }) => path)).toEqual([]);
});

test('S32: what readers are given says nothing of the machine it was built on', () => {
	const client = built.filter(({ path }) => path.startsWith('/client/'));
	expect(client.filter(({ text }) => text.includes(ROOT) || /file:\/\/|node_modules/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('S40: the site is built without source maps', () => {
	expect(built.filter(({ path }) => path.endsWith('.map')).map(({ path }) => path)).toEqual([]);
	expect(built.filter(({ path, text }) => path.startsWith('/client/') && text.includes('sourceMappingURL')).map(({ path }) => path)).toEqual([]);
});

test('S40: nobody fetches the workshop', async () => {
	const script = built.find(({ path }) => path.startsWith('/client/_astro/') && path.endsWith('.js'))?.path.replace('/client', '') ?? '';
	const given: string[] = [];
	for (const path of [
		'/.git/HEAD',
		'/.git/config',
		'/.env',
		'/.env.example',
		'/.npmrc',
		'/.data/rapport.db',
		'/.astro/types.d.ts',
		'/package.json',
		'/package-lock.json',
		'/tsconfig.json',
		'/astro.config.mjs',
		'/biome.json',
		'/src/boot.mjs',
		'/src/server/start.mjs',
		'/dist/server/entry.mjs',
		'/server/entry.mjs',
		'/sources.digest',
		'/node_modules/astro/package.json',
		'/content/sources.yaml',
		'/db/schema/cases.ts',
		'/@fs/etc/passwd',
		'/@vite/client',
		'/__inspect',
		'/_image?href=/etc/passwd',
		'/_image?href=https://evil.example/x.png&w=1&f=png',
		'/_astro/',
		'/_astro',
		'/pagefind/',
		'/pagefind',
		'/metrics',
		'/debug',
		'/server-status',
		'/_actions/x',
		'/_server-islands/x',
		`${script}.map`,
	]) {
		const { status } = await ask(running.origin, path);
		if (![301, 400, 403, 404].includes(status)) given.push(`${status} ${path}`);
	}
	expect(given).toEqual([]);
});

test('S32: a secret is noticed', () => {
	for (const text of ['-----BEGIN PRIVATE KEY-----', 'AKIAABCDEFGHIJKLMNOP', 'smtps://ines:hunter2@mail.quelnar.org', `{"encryptionKey":"${'a'.repeat(43)}="}`])
		expect(secretsIn(text)).toHaveLength(1);
	expect(secretsIn('smtps://name:password@mail.example.org')).toEqual([]);
});
