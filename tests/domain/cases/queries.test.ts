import { expect, test } from 'vitest';
import { cases } from '#db/schema/index.ts';
import { isFacet } from '#src/features/cases/case-facets.ts';
import type { Narrowing } from '#src/features/cases/narrowing.ts';
import { publishEditorsCase } from '#src/features/cases/publish-editors-case.ts';
import { caseBySlug, casesCarrying, countCases, facetCounts, publicationsWithText, publishedCases } from '#src/features/cases/queries.ts';
import { retractCase } from '#src/features/cases/retract-case.ts';
import { type CaseFields, caseFile } from '#tests/support/cases.ts';
import { type Community, community } from '#tests/support/context.ts';

const HOSTILE = ["' or 1=1 --", '" or ""="', "x'); drop table cases; --", "composite' union select slug from cases --", '%', '*', '\u0000', '’ or ’1’=’1'];

test('a visitor sees the newest case first', async () => {
	const here = await communityWith(FIRST, SECOND, THIRD);
	expect(await slugs(here)).toEqual(['third', 'second', 'first']);
});

test('of cases published in the same moment, the one added last comes first', async () => {
	const { ctxAs } = await community();
	for (const changes of [FIRST, SECOND]) await publishEditorsCase(ctxAs('system'), caseFile(changes));
	expect((await publishedCases(ctxAs('visitor'))).map(({ slug }) => slug)).toEqual(['second', 'first']);
});

test('a list is never longer than asked for', async () => {
	const { ctxAs } = await communityWith(FIRST, SECOND, THIRD);
	expect((await publishedCases(ctxAs('visitor'), { limit: 2 })).map(({ slug }) => slug)).toEqual(['third', 'second']);
});

test('the second page of a list goes on where the first ended', async () => {
	const { ctxAs } = await communityWith(FIRST, SECOND, THIRD);
	expect((await publishedCases(ctxAs('visitor'), { limit: 2, offset: 2 })).map(({ slug }) => slug)).toEqual(['first']);
});

test('the number of cases is that of the whole list, narrowed or not', async () => {
	const { ctxAs } = await communityWith(FIRST, SECOND, THIRD);
	expect(await countCases(ctxAs('visitor'))).toBe(3);
	expect(await countCases(ctxAs('visitor'), { channel: ['walk-in'] })).toBe(2);
});

test('a list narrowed by two facets holds the cases that carry both codes', async () => {
	const here = await communityWith(FIRST, SECOND, THIRD);
	expect(await slugs(here, { channel: ['walk-in'] })).toEqual(['third', 'second']);
	expect(await slugs(here, { channel: ['walk-in'], technique: ['validate'] })).toEqual(['second']);
	expect(await slugs(here, { channel: ['911-call'], technique: ['validate'] })).toEqual([]);
});

test('two codes of one facet must both be carried', async () => {
	const here = await communityWith(FIRST, SECOND, THIRD);
	expect(await slugs(here, { technique: ['validate', 'slow-down'] })).toEqual(['second']);
});

test('counts say how many cases carry each code', async () => {
	const { ctxAs } = await communityWith(FIRST, SECOND, THIRD);
	const counts = await facetCounts(ctxAs('visitor'));
	expect(Object.fromEntries(counts.get('channel') ?? [])).toEqual({ 'walk-in': 2, '911-call': 1 });
	expect(Object.fromEntries(counts.get('technique') ?? [])).toEqual({ 'slow-down': 3, validate: 1 });
});

test('counts of a narrowed list are those of the cases that are left', async () => {
	const { ctxAs } = await communityWith(FIRST, SECOND, THIRD);
	const counts = await facetCounts(ctxAs('visitor'), { technique: ['validate'] });
	expect(Object.fromEntries(counts.get('channel') ?? [])).toEqual({ 'walk-in': 1 });
});

test('each count is the length of the list that it leads to', async () => {
	const here = await communityWith(FIRST, SECOND, THIRD);
	for (const [facet, codes] of await facetCounts(here.ctxAs('visitor'))) {
		for (const [code, count] of codes) expect(await slugs(here, { [facet]: [code] }), `${facet}=${code}`).toHaveLength(count);
	}
});

test('a retracted case stands in no list, no count and no index', async () => {
	const here = await communityWith(FIRST, SECOND, THIRD);
	await retractCase(here.ctxAs('system'), { slug: 'second', reason: 'recognizable' });
	const visitor = here.ctxAs('visitor');
	expect(await slugs(here)).toEqual(['third', 'first']);
	expect(await slugs(here, { technique: ['validate'] })).toEqual([]);
	expect((await casesCarrying(visitor, USED, 6)).map(({ slug }) => slug)).toEqual(['third', 'first']);
	expect((await publicationsWithText(visitor, ['first', 'second', 'third'])).map(({ slug }) => slug).sort()).toEqual(['first', 'third']);
	const counts = await facetCounts(visitor);
	expect(Object.fromEntries(counts.get('channel') ?? [])).toEqual({ 'walk-in': 1, '911-call': 1 });
	expect(counts.get('technique')?.has('validate')).toBe(false);
});

