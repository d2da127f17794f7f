import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { endingWithUs } from './children.ts';

const BARE = fileURLToPath(new URL('./bare.ts', import.meta.url));

/** Starts a bare node:http server that answers everything with so many bytes. */
export async function startBare(bytes: number): Promise<{ url: string; pid: number; stop: () => void }> {
	const child = endingWithUs(spawn(process.execPath, [BARE, String(bytes)], { stdio: ['ignore', 'pipe', 'inherit'] }));
	const said = await new Promise<string>((resolve, reject) => {
		child.once('error', reject);
		child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
	});
	const { port } = z.object({ port: z.number() }).parse(JSON.parse(said));
	return { url: `http://127.0.0.1:${port}/`, pid: child.pid ?? 0, stop: () => void child.kill() };
}
