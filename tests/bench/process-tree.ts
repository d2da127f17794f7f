/** CPU and memory of processes, as Linux counts them under /proc. A machine without it measures nothing here. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { sum } from './figures.ts';

/** Linux tells programs of a hundred ticks a second, whatever its own clock does. */
const TICK_MS = 10;
const LOOK_EACH_MS = 40;

interface Counted {
	pid: number;
	parent: number;
	/** Of the process alone. */
	cpuMs: number;
	/** Of children that ended and were waited for, and of theirs. */
	endedCpuMs: number;
}

function counted(pid: string): Counted | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		const at = (index: number) => Number(fields[index]);
		return { pid: Number(pid), parent: at(1), cpuMs: (at(11) + at(12)) * TICK_MS, endedCpuMs: (at(13) + at(14)) * TICK_MS };
	} catch {
		return null;
	}
}

/** A process and everything it started that still runs. */
function treeOf(pid: number): Counted[] {
	const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (counted(name) ?? []) : []));
	const found = all.filter((one) => one.pid === pid);
	for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid));
	return found;
}

/** CPU milliseconds that a process and its children have used, those that ended included. */
export const cpuMsOf = (pid: number) => sum(treeOf(pid).map(({ cpuMs, endedCpuMs }) => cpuMs + endedCpuMs));

/** Megabytes that a process and its children hold in memory (RSS). */
export const memoryOf = (pid: number) => sum(treeOf(pid).map((one) => residentMb(one.pid)));

function residentMb(pid: number): number {
	try {
		return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
	} catch {
		return 0;
	}
}

/** What a command cost from its start to its end. */
export interface Cost {
	/** Of it and everything it started: as waited for, or as last seen where nobody waited. */
	cpuSeconds: number;
	seconds: number;
	/** The most that it and its children held at one moment. */
	peakMb: number;
	output: string;
}

/** Runs a command and counts what it and everything it started used. Nothing else may be waited for meanwhile. Throws what it said when it fails. */
export async function costOf(command: string, args: string[], { cwd, env = {} }: { cwd: string; env?: Record<string, string> }): Promise<Cost> {
	const before = counted('self')?.endedCpuMs ?? 0;
	const began = performance.now();
	const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	let said = '';
	child.stdout.on('data', (chunk: Buffer) => {
		output += chunk.toString();
	});
	child.stderr.on('data', (chunk: Buffer) => {
		said += chunk.toString();
	});
	let peakMb = 0;
	const lastSeenMs = new Map<number, number>();
	const look = setInterval(() => {
		const tree = child.pid ? treeOf(child.pid) : [];
		for (const { pid, cpuMs } of tree) lastSeenMs.set(pid, cpuMs);
		peakMb = Math.max(peakMb, sum(tree.map(({ pid }) => residentMb(pid))));
	}, LOOK_EACH_MS);
	const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)).finally(() => clearInterval(look));
	if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}.\n${said.trim() || output.trim()}`);
	const waitedMs = (counted('self')?.endedCpuMs ?? 0) - before;
	return { cpuSeconds: Math.max(waitedMs, sum([...lastSeenMs.values()])) / 1000, seconds: (performance.now() - began) / 1000, peakMb, output };
}
