import { message } from '@risikobilde/words/message';
import { nameOf } from '../derive/names.js';
import { articlePlace } from '../model/article.js';
import type { Rule } from '../rule.js';

export const transferImpactAssessmentDue: Rule = {
  id: 'transfer-impact-assessment-due',
  severity: 'info',
  answers: 'reasons',
  source: 'GDPR art. 46; C-311/18; EDPB 01/2020, 02/2020',
  evaluate: (context, { transfers }) =>
    transfers
      .filter((transfer) => transfer.impactAssessment === 'done')
      .map((transfer) => ({
        refs: [transfer.transfer] as const,
        field: 'impactAssessments',
        message: message('rule.transfer-impact-assessment-due.message', {
          title: nameOf(context, transfer.transfer),
          article: articlePlace(transfer.ground.article ?? '46'),
          text: transfer.steps.find((step) => step.step === 'impactAssessment')?.text ?? '',
        }),
        fix: message('rule.transfer-impact-assessment-due.fix'),
      })),
};
