import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anotherBrowserOf } from '#tests/support/signed-in.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';
import { openTown, type Somebody, type Town } from './arrange.ts';
import { allLines, type Line, WHO } from './matrix.ts';
import { placeOf } from './matrix-places.ts';
import type { Place } from './place.ts';
import { ask } from './requests.ts';
import { digestOfRows } from './rows.ts';

interface Row {
	'sec-fetch-site': string | null;
	origin: string | null;
	expect: 'allow' | 403;
}

const corpus = JSON.parse(await readFile(new URL('./csrf-matrix.json', import.meta.url), 'utf8')) as { rows: Row[]; content_types: (string | null)[] };
const FORM = 'application/x-www-form-urlencoded';
/** A mail provider comes from nowhere, and the signed link is its proof (RFC 8058). */
const FROM_ANYWHERE = '/unsubscribe/[token]';

const isPassed = ({ expected }: Line) => expected.some((answer) => /^[23]/.test(answer));
/** Each button once, at the first place where the matrix lets somebody through. */
const doors = [
	...Map.groupBy(
		allLines().filter(({ door }) => door !== null),
		({ route, door }) => `${route} ${door}`,
	).values(),
].flatMap((lines) => lines.find(isPassed) ?? lines.slice(0, 1));
const whoPasses = ({ expected }: Line) => WHO[expected.findIndex((answer) => /^[23]/.test(answer))] ?? 'member';

let running: RunningSite;
let town: Town;
beforeAll(async () => {
	running = await startSite();
	town = await openTown(running);
});
afterAll(() => running.close());

/** A site of the corpus, as it is written for where this one runs. */
function originOf(written: string): string {
	const { protocol, hostname, port, origin } = new URL(running.origin);
	const others: Record<string, string> = {
		same: origin,
		'http://same-host-but-http': `${protocol === 'http:' ? 'https:' : 'http:'}//${hostname}:${port}`,
		'https://same.evil.example': `${protocol}//${hostname}.evil.example:${port}`,
		'same:8443': `${protocol}//${hostname}:8443`,
	};
	return others[written] ?? written;
}

interface Visit {
	line: Line;
	person: Somebody;
	place: Place;
}

async function visitTo(line: Line): Promise<Visit> {
	const who = whoPasses(line);
	const person = town.people[who === 'visitor' ? 'member' : who];
	return { line, person, place: await placeOf(town, line, person) };
}

async function send({ line, person, place }: Visit, row: Row, type: string | null, method = 'POST') {
	const { token } = await anotherBrowserOf(running, person.actor.id);
	const headers: Record<string, string> = { cookie: `__Host-session=${token}` };
	if (row['sec-fetch-site'] !== null) headers['sec-fetch-site'] = row['sec-fetch-site'];
	if (row.origin !== null) headers.origin = originOf(row.origin);
	if (type !== null) headers['content-type'] = type;
	const body = new URLSearchParams({ ...place.fields, ...(line.door && { do: line.door }) }).toString();
	return ask(running.origin, place.path, { method, headers, body });
}

const guarded = doors.filter(({ route }) => route !== FROM_ANYWHERE);

test('S13: no button of any page can be pressed from another site, and nothing but a form is one', async () => {
	const visits: Visit[] = [];
	for (const line of guarded) visits.push(await visitTo(line));
	expect(corpus.rows.length * corpus.content_types.length).toBe(88);
	const before = await digestOfRows(running, { without: ['sessions'] });
	const wrong: string[] = [];
	for (const visit of visits) {
		for (const row of corpus.rows) {
			for (const type of corpus.content_types) {
				if (row.expect === 'allow' && type === FORM) continue;
				const { status } = await send(visit, row, type);
				if (status !== (row.expect === 'allow' ? 400 : 403)) wrong.push(`${status} ${visit.place.path} ${visit.line.door} ${JSON.stringify(row)} ${type}`);
			}
		}
		for (const method of ['PUT', 'PATCH', 'DELETE']) {
			const { status } = await send(visit, { 'sec-fetch-site': 'same-origin', origin: 'same', expect: 'allow' }, FORM, method);
			if (status !== 405) wrong.push(`${status} ${method} ${visit.place.path}`);
		}
	}
	console.log(`S13: ${guarded.length} buttons, ${guarded.length * (88 + 3)} requests`);
	expect(guarded.length).toBeGreaterThan(30);
	expect(wrong).toEqual([]);
	expect(await digestOfRows(running, { without: ['sessions'] })).toBe(before);
}, 60_000);

test.each(corpus.rows.filter((row) => row.expect === 'allow'))('S13: every button can be pressed on its own page ($sec-fetch-site, $origin)', async (row) => {
	const wrong: string[] = [];
	for (const line of guarded.filter(isPassed)) {
		const visit = await visitTo(line);
		const { status } = await send(visit, row, FORM);
		if (![200, 303].includes(status)) wrong.push(`${status} ${visit.place.path} ${line.door}`);
	}
	expect(wrong).toEqual([]);
});

test('S13: the one address that takes a form from anywhere is the signed link that stops mail', async () => {
	expect(doors.filter((line) => !guarded.includes(line)).map(({ route }) => route)).toEqual([FROM_ANYWHERE]);
	for (const line of doors.filter(({ route }) => route === FROM_ANYWHERE)) {
		for (const row of corpus.rows) expect((await send(await visitTo(line), row, FORM)).status).toBe(200);
	}
});
