import { message } from '@risikobilde/words/message';
import { holdsAnything } from '../derive/chapter-holds.js';
import type { Rule } from '../rule.js';

export const sectionWithoutClaim: Rule = {
  id: 'section-without-claim',
  severity: 'info',
  alsoErrors: true,
  answers: 'correction',
  source: 'GDPR art. 5(2), 35(7), 35(11)',
  evaluate: (context) => {
    const claiming = new Set(context.of('claim').map((claim) => claim.section));
    return context
      .of('section')
      .filter(
        (section) =>
          (section.role === 'chapter' || section.role === 'conclusion') && !claiming.has(section.id),
      )
      .map((section) => {
        const { id, title, role } = section;
        const is = role === 'conclusion' ? role : holdsAnything(context, section) ? 'other' : 'empty';
        return {
          refs: [id] as const,
          severity: is === 'other' ? 'info' : 'error',
          message: message(`rule.section-without-claim.${is}`, { title }),
          fix: message(
            is === 'empty' ? 'rule.section-without-claim.fillIt' : 'rule.section-without-claim.fix',
          ),
        };
      });
  },
};
