import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { faultLine, parseYaml } from '#src/lib/front-matter.ts';
import type { Synonyms } from './question.ts';

export const SynonymsFile = z.record(z.string().regex(/^[\p{Ll}\p{N} ]+$/u, 'expected lower-case words'), z.array(z.string().min(1)).min(1));

/** Reads `synonyms.yaml` of a content folder. Throws with each fault's line. */
export async function readSynonyms(contentDir: string): Promise<Synonyms> {
	const file = join(contentDir, 'synonyms.yaml');
	const { data, faults } = parseYaml(file, await readFile(file, 'utf8'), SynonymsFile);
	if (!data) throw new Error(faults.map(faultLine).join('\n'));
	return data;
}
