import { message } from '@risikobilde/words/message';
import { premiseFindings } from './premise-findings.js';
import type { StandingRule } from './standing-rule.js';

export const premiseFallen: StandingRule = {
  id: 'premise-fallen',
  of: 'premises',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 35(11)',
  evaluate: premiseFindings('fallen', {
    key: 'rule.premise-fallen.message',
    fix: message('rule.premise-fallen.fix'),
  }),
};
