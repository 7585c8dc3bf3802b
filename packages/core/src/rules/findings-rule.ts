import type { Context } from '../context.js';
import type { Finding } from '../evaluation.js';
import type { RawFinding, Rule } from '../rule.js';

/** A rule that looks at what all other rules found; it runs last, and no ground may lean on it. */
export type FindingsRule = Omit<Rule, 'evaluate'> & {
  readonly evaluate: (context: Context, findings: readonly Finding[]) => readonly RawFinding[];
};
