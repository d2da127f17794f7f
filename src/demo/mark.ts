import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '#src/server/config.ts';

/** Stands in the data folder of a demo, and in no other. */
const MARK = 'demo';
const INVENTED = 'This folder holds a demo of Rapport. Its people and threads are invented.\n';
const COMPLETE = `${INVENTED}They were all written.\n`;

/** The environment as a demo reads it: a folder and a database of its own, and no mail server. */
export function demoEnvironment(environment: Record<string, string | undefined>): Record<string, string | undefined> {
	return { ...environment, DATA_DIR: environment.DATA_DIR?.trim() || '.data/demo', DATABASE_URL: undefined, SMTP_URL: undefined };
}

/** Whether a data folder is marked as a demo's. */
export const isDemo = (dataDir: string): boolean => existsSync(join(dataDir, MARK));

/** Marks a new folder as a demo's before anything else is in it. Throws for a folder that holds something else, and leaves that as it is, to the byte. */
export function markDemo(dataDir: string): void {
	if (isDemo(dataDir)) return;
	if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
		throw new Error(`${dataDir} is not a demo's folder, and the demo leaves it as it is. Leave DATA_DIR out, or set it to a new folder.`);
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	writeFileSync(join(dataDir, MARK), INVENTED, { mode: 0o600, flag: 'wx' });
}

/** Throws when a site that is no demo is to use a demo's folder, or the database in one. */
export function refuseDemo({ dataDir, databaseFile }: Pick<Config, 'dataDir' | 'databaseFile'>): void {
	const marked = [dataDir, dirname(databaseFile)].find(isDemo);
	if (marked) throw new Error(`${marked} holds a demo, whose people are invented. Run npm run demo for it, or set DATA_DIR to another folder.`);
}

/** Whether the community of a demo was written to its end. */
export const isComplete = (dataDir: string): boolean => isDemo(dataDir) && readFileSync(join(dataDir, MARK), 'utf8') === COMPLETE;

/** Notes that it was. */
export const markComplete = (dataDir: string): void => writeFileSync(join(dataDir, MARK), COMPLETE);
