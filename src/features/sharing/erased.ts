/** A revision without its words: what is left of it as a record. */
export const ERASED = { body: '', document: '{}', findings: '[]', kept: '[]', attested: '[]', quasi: 0, k: 0 };
/** The same of one whose way has ended without a publication, or whose publication was taken back: readers are told nothing of it either. */
export const ENDED = { ...ERASED, changeLine: '' };
