import type { Answer } from './requests.ts';

const YEAR = 31_536_000;

/** What is missing among the headers that protect a reader, on one answer. */
export function faultsOf({ headers }: Pick<Answer, 'headers'>): string[] {
	const faults: string[] = [];
	const wants = (name: string, isRight: (value: string) => boolean) => {
		if (!isRight(headers[name] ?? '')) faults.push(`${name}: ${headers[name] ?? '(none)'}`);
	};
	const policy = headers['content-security-policy'] ?? '';
	wants('strict-transport-security', (value) => Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0) >= YEAR && value.includes('includeSubDomains'));
	wants('x-content-type-options', (value) => value === 'nosniff');
	wants('referrer-policy', (value) => ['same-origin', 'no-referrer', 'strict-origin-when-cross-origin'].includes(value));
	wants('cross-origin-opener-policy', (value) => value === 'same-origin');
	wants('cross-origin-resource-policy', (value) => value === 'same-origin');
	// Two policies would be joined by a comma, and no word of ours holds one.
	wants('content-security-policy', (value) => value.startsWith("default-src 'none'; ") && !value.includes(',') && !/'unsafe-(inline|eval|hashes)'/.test(value));
	for (const part of ["script-src 'self' 'wasm-unsafe-eval'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'"])
		if (!policy.split('; ').includes(part)) faults.push(`policy without ${part}`);
	const type = headers['content-type'];
	if (type && /^text\/|json|xml|javascript|svg/.test(type) && !/; charset=utf-8$/i.test(type)) faults.push(`no charset: ${type}`);
	for (const loud of ['access-control-allow-origin', 'server', 'x-powered-by']) if (headers[loud]) faults.push(`${loud}: ${headers[loud]}`);
	return faults;
}
