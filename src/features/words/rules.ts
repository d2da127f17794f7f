import { CALL_RULES } from './call-rules.ts';
import { MEANS_RULES } from './means-rules.ts';
import { PEOPLE_RULES } from './people-rules.ts';
import type { Rule } from './rule.ts';
import { SUICIDE_RULES } from './suicide-rules.ts';
import { TITLE_RULES } from './title-rules.ts';
import { TONE_RULES } from './tone-rules.ts';

/** Every rule of safe wording. Where two would mark the same words, one that blocks goes first, then the longer finding, then the order here. */
export const RULES: readonly Rule[] = [...SUICIDE_RULES, ...MEANS_RULES, ...PEOPLE_RULES, ...CALL_RULES, ...TONE_RULES, ...TITLE_RULES];
