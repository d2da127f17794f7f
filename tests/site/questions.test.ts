import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { VISITOR } from '#src/domain/actor.ts';
import { findRecords } from '#src/features/search/find-records.ts';
import { type RunningSite, startSite } from '#tests/support/site.ts';

interface Question {
	q: string;
	page: string | string[];
}

/** Shares of the questions whose page comes first, and among the first five. */
const LEAST = { first: 0.6, five: 0.85 };

let running: RunningSite;
beforeAll(async () => {
	running = await startSite();
});
afterAll(() => running.close());

test('people find the page they mean, asking as they really ask, without script', async () => {
	const questions = parse(await readFile('tests/search/questions.yaml', 'utf8')) as Question[];
	const ranks: { q: string; rank: number; first: string; page: string | string[] }[] = [];
	for (const { q, page } of questions) {
		const { hits } = await findRecords(running.site.contextAs(VISITOR), q, { synonyms: running.site.synonyms });
		const rank = hits.findIndex(({ url }) => [page].flat().includes(url)) + 1;
		ranks.push({ q, rank, first: hits[0]?.url ?? '(nothing)', page });
	}
	const share = (most: number) => ranks.filter(({ rank }) => rank > 0 && rank <= most).length / ranks.length;
	for (const { q, rank, first, page } of ranks.filter((one) => one.rank !== 1))
		console.log(`  rank ${rank || '-'}: "${q}" → ${first}; meant ${[page].flat().join(' or ')}`);
	console.log(`FTS5, ${ranks.length} questions: success@1 ${share(1).toFixed(2)}, success@5 ${share(5).toFixed(2)}`);
	expect(ranks.length).toBeGreaterThanOrEqual(40);
	expect(share(1)).toBeGreaterThanOrEqual(LEAST.first);
	expect(share(5)).toBeGreaterThanOrEqual(LEAST.five);
});
