import { existsSync } from 'node:fs';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** What Chromium is started with: nothing that asks the network for its own sake. */
export const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * The browser for tests: `CHROMIUM_PATH`, else Debian's, else the one in the package @sparticuz/chromium, unpacked where the system
 * keeps temporary files. Throws a sentence that says what to install. `HIDE_SYSTEM_CHROMIUM=1` leaves Debian's out.
 */
export async function findChromium(): Promise<string> {
	const given = process.env.CHROMIUM_PATH;
	if (given) {
		if (existsSync(given)) return given;
		throw new Error(`CHROMIUM_PATH is ${given}, and there is no such file.`);
	}
	if (!process.env.HIDE_SYSTEM_CHROMIUM && existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
	try {
		// Without the system's NSS libraries the package must unpack its own, which it does where it believes to be on Lambda.
		const hasLibraries = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib/aarch64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so'].some((file) =>
			existsSync(file),
		);
		if (!hasLibraries) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
		const { default: packaged } = await import('@sparticuz/chromium');
		return await packaged.executablePath();
	} catch (error) {
		throw new Error(`There is no browser for the tests. Install Debian's: apt-get install chromium. (${error instanceof Error ? error.message : error})`);
	}
}
