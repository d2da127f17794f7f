export { caseFacets, casePublications, caseRetractions, cases } from './cases.ts';
export { corrections } from './corrections.ts';
export { doneOnce, drafts, notifications, postEdits, posts, spaces, threadMembers, threads, threadVersions } from './discussions.ts';
export { events } from './events.ts';
export { agencies, cohortMembers, cohorts, invitations, members } from './members.ts';
export { outbox } from './outbox.ts';
export { pathSteps } from './paths.ts';
export { caseCommentaries, caseComments, caseJoins, caseNotices, caseSignatures, savedSearches } from './reviews.ts';
export { searchRecords } from './search.ts';
export { attempts, passwordResets, sessions, signInAddresses } from './sessions.ts';
export {
	caseAccounts,
	caseAuthors,
	caseLinks,
	caseReceipts,
	caseRevisions,
} from './sharing.ts';
