import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { measureState } from '../derive/measure-state.js';
import { isShowing } from '../derive/shown-by.js';
import type { LocalDate } from '../model/local-date.js';
import type { Rule } from '../rule.js';

export const measureVerifiedWithoutEvidence: Rule = {
  id: 'measure-verified-without-evidence',
  severity: 'error',
  answers: 'reasons',
  source: 'GDPR art. 5(2), 24(1), 32(1)(d)',
  evaluate: (context) => {
    const isThere = ({ on }: { readonly on?: LocalDate | undefined }): boolean =>
      on === undefined || hasCome(context, on);
    const withFile = new Set(
      context
        .of('evidence')
        .filter((file) => isThere(file) && isShowing(file))
        .flatMap(({ of }) => of),
    );
    return context.of('measure').flatMap((measure) => {
      const shown = measure.evidence.filter(isThere);
      if (measureState(context, measure) !== 'verified' || shown.length > 0 || withFile.has(measure.id))
        return [];
      return [
        {
          refs: [measure.id] as const,
          field: 'evidence',
          message: message('rule.measure-verified-without-evidence.message', { title: measure.title }),
          fix: message('rule.measure-verified-without-evidence.fix'),
        },
      ];
    });
  },
};
