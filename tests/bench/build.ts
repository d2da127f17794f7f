/** What a build costs: of the site from a fresh copy of the sources, and of the search index over 220 and 2,200 cases. */
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '#src/server/config.ts';
import { rounded, sum } from './figures.ts';
import { type Corpus, command, type Lab } from './lab.ts';
import { type Cost, costOf } from './process-tree.ts';

type Figures = Pick<Cost, 'cpuSeconds' | 'seconds' | 'peakMb'>;

export interface IndexResults extends Figures {
	cases: number;
	/** Seconds that building the index took, without opening the site. */
	indexSeconds: number;
	records: number;
	/** On disk. */
	indexMb: number;
	databaseMb: number;
}

export interface BuildResults {
	build: Figures;
	indexes: IndexResults[];
}

const Reindexed = z.object({ records: z.number(), seconds: z.number() });

/** Builds in a copy, so that a server that runs from here keeps what it serves, and indexes three sites. */
export async function measureBuild(lab: Lab): Promise<BuildResults> {
	const copy = join(lab.folder, 'copy');
	copySources(copy);
	const build = await costOf(process.execPath, ['src/boot.mjs', 'src/build/build.ts'], { cwd: copy });
	rmSync(copy, { recursive: true, force: true });
	const indexes: IndexResults[] = [];
	for (const [name, cases] of [
		['small', 220],
		['main', 1000],
		['large', 2200],
	] as const)
		indexes.push(await indexOf(await lab.site(name), cases));
	return { build: figuresOf(build), indexes };
}

/** Builds the search index of a site anew. */
export async function indexOf(corpus: Corpus, cases: number): Promise<IndexResults> {
	const cost = await command(['reindex'], corpus);
	const { records, seconds } = Reindexed.parse(JSON.parse(cost.output));
	const indexMb = rounded(bytesIn(join(corpus.dataDir, 'search')) / 1e6);
	return { cases, ...figuresOf(cost), indexSeconds: rounded(seconds), records, indexMb, databaseMb: databaseMbOf(corpus) };
}

/** Megabytes of the database file. */
export const databaseMbOf = ({ dataDir }: Corpus) => rounded(statSync(join(dataDir, 'rapport.db')).size / 1e6);

const figuresOf = ({ cpuSeconds, seconds, peakMb }: Cost): Figures => ({
	cpuSeconds: rounded(cpuSeconds),
	seconds: rounded(seconds),
	peakMb: Math.round(peakMb),
});

/** What a build reads, as a fresh clone holds it, with the packages that are installed here. */
function copySources(to: string): void {
	mkdirSync(to);
	for (const name of ['src', 'db', 'content', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
		cpSync(join(ROOT, name), join(to, name), { recursive: true });
	// Made by the build, so that a fresh clone has none.
	rmSync(join(to, 'src/styles/fonts'), { recursive: true, force: true });
	symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
}

/** Bytes of the files under a folder. */
export const bytesIn = (folder: string): number =>
	sum(
		readdirSync(folder, { withFileTypes: true }).map((entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? bytesIn(path) : entry.isFile() ? statSync(path).size : 0;
		}),
	);
