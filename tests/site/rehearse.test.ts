import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, startSite } from '#tests/support/site.ts';

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

const DOOR = '/rehearse/nobody-at-my-door';
const words = (html: string) =>
	html
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ (?=[,.])/g, '');

async function read(address: string) {
	const answer = await running.get(address);
	const html = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? '';
	return { status: answer.status, headers: answer.headers, html, words: words(html) };
}

/** The addresses of the choices that a page offers, by their words. */
const offered = (html: string) =>
	Object.fromEntries([...html.matchAll(/<a class="option" href="([^"#]+)#now"[^>]*>([^<]+)/g)].map(([, href, text]) => [text, href?.replaceAll('&amp;', '&')]));

test('somebody who begins reads what it is about before they read what is said', async () => {
	const { status, words: said, html } = await read(DOOR);
	expect(status).toBe(200);
	expect(said).toMatch(
		/Nobody at my door .*A practice scenario\. The people in it are invented\. Role: telecommunicator\. About 10 minutes, 13 scenes\. Before you begin\. It is about suicide\. It mentions use of force\..*The first scene You are a telecommunicator\..*“I don’t want police here\..*Trust: not there yet\. What do you do\?/,
	);
	expect(Object.keys(offered(html))).toHaveLength(3);
	expect(said).not.toContain('Before anyone answers');
});

test('somebody without script goes from choice to choice, and reads what each did and all that was said', async () => {
	const begun = await read(DOOR);
	const second = await read(offered(begun.html)['“I’m Dana. You sound worried about what happens if they come. What may I call you?”'] ?? '');
	expect(second.words).toMatch(
		/Step 2 Your choice: “I’m Dana\..*You named the fear and gave him your name, and you promised nothing\. The guide to it: Names and introductions, Emotion labeling “It’s Curtis\..*Trust: beginning\./,
	);
	expect(second.words).toMatch(/So far .*“I don’t want police here\..*Your choice: “I’m Dana\./);
	expect(second.words).not.toContain('You are a telecommunicator.');
	expect(second.html).toContain('href="/guides/emotion-labeling"');
	expect(second.words).toMatch(/One step back Begin again Leave/);
});

test('somebody who came to an end finds questions, what to read, and the help lines', async () => {
	const { status, words: said, html } = await read(`${DOOR}?said=1.1`);
	expect(status).toBe(200);
	expect(said).toMatch(/A hard ending .*You may never know more than that\..*Before you go on Where did you feel the pull to hurry\?/);
	for (const link of ['/guides/after-the-call', '/guides/handing-over', '/support', 'tel:988']) expect(html).toContain(`href="${link}"`);
	expect(offered(html)).toEqual({});
});

test.each(['said=9', 'said=0.7', 'said=1.1.0', 'said=0..1', 'said=-1', `said=${'0.'.repeat(400)}0`, 'said=%3Cb%3E'])(
	'an address with a choice that is not offered (%.12s) answers 404 and leads back to the beginning',
	async (query) => {
		const { status, words: said, html } = await read(`${DOOR}?${query}`);
		expect(status).toBe(404);
		expect(said).toContain('There is no such step in this scenario.');
		expect(html).toContain(`<a href="${DOOR}"`);
		expect(html).not.toContain('&lt;b&gt;');
	},
);

test('a scenario that is not there is not there, on paper neither', async () => {
	for (const address of ['/rehearse/nowhere', '/rehearse/nowhere/script', '/rehearse/nobody-at-my-door.ink']) expect((await read(address)).status).toBe(404);
});

test('somebody who went around many times is asked to begin again, and not sent into the void', async () => {
	const around = ['2', ...Array.from({ length: 39 }, (_, at) => (at % 2 === 0 ? '1' : '0'))].join('.');
	const { status, words: said } = await read(`${DOOR}?said=${around}`);
	expect([status, said.includes('has gone around many times')]).toEqual([200, true]);
});

test('a facilitator sees what to ask the room, and what each choice would bring, and stays in the room', async () => {
	const { words: said, html } = await read(`${DOOR}?room=1`);
	expect(said).toContain('Ask the room Before anyone answers: what is he afraid of, in his own words?');
	expect(html.match(/<details/g)).toHaveLength(3);
	expect(said).toMatch(/“All right\. Nobody is coming\.” It sounds kind\. But you cannot promise it, and help is already moving\. Guide: Venting/);
	expect(html).toContain(`href="${DOOR}?said=1&amp;room=1#now"`);
});

test('the script on paper has every scene with its choices, where each leads, and the trust at which the way divides', async () => {
	const { status, words: said } = await read('/rehearse/what-should-i-call-you/script');
	expect(status).toBe(200);
	for (let number = 1; number <= 11; number += 1) expect(said).toContain(` ${number}. `);
	expect(said).toMatch(/Ask the room: Who in the room says “sir”/);
	expect(said).toMatch(/Lower your voice, or I end this call\.” There is one bridge between you, and this puts it at stake\. Trust −2\. Go on at 5\./);
	expect(said).toMatch(/Go on at 8; with trust at −1 or less, at 11\./);
	expect(said).toMatch(/Questions at the end Which words do you say without noticing\?/);
});

test('the list says of each scenario whom one plays, how long it takes and what it is about', async () => {
	const { words: said } = await read('/rehearse');
	expect(said).toMatch(
		/The quiet house .*Roles: telecommunicator, officer and clinician, one after the other\. About 12 minutes, 12 scenes\. It is about psychosis\. It mentions a barricade and use of force\./,
	);
	expect(said).toContain('the people in it are invented');
});

test('what somebody chose is kept by no cache and asked of nobody: no cookie comes with it, and search engines leave it', async () => {
	const answer = await running.get(`${DOOR}?said=0`);
	expect(answer.headers.get('set-cookie')).toBeNull();
	const html = await answer.text();
	expect(html).toContain('<meta name="robots" content="noindex">');
	expect(await (await running.get(DOOR)).text()).toContain(`<link rel="canonical" href="${running.origin}${DOOR}">`);
});

test('the story is played on the server: what a browser gets holds neither Ink nor its compiler', async () => {
	const { html } = await read(DOOR);
	expect(html).not.toContain('inkVersion');
	const { readdir, readFile } = await import('node:fs/promises');
	const scripts = (await readdir('dist/client/_astro')).filter((name) => name.endsWith('.js'));
	for (const name of scripts) expect(await readFile(`dist/client/_astro/${name}`, 'utf8'), name).not.toMatch(/inkVersion|ChoosePathString/);
});
