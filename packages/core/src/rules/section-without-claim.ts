import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const sectionWithoutClaim: Rule = {
  id: 'section-without-claim',
  severity: 'info',
  alsoErrors: true,
  source: 'GDPR art. 5(2), 35(11)',
  evaluate: (context) => {
    const claiming = new Set(context.of('claim').map((claim) => claim.section));
    return context
      .of('section')
      .filter(
        (section) =>
          (section.role === 'chapter' || section.role === 'conclusion') && !claiming.has(section.id),
      )
      .map((section) => ({
        refs: [section.id] as const,
        severity: section.role === 'conclusion' ? 'error' : 'info',
        message: message(
          section.role === 'conclusion'
            ? 'rule.section-without-claim.conclusion'
            : 'rule.section-without-claim.other',
          { title: section.title },
        ),
        fix: message('rule.section-without-claim.fix'),
      }));
  },
};
