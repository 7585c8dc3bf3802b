import { claimNotSupported } from './claim-not-supported.js';
import { decisionOnMissingFinding } from './decision-on-missing-finding.js';
import { lawfulnessNotClaimed } from './lawfulness-not-claimed.js';
import { onePublisher } from './one-publisher.js';
import { premiseChallenged } from './premise-challenged.js';
import { premiseFallen } from './premise-fallen.js';
import { readInOlderEdition } from './read-in-older-edition.js';
import { shareNotReached } from './share-not-reached.js';
import type { FindingsRule } from './findings-rule.js';
import type { StandingRule } from './standing-rule.js';

/** Rules that look at the standing of claims and premises; they run after it. */
export const standingRules: readonly StandingRule[] = [
  claimNotSupported,
  onePublisher,
  premiseChallenged,
  premiseFallen,
  readInOlderEdition,
  shareNotReached,
];

/** Rules that look at what all the others found; they run last. */
export const findingsRules: readonly FindingsRule[] = [decisionOnMissingFinding, lawfulnessNotClaimed];
