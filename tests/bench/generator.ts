/** Many requests at once: by `wrk` where there is one, else by autocannon from the bench's own packages. */
import { execFile, spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { installOwnPackages, OWN } from './own-packages.ts';
import type { Asked } from './requests.ts';

/** Over so many connections, as peers were measured. */
export const CONNECTIONS = 32;
const TIMEOUT_S = 20;

export interface Pressed {
	perSecond: number;
	p50: number;
	p99: number;
	/** Answers other than 2xx and 3xx, and requests without one. */
	bad: number;
}

/** Which program makes the requests here. */
export const generator = spawnSync('wrk', ['--version']).error ? 'autocannon' : 'wrk';

/** Asks for some pages in turn, over 32 connections at once, for so many seconds. */
export const press = (asked: Asked[], seconds: number): Promise<Pressed> =>
	generator === 'wrk' ? pressByWrk(asked, seconds) : pressByAutocannon(asked, seconds);

async function pressByWrk(asked: Asked[], seconds: number): Promise<Pressed> {
	const [first] = asked;
	if (!first) throw new Error('Nothing is asked for.');
	const args = ['-t', '1', '-c', String(CONNECTIONS), '-d', `${seconds}s`, '--latency', '--timeout', `${TIMEOUT_S}s`];
	const script = join(tmpdir(), `rapport-bench-${process.pid}.lua`);
	if (asked.length > 1) args.push('-s', script);
	else if (first.cookie) args.push('-H', `cookie: ${first.cookie}`);
	await writeFile(script, scriptFor(asked));
	const { stdout } = await promisify(execFile)('wrk', [...args, first.url]).finally(() => rm(script));
	const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0);
	return {
		perSecond: number(/Requests\/sec:\s+([\d.]+)/),
		p50: milliseconds(/\s50%\s+(\S+)/.exec(stdout)?.[1]),
		p99: milliseconds(/\s99%\s+(\S+)/.exec(stdout)?.[1]),
		bad: number(/Non-2xx or 3xx responses: (\d+)/) + number(/timeout (\d+)/),
	};
}

/** A script for wrk that asks in turn. */
function scriptFor(asked: Asked[]): string {
	const quoted = (text: string) => JSON.stringify(text);
	const lines = asked.map(({ url, cookie }) => {
		const { pathname, search } = new URL(url);
		return `wrk.format("GET", ${quoted(pathname + search)}, {${cookie ? `["cookie"] = ${quoted(cookie)}` : ''}})`;
	});
	return `local made = {}\nlocal turn = 0\ninit = function() made = {\n${lines.join(',\n')}\n} end\nrequest = function() turn = turn % #made + 1; return made[turn] end\n`;
}

function milliseconds(time = ''): number {
	const [, number = '', unit = ''] = /^([\d.]+)(us|ms|s|m)$/.exec(time) ?? [];
	return Number(number) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit] ?? Number.NaN);
}

const Autocannon = z.object({
	requests: z.object({ average: z.number() }),
	latency: z.object({ p50: z.number(), p99: z.number() }),
	non2xx: z.number(),
	errors: z.number(),
});

async function pressByAutocannon(asked: Asked[], seconds: number): Promise<Pressed> {
	await installOwnPackages();
	const run: unknown = createRequire(join(OWN, 'package.json'))('autocannon');
	if (typeof run !== 'function') throw new Error('autocannon is not what it was.');
	const requests = asked.map(({ url, cookie }) => ({ path: new URL(url).pathname + new URL(url).search, headers: cookie ? { cookie } : {} }));
	const {
		requests: sent,
		latency,
		non2xx,
		errors,
	} = Autocannon.parse(await run({ url: asked[0]?.url, connections: CONNECTIONS, duration: seconds, timeout: TIMEOUT_S, requests }));
	return { perSecond: sent.average, p50: latency.p50, p99: latency.p99, bad: non2xx + errors };
}
