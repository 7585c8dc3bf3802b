import type { Rule } from '../rule.js';
import { acceptanceOutdated } from './acceptance-outdated.js';
import { approvalOutdated } from './approval-outdated.js';
import { changedAfterAdvice } from './changed-after-advice.js';

/** Rules that look at records like the others, and hash what somebody answered for: apart, so that a first screen can do without them. */
export const boundRules: readonly Rule[] = [acceptanceOutdated, approvalOutdated, changedAfterAdvice];
