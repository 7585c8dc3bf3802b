import type { Rule } from '../rule.js';
import type { StandingRule } from './standing-rule.js';
import { claimNotSupported } from './claim-not-supported.js';
import { transferWithoutGround } from './transfer-without-ground.js';

/** Rules that look only at records and what is derived from them; they run before standing, sorted by id. */
export const recordRules: readonly Rule[] = [transferWithoutGround];

/** Rules that look at the standing of claims and premises; they run after it. */
export const standingRules: readonly StandingRule[] = [claimNotSupported];
