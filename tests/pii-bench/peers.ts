/** Packages that are measured beside ours: each in a process of its own, so that none changes how another one works. */
import { execFile, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Reader } from './measure.ts';
import type { Span } from './metrics.ts';
import { spansOfRewriting } from './rewritten.ts';

/** Where they lie: nothing of the site needs them. A folder of their own, since `#src/…` ends at the nearest package.json. */
const OWN = fileURLToPath(new URL('./peers', import.meta.url));

/** What is asked of `peers/read.mjs`: a package, and where it is used in more than one way, how. */
const PEERS = [
	'openredaction',
	'redact-pii',
	'pii-redact',
	'anonymize-nlp',
	'@coffeeandfun/remove-pii',
	'@cdssnc/sanitize-pii',
	'@redactpii/node',
	'compromise',
	'wink-nlp, entities',
	'wink-nlp, entities and proper nouns',
];
const PROTOTYPE = fileURLToPath(new URL('../../../shared/pii-bench/prototype/hybrid.mjs', import.meta.url));

const Packages = z.object({ dependencies: z.record(z.string(), z.string()) });
const Package = z.object({ version: z.string() });
const Answer = z.object({ found: z.array(z.union([z.string(), z.array(z.tuple([z.number(), z.number()]))])), ms: z.number() });

const parsed = <T>(schema: z.ZodType<T>, ...path: string[]) => schema.parse(JSON.parse(readFileSync(join(OWN, ...path), 'utf8')));

/** Installs the peers from their own lock file, unless they are there. Throws when they cannot be had. */
export async function installPeers(): Promise<void> {
	const { dependencies } = parsed(Packages, 'package.json');
	const isThere = ([name, version]: [string, string]) =>
		existsSync(join(OWN, 'node_modules', name, 'package.json')) && parsed(Package, 'node_modules', name, 'package.json').version === version;
	if (Object.entries(dependencies).every(isThere)) return;
	console.error('Installing the packages of tests/pii-bench/peers/package-lock.json …');
	await promisify(execFile)('npm', ['ci', '--ignore-scripts'], { cwd: OWN });
}

/** Every peer as a reader, named with its version, and the prototype of our own rules where the folder of shared test data is there. */
export function peers(): Reader[] {
	const { dependencies } = parsed(Packages, 'package.json');
	const versioned = (peer: string) => peer.replace(/^[^,]+/, (name) => `${name} ${dependencies[name]}`);
	const readers = PEERS.map((peer) => readerOf(peer, versioned(peer)));
	return existsSync(PROTOTYPE) ? [readerOf('prototype', 'Prototype of our rules'), ...readers] : readers;
}

const readerOf =
	(peer: string, name: string): Reader =>
	async (texts) => {
		console.error(`  ${peer}`);
		const { found, ms } = Answer.parse(await answerOf(peer, texts));
		const masked = texts.map((text, at): Span[] => {
			const one = found[at] ?? [];
			return typeof one === 'string' ? spansOfRewriting(text, one) : one;
		});
		return [{ name, masked, ms }];
	};

function answerOf(peer: string, texts: readonly string[]): Promise<unknown> {
	return new Promise((resolve, reject) => {
		// The prototype has no packages of its own: it finds those of the peers. What a package prints is not part of the table.
		const env = { ...process.env, NODE_PATH: join(OWN, 'node_modules') };
		const child = fork(join(OWN, 'read.mjs'), [peer], { stdio: ['ignore', 2, 2, 'ipc'], env });
		child.once('message', resolve);
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`${peer} ended with ${code} and without an answer.`)));
		child.send(texts);
	});
}
