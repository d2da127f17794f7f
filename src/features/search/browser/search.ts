/** What makes the search's fields answer, in one file: both need the engine, and another file is another wait on a slow link. */
export { attachSearchBox } from './search-box.ts';
export { attachSearchPage } from './search-page.ts';