test('cases that used any of some techniques are found, newest first, none twice', async () => {
	const { ctxAs } = await communityWith(FIRST, SECOND, THIRD);
	expect((await casesCarrying(ctxAs('visitor'), USED, 6)).map(({ slug }) => slug)).toEqual(['third', 'second', 'first']);
	expect((await casesCarrying(ctxAs('visitor'), USED, 1)).map(({ slug }) => slug)).toEqual(['third']);
	expect(await casesCarrying(ctxAs('visitor'), { facet: 'technique', codes: [] }, 6)).toEqual([]);
});

test('cases are found by what a technique did in them, and without those of one code', async () => {
	const { ctxAs } = await communityWith(FIRST, SECOND, THIRD);
	const found = async (asked: Parameters<typeof casesCarrying>[1]) => (await casesCarrying(ctxAs('visitor'), asked, 6)).map(({ slug }) => slug);
	expect(await found({ facet: 'effect', codes: ['validate.no-effect', 'validate.harmed'] })).toEqual(['second']);
	expect(await found({ facet: 'effect', codes: ['validate.helped'] })).toEqual([]);
	expect(await found({ ...USED, without: { facet: 'channel', code: 'walk-in' } })).toEqual(['first']);
});

test('technique, outcome, time to rapport and role narrow together, and each count says what one more of them leaves', async () => {
	const here = await communityWith(
		{ slug: 'one', disposition: ['left-with-support'], timeToRapport: { minutes: 20 }, responders: ['telecommunicator'] },
		{ slug: 'two', disposition: ['left-with-support'], timeToRapport: { band: 'prior-history', prior: 'years' }, responders: ['telecommunicator'] },
		{ slug: 'three', disposition: ['arrest-or-citation'], timeToRapport: { minutes: 20 }, responders: ['patrol-officer'] },
	);
	const together: Narrowing = { technique: ['slow-down'], outcome: ['left-with-support'], responder: ['telecommunicator'] };
	expect(await slugs(here, together)).toEqual(['two', 'one']);
	const counts = await facetCounts(here.ctxAs('visitor'), together);
	expect(Object.fromEntries(counts.get('time') ?? [])).toEqual({ 'under-30-min': 1, 'prior-years': 1 });
	expect(await slugs(here, { ...together, time: ['prior-years'] })).toEqual(['two']);
	expect(counts.get('outcome')?.has('arrest-or-citation')).toBe(false);
});

test('an address where no case ever was has none', async () => {
	const { ctxAs } = await communityWith(FIRST);
	expect(await caseBySlug(ctxAs('visitor'), 'no-such-case')).toBeNull();
});

test.each(HOSTILE)('a facet value of %j finds nothing and breaks nothing', async (value) => {
	const here = await communityWith(FIRST, SECOND);
	expect(await slugs(here, { channel: [value] })).toEqual([]);
	expect(await slugs(here, { channel: ['walk-in', value] })).toEqual([]);
	expect([...(await facetCounts(here.ctxAs('visitor'), { lane: [value] }))]).toEqual([]);
	expect(await casesCarrying(here.ctxAs('visitor'), { facet: 'technique', codes: [value] }, 6)).toEqual([]);
	expect(await caseBySlug(here.ctxAs('visitor'), value)).toBeNull();
	expect(await here.database.read.select({ slug: cases.slug }).from(cases)).toHaveLength(2);
});

test.each([...HOSTILE, 'constructor', '__proto__', 'toString'])('a facet named %j finds nothing and is no facet', async (name) => {
	const here = await communityWith(FIRST, SECOND);
	expect(isFacet(name)).toBe(false);
	expect(await slugs(here, Object.fromEntries([[name, ['walk-in']]]))).toEqual([]);
});

const FIRST = { slug: 'first', channel: '911-call' } satisfies Partial<CaseFields>;
const SECOND = {
	slug: 'second',
	channel: 'walk-in',
	techniques: [
		{ technique: 'slow-down', effect: 'helped' },
		{ technique: 'validate', effect: 'no-effect' },
	],
} satisfies Partial<CaseFields>;
const USED = { facet: 'technique' as const, codes: ['validate', 'slow-down'] };
const THIRD = { slug: 'third', channel: 'walk-in' } satisfies Partial<CaseFields>;

/** A community that published these cases, an hour apart. */
async function communityWith(...changed: Partial<CaseFields>[]): Promise<Community> {
	const here = await community();
	for (const changes of changed) {
		await publishEditorsCase(here.ctxAs('system'), caseFile(changes));
		here.passMinutes(60);
	}
	return here;
}

const slugs = async ({ ctxAs }: Community, narrowing: Narrowing = {}) => (await publishedCases(ctxAs('visitor'), { narrowing })).map(({ slug }) => slug);
