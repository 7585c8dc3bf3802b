import { message } from '@risikobilde/words/message';
import { isFormAsked } from '../derive/form-parts.js';
import type { Rule } from '../rule.js';
import { unsaidOf } from './form-findings.js';

/** Section 1: what is done with which data, by what means. */
export const formDescriptionIncomplete: Rule = {
  id: 'form-description-incomplete',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB template for DPIA 1.0, section 1; GDPR art. 35(7)(a), 35(8)',
  evaluate: (context) =>
    !isFormAsked(context)
      ? []
      : [
          ...unsaidOf(context, 'form-description-incomplete', context.head, [
            !context.head.codes?.length && { field: 'codes', part: '1.4' },
          ]),
          ...context.of('activity').flatMap((activity) => {
            const { data, purposes, phases = [], secondaryUses = [] } = activity;
            return unsaidOf(context, 'form-description-incomplete', activity, [
              data.some((item) => item.class === 'special' && !item.special?.length) && {
                field: 'data.special',
                part: '1.1.a.special',
              },
              // One purpose needs all the data; of several, each says which.
              purposes.length > 1 &&
                purposes.some((purpose) => !purpose.data?.length) && {
                  field: 'purposes.data',
                  part: '1.1.b.data',
                },
              secondaryUses.length === 0 && { field: 'secondaryUses', part: '1.1.c' },
              secondaryUses.some(({ compatibility }) => !compatibility) && {
                field: 'secondaryUses.compatibility',
                part: '1.1.c.data',
              },
              !activity.extent && { field: 'extent', part: '1.1.d.scope' },
              !activity.context && { field: 'context', part: '1.1.d.context' },
              !activity.crossBorder && { field: 'crossBorder', part: '1.1.d.crossBorder' },
              phases.length === 0 && { field: 'phases', part: '1.2' },
              activity.systems.length === 0 &&
                !phases.some(({ assets }) => assets?.length) && {
                  field: 'phases',
                  part: '1.3',
                  what: message('field.activity.phases.assets'),
                },
            ]);
          }),
        ],
};
