import type { Rule } from '../rule.js';
import { acceptanceOutdated } from './acceptance-outdated.js';
import { approvalOutdated } from './approval-outdated.js';
import { changedAfterAdvice } from './changed-after-advice.js';
import { formAdviceIncomplete } from './form-advice-incomplete.js';
import { formDecisionIncomplete } from './form-decision-incomplete.js';
import { formDescriptionIncomplete } from './form-description-incomplete.js';
import { formMeasuresIncomplete } from './form-measures-incomplete.js';
import { formNecessityIncomplete } from './form-necessity-incomplete.js';
import { formNoneContradicted } from './form-none-contradicted.js';
import { formRiskIncomplete } from './form-risk-incomplete.js';
import { formSheetIncomplete } from './form-sheet-incomplete.js';
import { furtherUseUnreasoned } from './further-use-unreasoned.js';
import { periodNotReviewed } from './period-not-reviewed.js';

/**
 * Rules that look at records like the others, and have something to find in few assessments alone: where somebody has answered for something
 * (they hash it), where data are used for more than their purpose, where the assessment is to fill a form, or is gone
 * through again in a period. Apart, so that a first screen can do without them.
 */
export const seldomRules: readonly Rule[] = [
  acceptanceOutdated,
  approvalOutdated,
  changedAfterAdvice,
  formAdviceIncomplete,
  formDecisionIncomplete,
  formDescriptionIncomplete,
  formMeasuresIncomplete,
  formNecessityIncomplete,
  formNoneContradicted,
  formRiskIncomplete,
  formSheetIncomplete,
  furtherUseUnreasoned,
  periodNotReviewed,
];
