import type { APIRoute } from 'astro';
import { readSynonyms } from '#src/features/search/synonyms.ts';

export const prerender = true;

/** Words of our pages for words that people type, for the search in the browser. */
export const GET: APIRoute = async () => Response.json(await readSynonyms('content'));
