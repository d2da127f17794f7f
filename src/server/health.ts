import { statfs } from 'node:fs/promises';
import type { Site } from './site.ts';

/** The room that a site needs for itself, in bytes. */
export const LEAST_FREE_BYTES = 200_000_000;
const LEAST_SHARE = 0.05;

/** What is free where a folder lies, in bytes and as a share of the whole, and whether that is too little for a site that goes on. */
export async function roomIn(folder: string): Promise<{ free: number; share: number; isLow: boolean }> {
	const { bavail, blocks, bsize } = await statfs(folder);
	const free = bavail * bsize;
	const share = bavail / blocks;
	return { free, share, isLow: free < LEAST_FREE_BYTES || share < LEAST_SHARE };
}

/** Whether the site answers out of its database and has room: what a monitor asks for. */
export async function isHealthy(site: Site): Promise<boolean> {
	return site.keeper.away === null && !(await roomIn(site.config.dataDir)).isLow;
}
