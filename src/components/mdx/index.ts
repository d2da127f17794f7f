import HelpLines from '#src/features/help/HelpLines.astro';
import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import ContentNote from './ContentNote.astro';
import Dialogue from './Dialogue.astro';
import Evidence from './Evidence.astro';
import Line from './Line.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';

/** The pieces that editors may use in MDX, without importing them. */
export const pieces = { Checklist, Cite, ContentNote, Dialogue, Evidence, HelpLines, Line, Steps, Term };
