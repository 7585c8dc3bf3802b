import type { Context } from '../context.js';
import type { ClaimResult, Finding, PremiseResult } from '../evaluation.js';
import type { RawFinding, Rule } from '../rule.js';

/** What is known once claims and premises have their standing. */
type Standings = {
  readonly claims: readonly ClaimResult[];
  readonly premises: readonly PremiseResult[];
  /** What has been found so far. */
  readonly findings: readonly Finding[];
};

/** A rule that looks at the standing of claims and premises. No ground may lean on its findings. */
export type StandingRule = Omit<Rule, 'evaluate'> & {
  /** Claims come after premises: what a premise tells of an event need not be told of each claim again. */
  readonly of: 'premises' | 'claims';
  readonly evaluate: (context: Context, standings: Standings) => readonly RawFinding[];
};
