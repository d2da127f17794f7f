import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { citedSources } from '#src/features/guides/cited-sources.ts';
import { SourcesFile } from '#src/features/guides/sources-file.ts';

const entries = async () => citedSources(SourcesFile.parse(parse(await readFile('content/sources.yaml', 'utf8'))));

test('a reader meets a source as APA lists it, with its title for a link', async () => {
	const { 'ipsa-rapport': post, sikveland2020: study } = await entries();
	expect(post?.entry).toBe(
		'Saunders, S. (2021, August 9). <a href="https://www.joinipsa.org/IPSA-Blog">What 911 telecommunicators need to know about building rapport with callers</a>. <i>International Public Safety Association</i>.',
	);
	expect(study?.entry).toContain('(2020).');
	expect(study?.entry).toContain('<i>ROLSI</i>, <i>53</i>(3), 324–340.');
});

test('every source has its year or says that it has none, without a letter that tells it from others', async () => {
	for (const [key, { entry }] of Object.entries(await entries())) expect(entry, key).toMatch(/\((n\.d\.|\d{4}(, [^)]+)?)\)/);
});

test('a title stays words, whatever stands in it', () => {
	const made = citedSources(
		SourcesFile.parse({
			odd: { type: 'report', title: 'A <script>x</script> & "quoted" $1 title', URL: 'https://a.test/?x=1&y="', read: 'full', accessed: '2026-11-21' },
		}),
	);
	expect(made.odd?.entry).toContain('$1 title</a>');
	expect(made.odd?.entry).not.toMatch(/<script|y=""/);
});
