/** A revision without its words: what is left of it as a record. */
export const ERASED = { body: '', document: '{}', findings: '[]', kept: '[]', attested: '[]', quasi: 0, k: 0 };
