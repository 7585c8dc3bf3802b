import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const premiseWithoutGround: Rule = {
  id: 'premise-without-ground',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(11)',
  evaluate: (context) =>
    context
      .of('premise')
      .filter((premise) => premise.restsOn.length === 0 && premise.themes.length === 0)
      .map((premise) => ({
        refs: [premise.id] as const,
        field: 'restsOn',
        message: message('rule.premise-without-ground.message', { text: premise.text }),
        fix: message('rule.premise-without-ground.fix'),
      })),
};
