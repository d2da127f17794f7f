import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { askServer } from '#src/command/socket.ts';
import { ask } from './ask.ts';
import { freePort, killAll, startServer } from './server.ts';

/** Somebody with a password. */
export interface Person {
	email: string;
	password: string;
	/** The session in which they joined, and the proof of their browser. */
	cookie: string;
}

/** A site with invented people to begin every recipe from. */
export interface Corpus {
	/** Everything that the recipes make lies in it. */
	folder: string;
	/** Cookies of members without a password. */
	members: string[];
	people: Person[];
	/** A folder of one's own with a copy of the site, stopped. */
	copy: (name: string) => Promise<string>;
	/** Ends what still runs on it. */
	remove: () => void;
}

const PEOPLE = ['ada', 'ben', 'cleo', 'dana'].map((name) => `${name}@rapport.test`);
const PASSWORD = 'lanterns over a quiet harbour';
const Loaded = z.object({ members: z.array(z.object({ cookie: z.string() })) });
const Invited = z.object({ link: z.string() });

/** Makes the site with the commands of its operator, with so many posts beside its cases, and stops it. */
export async function makeCorpus({ threads, replies }: { threads: number; replies: number } = { threads: 10, replies: 5 }): Promise<Corpus> {
	const folder = await mkdtemp(join(tmpdir(), 'rapport-torture-'));
	const remove = () => {
		killAll();
		rmSync(folder, { recursive: true, force: true });
	};
	// However this program ends, nothing of it stays.
	process.once('exit', remove);
	const dataDir = join(folder, 'corpus');
	await mkdir(dataDir, { mode: 0o700 });
	const server = await startServer({ dataDir, port: await freePort() });
	const command = async (name: string, options: Record<string, string>) => (await askServer(dataDir, name, options))?.json;
	const { members } = Loaded.parse(await command('load', { cases: '20', threads: String(threads), replies: String(replies), members: '24' }));
	const people: Person[] = [];
	for (const email of PEOPLE) {
		const { link } = Invited.parse(await command('invite', { email, role: 'member' }));
		const joined = await ask(server.port, new URL(link).pathname, { fields: { name: email.slice(0, email.indexOf('@')), password: PASSWORD } });
		if (joined.status !== 303) throw new Error(`${email} could not join: ${joined.status}`);
		people.push({ email, password: PASSWORD, cookie: joined.cookies });
	}
	await server.stop();
	return {
		folder,
		members: members.map(({ cookie }) => cookie),
		people,
		async copy(name) {
			const copied = join(folder, name);
			await cp(dataDir, copied, { recursive: true, filter: (path) => !path.endsWith('.sock') });
			return copied;
		},
		remove,
	};
}
