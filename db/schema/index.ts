export { caseFacets, casePublications, caseRetractions, cases } from './cases.ts';
export { doneOnce, drafts, notifications, postEdits, posts, spaces, threadMembers, threads, threadVersions } from './discussions.ts';
export { events } from './events.ts';
export { agencies, cohortMembers, cohorts, invitations, members } from './members.ts';
export { outbox } from './outbox.ts';
export { searchRecords } from './search.ts';
export { attempts, passwordResets, sessions, signInAddresses } from './sessions.ts';
