/** Requests one after another over one connection, as a client of Node sends them. */
import http from 'node:http';
import { median, percentile, rounded } from './figures.ts';
import { cpuMsOf } from './process-tree.ts';

/** What a page is asked for with. */
export interface Asked {
	url: string;
	cookie?: string | undefined;
}

export interface Answer {
	status: number;
	/** Of the body, as sent. */
	bytes: number;
	ms: number;
	location: string | undefined;
}

interface Sent {
	cookie?: string | undefined;
	encoding?: string;
	agent?: http.Agent;
	/** A form, sent as a page of the site would. */
	form?: Record<string, string>;
}

/** Asks for a page and reads it to its end. Rejects when nothing answers. */
export function answerOf(url: string, { cookie, encoding, agent, form }: Sent = {}): Promise<Answer> {
	const body = form ? new URLSearchParams(form).toString() : undefined;
	const headers = {
		...(cookie && { cookie }),
		...(encoding && { 'accept-encoding': encoding }),
		...(body !== undefined && {
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': Buffer.byteLength(body),
			'sec-fetch-site': 'same-origin',
		}),
	};
	return new Promise((resolve, reject) => {
		const began = performance.now();
		const request = http.request(url, { method: body === undefined ? 'GET' : 'POST', headers, ...(agent && { agent }) }, (response) => {
			let bytes = 0;
			response.on('data', (chunk: Buffer) => {
				bytes += chunk.length;
			});
			response.on('error', reject);
			response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes, ms: performance.now() - began, location: response.headers.location }));
		});
		request.on('error', reject);
		request.end(body);
	});
}

export interface Sequence {
	/** Server CPU milliseconds for each request. */
	cpuMs: number;
	p50: number;
	p99: number;
	requests: number;
	/** Answers other than 200. */
	bad: number;
}

/** How long a sequence goes on: until the server has used so much CPU, and never longer than so. A tick is 10 ms. */
export interface Enough {
	cpuMs: number;
	seconds: number;
}

/** A server's code is quick when it has run some hundred times; a slow page is not waited for so long. */
const WARM_UP = { requests: 500, ms: 1500 };
const LOOK_AFTER = 50;

/** Asks over one connection, one after another and in turn, until `enough`, and counts what the server's processes used for it. */
export async function inSequence(asked: Asked[], pid: number, enough: Enough, encoding?: string): Promise<Sequence> {
	const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
	const next = (turn: number) => {
		const { url, cookie } = asked[turn % asked.length] ?? { url: '' };
		return answerOf(url, { cookie, agent, ...(encoding && { encoding }) });
	};
	const warmAt = performance.now() + WARM_UP.ms;
	for (let turn = 0; turn < WARM_UP.requests && performance.now() < warmAt; turn += 1) await next(turn);
	const before = cpuMsOf(pid);
	const until = performance.now() + enough.seconds * 1000;
	const times: number[] = [];
	let bad = 0;
	let used = 0;
	while (used < enough.cpuMs && performance.now() < until) {
		for (let turn = 0; turn < LOOK_AFTER; turn += 1) {
			const { status, ms } = await next(times.length);
			times.push(ms);
			if (status !== 200) bad += 1;
		}
		used = cpuMsOf(pid) - before;
	}
	agent.destroy();
	return { cpuMs: rounded(used / times.length, 3), p50: rounded(median(times)), p99: rounded(percentile(times, 0.99)), requests: times.length, bad };
}
