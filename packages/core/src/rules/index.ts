import type { Rule } from '../rule.js';
import { challengingRules } from './challenging.js';
import { laterRules } from './later.js';

/** Rules that look only at records and what is derived from them; they run before standing, sorted by id. */
export const recordRules: readonly Rule[] = [...challengingRules, ...laterRules].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
