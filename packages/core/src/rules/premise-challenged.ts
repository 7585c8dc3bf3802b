import { message } from '@risikobilde/words/message';
import { premiseFindings } from './premise-findings.js';
import type { StandingRule } from './standing-rule.js';

export const premiseChallenged: StandingRule = {
  id: 'premise-challenged',
  of: 'premises',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(11); EDPB Recommendations 01/2020, step 6',
  evaluate: premiseFindings('challenged', {
    key: 'rule.premise-challenged.message',
    fix: message('rule.premise-challenged.fix'),
  }),
};
