export { caseFacets, casePublications, caseRetractions, cases } from './cases.ts';
export { events } from './events.ts';
export { searchRecords } from './search.ts';
