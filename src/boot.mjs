/**
 * Runs a TypeScript entry of this project from a fresh clone, with whatever Node is on the machine (20 or later):
 * installs the packages when the lock file is newer than what is installed, and hands over to the Node that came with them.
 *
 *     node src/boot.mjs src/server/start.mjs [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The first Node that strips types by itself and that Astro 7 accepts. */
const NODE_NEEDED = [22, 18];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const [entry, ...rest] = process.argv.slice(2);
installPackages();
if (isRecent(process.versions.node)) {
	process.argv = [process.argv[0], join(root, entry), ...rest];
	// Keeps what stripping types and compiling made: the second start is quicker and never loads the stripper.
	module.enableCompileCache(join(root, 'node_modules', '.cache', 'rapport'));
	await import(pathToFileURL(join(root, entry)).href);
} else {
	handOver();
}

function installPackages() {
	const lock = join(root, 'package-lock.json');
	const marker = join(root, 'node_modules', '.rapport-installed');
	const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
	if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;

	const byHand = join(root, 'node_modules', '.package-lock.json');
	const isInstalledByHand = existsSync(byHand) && !existsSync(marker) && statSync(byHand).mtimeMs > statSync(lock).mtimeMs;
	if (!isInstalledByHand) {
		const began = Date.now();
		console.error('Installing the packages of package-lock.json (about a minute the first time) …');
		const npm = process.env.npm_execpath;
		const installed = npm ? spawnSync(process.execPath, [npm, 'ci'], { stdio: ['ignore', 2, 2] }) : spawnSync('npm', ['ci'], { stdio: ['ignore', 2, 2] });
		if (installed.status !== 0) {
			console.error('The packages could not be installed. Read the lines above, check the network, and run the command again.');
			process.exit(1);
		}
		console.error(`Installed in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
	}
	writeFileSync(marker, wanted);
}

function isRecent(version) {
	const [major, minor] = version.split('.').map(Number);
	return major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1]);
}

function handOver() {
	const node = join(root, 'node_modules', '.bin', 'node');
	if (!existsSync(node)) {
		console.error(
			`This is Node ${process.version}; Rapport needs ${NODE_NEEDED.join('.')} or later. It brings its own for Linux on x64 and arm64; on this machine, install Node 24 and run the command again.`,
		);
		process.exit(1);
	}
	const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), entry, ...rest], {
		stdio: 'inherit',
		env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` },
	});
	// Ctrl-C reaches the whole group: this process must outlive the child's draining.
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
