import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { controllersIn, hasOfficer, officerDuty } from '../derive/officer-duty.js';
import { isSaid } from '../derive/placeholder.js';
import type { Rule } from '../rule.js';

export const dpoAdviceMissing: Rule = {
  id: 'dpo-advice-missing',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01',
  evaluate: (context, { roles }) => {
    const advice = context
      .of('advice')
      .filter((a) => a.adviser === 'dpo' && hasCome(context, a.on) && isSaid(a.by) && isSaid(a.text));
    if (advice.length > 0) return [];
    const controllers = controllersIn(context, roles);
    // Advice is sought of an officer who is designated; where nobody is known to control anything, nobody is known to be without.
    const isWithout =
      controllers.length > 0 &&
      context.head.dpo === undefined &&
      controllers.every(
        (party) =>
          party.type === 'company' && !hasOfficer(context, party) && !officerDuty(context, roles, party),
      );
    if (isWithout)
      return [
        {
          refs: [context.head.id],
          severity: 'info',
          field: 'dpo',
          message: message('rule.dpo-advice-missing.noOfficer'),
        },
      ];
    return [
      {
        refs: [context.head.id],
        field: 'dpo',
        message: context.notGivenHere.some(({ kind }) => kind === 'advice')
          ? message('rule.dpo-advice-missing.notGivenHere')
          : message('rule.dpo-advice-missing.noAdvice'),
        fix: message('rule.dpo-advice-missing.askForAdvice'),
      },
    ];
  },
};
