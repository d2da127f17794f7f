/**
 * npm leaves out of package-lock.json the optional packages of other platforms that its registry does not have, and `npm ci` then
 * refuses that lock file ("Missing: … from lock file"). This adds an entry for each. Run it after every `npm install`: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
let added = 0;
for (const entry of Object.values({ ...lock.packages })) {
	for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
		const key = `node_modules/${name}`;
		if (lock.packages[key] || !/^\d/.test(version)) continue;
		lock.packages[key] = { version, ...platformOf(name), optional: true };
		added += 1;
	}
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added to ${FILE}`);

/** The platform in a package's name: `@biomejs/cli-android-x64`, `@pagefind/windows-arm64`. */
function platformOf(name) {
	const systems = [
		[/darwin/, 'darwin'],
		[/android/, 'android'],
		[/freebsd/, 'freebsd'],
		[/openbsd/, 'openbsd'],
		[/netbsd/, 'netbsd'],
		[/sunos/, 'sunos'],
		[/aix/, 'aix'],
		[/win(dows|32)?-/, 'win32'],
	];
	const processors = [
		[/arm64|aarch64/, 'arm64'],
		[/wasm/, 'wasm32'],
		[/x64|x86_64/, 'x64'],
		[/ia32/, 'ia32'],
	];
	const find = (table, otherwise) => table.find(([pattern]) => pattern.test(name))?.[1] ?? otherwise;
	return { os: [find(systems, 'linux')], cpu: [find(processors, 'other')] };
}
