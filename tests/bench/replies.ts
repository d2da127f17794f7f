/** Replies sent as a member's form sends them, and counted in the database afterwards. */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { drawFrom, paragraph } from '#src/features/synthetic/corpus.ts';
import { percentile, rounded } from './figures.ts';
import { type Corpus, type Lab, serve } from './lab.ts';
import { answerOf } from './requests.ts';

export interface ReplyResults {
	sequential: { replies: number; p50: number; p95: number };
	/** 16 members, each with the next reply when the last is answered. */
	together: { members: number; replies: number; perSecond: number; p50: number; p95: number };
	/** Sent, but answered with anything but the way to the post. */
	declined: number;
	/** Answered as posted, and not in the database. */
	lost: number;
	/** In the database more than once. */
	doubled: number;
}

const WARM_UP = 5;
const WORDS = 50;

/** Posts replies one after another, then by 16 members at once, into one thread of the main site. */
export async function measureReplies(lab: Lab): Promise<ReplyResults> {
	const corpus = await lab.site('main');
	const server = await serve(corpus);
	const sender = senderTo(corpus);
	try {
		for (let turn = 0; turn < WARM_UP; turn += 1) await sender.send(0);
		const sequential: number[] = [];
		for (let turn = 0; turn < (lab.isQuick ? 30 : 200); turn += 1) sequential.push(await sender.send(0));
		const replies = lab.isQuick ? 160 : 960;
		const times: number[] = [];
		let left = replies;
		const began = performance.now();
		await Promise.all(
			corpus.cookies.map(async (_, member) => {
				while (left-- > 0) times.push(await sender.send(member));
			}),
		);
		const seconds = (performance.now() - began) / 1000;
		return {
			sequential: { replies: sequential.length, ...spread(sequential) },
			together: { members: corpus.cookies.length, replies, perSecond: rounded(replies / seconds, 1), ...spread(times) },
			declined: sender.declined(),
			...(await kept(corpus, sender.posted)),
		};
	} finally {
		sender.close();
		await server.stop();
	}
}

const spread = (times: number[]) => ({ p50: rounded(percentile(times, 0.5)), p95: rounded(percentile(times, 0.95)) });

function senderTo({ reply, cookies }: Corpus) {
	const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
	const draw = drawFrom(Date.now());
	const posted: string[] = [];
	let declined = 0;
	return {
		/** The texts that were answered as posted. */
		posted,
		declined: () => declined,
		/** Posts one reply. Returns how long its answer took, in milliseconds. */
		send: async (member: number): Promise<number> => {
			const once = randomBytes(24).toString('base64url');
			const text = `${paragraph(draw, WORDS)} ${once}`;
			const form = { do: 'post', [reply.field]: text, replyTo: '', once };
			const { status, ms, location } = await answerOf(reply.url, { cookie: cookies[member], agent, form });
			if (status === 303 && location) posted.push(text);
			else declined += 1;
			return ms;
		},
		close: () => agent.destroy(),
	};
}

async function kept({ dataDir }: Corpus, posted: string[]): Promise<{ lost: number; doubled: number }> {
	const client = createClient({ url: pathToFileURL(join(dataDir, 'rapport.db')).href });
	const { rows } = await client.execute('select markdown from posts');
	client.close();
	const times = new Map<string, number>();
	for (const { markdown } of rows) times.set(String(markdown), (times.get(String(markdown)) ?? 0) + 1);
	const found = posted.map((text) => times.get(text) ?? 0);
	return { lost: found.filter((count) => count === 0).length, doubled: found.filter((count) => count > 1).length };
}
