import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { A_WORD_I_STOPPED_USING } from '#db/seeds/a-word-i-stopped-using.ts';
import { CAST, COHORT, type SeedPost } from '#db/seeds/community.ts';
import { THREADS } from '#db/seeds/threads.ts';
import { demoEnvironment, isComplete, isDemo, markComplete, markDemo, refuseDemo } from '#src/demo/mark.ts';
import { durationOf } from '#src/demo/settle.ts';
import { tellStory } from '#src/demo/tell-story.ts';
import { type Actor, ROLES } from '#src/domain/actor.ts';
import { addSpace } from '#src/features/discussions/add-space.ts';
import { FIRST_SPACES } from '#src/features/discussions/first-spaces.ts';
import { ROOT, readConfig } from '#src/server/config.ts';
import { lexicon } from '#src/server/lexicon.ts';
import { community } from '#tests/support/context.ts';
import { freshFolder, rowOf } from '#tests/support/database.ts';

const posts: SeedPost[] = THREADS.flatMap((thread) => thread.posts);
const refusal = (dataDir: string) => () => refuseDemo(readConfig({ DATA_DIR: dataDir }));

/** The whole story in a database of its own, told as if its end were now. */
async function told() {
	const here = await community();
	for (const space of FIRST_SPACES) await addSpace(here.ctxAs('system'), space);
	let time = here.now();
	const contextAs = (actor: Actor) => ({ ...here.ctxAs('system'), actor, clock: () => time });
	const setTime = (moment: Date) => {
		time = moment;
	};
	const tell = () => tellStory(contextAs, { endsAt: here.now(), setTime, scanner: { lexicon: lexicon(), pause: async () => {}, modelSees: async () => [] } });
	return { ...here, tell };
}

test('a demo takes a folder that is new or empty, and its own again', async () => {
	const folder = await freshFolder();
	for (const dataDir of [folder, join(folder, 'not', 'there')]) {
		markDemo(dataDir);
		markDemo(dataDir);
		expect(isDemo(dataDir)).toBe(true);
	}
});

test('a demo leaves every other folder alone', async () => {
	const folder = await freshFolder();
	await writeFile(join(folder, 'rapport.db'), 'real');
	expect(() => markDemo(folder)).toThrow(`${folder} is not a demo's folder, and the demo leaves it as it is. Leave DATA_DIR out, or set it to a new folder.`);
	expect(isDemo(folder)).toBe(false);
});

test('a site does not open a demo, by its folder or by its database', async () => {
	const [folder, other] = [await freshFolder(), await freshFolder()];
	markDemo(folder);
	const sentence = `${folder} holds a demo, whose people are invented. Run npm run demo for it, or set DATA_DIR to another folder.`;
	expect(refusal(folder)).toThrow(sentence);
	expect(() => refuseDemo(readConfig({ DATA_DIR: other, DATABASE_URL: `file:${join(folder, 'rapport.db')}` }))).toThrow(sentence);
	expect(refusal(other)).not.toThrow();
});

test('a demo is complete when its story was told to the end', async () => {
	const folder = await freshFolder();
	await mkdir(folder, { recursive: true });
	expect(isComplete(folder)).toBe(false);
	markDemo(folder);
	expect(isComplete(folder)).toBe(false);
	markComplete(folder);
	markDemo(folder);
	expect(isComplete(folder)).toBe(true);
});

test('a demo has a folder of its own, and neither a mail server nor a database elsewhere', () => {
	const config = readConfig(demoEnvironment({ PORT: '4400', DATA_DIR: ' ', SMTP_URL: 'smtp://mail.example.org', DATABASE_URL: 'file:/srv/rapport.db' }));
	const dataDir = join(ROOT, '.data', 'demo');
	expect(config).toMatchObject({ port: 4400, dataDir, smtpUrl: null, databaseFile: join(dataDir, 'rapport.db') });
	const elsewhere = join(ROOT, '.data', 'a-demo');
	expect(readConfig(demoEnvironment({ DATA_DIR: elsewhere })).dataDir).toBe(elsewhere);
});

test('the story holds what a visitor of the demo is to find', async () => {
	const here = await told();
	await here.tell();
	const count = async (query: string) => Number((await rowOf(here.database, `select count(*) as found from ${query}`)).found);
	expect(await count('members')).toBe(CAST.length);
	expect(await count('posts')).toBe(posts.length - THREADS.filter((thread) => 'case' in thread.in).flatMap((thread) => thread.posts).length);
	expect(await count('threads where posts > 50')).toBe(1);
	expect(await count("threads where kind = 'question' and posts = 1")).toBe(2);
	expect(await count('threads where helped_by is not null')).toBe(3);
	expect(await count("posts where markdown like '%wrote:%>%'")).toBeGreaterThan(0);
	expect(await count('posts where edited_at is not null')).toBe(1);
	expect(await count('posts where deleted_at is not null')).toBe(1);
	expect(await count("thread_members where following = 'mute'")).toBe(2);
	expect(await count('notifications where read_at is null')).toBeGreaterThan(5);
	expect(await count('members where suspended_at is not null')).toBe(1);
	expect(await count('cohort_members')).toBe(COHORT.members.length + 1);
	expect(await count('sessions')).toBe(0);
	for (const role of ROLES) expect(await count(`members where role = '${role}'`), role).toBeGreaterThan(0);
});

test('everything in the story happens in its order, and before its end', async () => {
	const here = await told();
	await here.tell();
	const { late } = await rowOf(here.database, `select count(*) as late from posts where created_at > ${here.now().getTime()}`);
	expect(late).toBe(0);
	const { turned } = await rowOf(
		here.database,
		'select count(*) as turned from posts a join posts b on b.thread_id = a.thread_id and b.number = a.number + 1 where b.created_at < a.created_at',
	);
	expect(turned).toBe(0);
	for (const { ago } of posts) expect(durationOf(ago), ago).toBeGreaterThan(0);
	expect(A_WORD_I_STOPPED_USING.every(({ answers = 0 }, index) => answers <= index)).toBe(true);
});

test('the story is not told where anybody is a member', async () => {
	const here = await told();
	await here.member('Ada');
	await expect(here.tell()).rejects.toThrow('Somebody is a member here already: invented people come only where nobody is.');
	expect(await rowOf(here.database, 'select (select count(*) from members) as members, (select count(*) from agencies) as agencies')).toEqual({
		members: 1,
		agencies: 0,
	});
});
