import { message } from '@risikobilde/words/message';
import { isFormAsked } from '../derive/form-parts.js';
import type { Rule } from '../rule.js';
import { unsaidOf } from './form-findings.js';

/** Parts 2.2, 3.2 and 3.3: why the data, and the processing, are needed and in proportion. */
export const formNecessityIncomplete: Rule = {
  id: 'form-necessity-incomplete',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB template for DPIA 1.0, 2.2, 3.2, 3.3; GDPR art. 5(1)(c)-(e), 35(7)(b)',
  evaluate: (context) => {
    if (!isFormAsked(context)) return [];
    const freedoms = context.of('freedom');
    const rejected = context.head.alternatives.filter(({ role }) => role !== 'chosen');
    return [
      ...unsaidOf(context, 'form-necessity-incomplete', context.head, [
        !freedoms.some(({ steps }) => steps.necessary) && {
          field: 'alternatives',
          part: '3.2.text',
          what: message('field.freedom.steps.necessary'),
        },
        rejected.some(({ description }) => !description) && {
          field: 'alternatives.description',
          part: '3.2.text',
          what: message('rule.form-necessity-incomplete.alternatives'),
        },
        context.of('benefit').length === 0 &&
          !freedoms.some(({ steps }) => steps.proportionate) && {
            field: 'alternatives',
            part: '3.3.text',
            what: message('field.freedom.steps.proportionate'),
          },
      ]),
      ...context.of('activity').flatMap((activity) => {
        const { data, necessity } = activity;
        return unsaidOf(context, 'form-necessity-incomplete', activity, [
          !necessity?.minimisation &&
            data.some(({ need }) => !need) && { field: 'data.need', part: '2.2.a.need' },
          data.some(
            ({ recipients = activity.recipients, recipientsWhy }) => recipients.length > 0 && !recipientsWhy,
          ) && { field: 'data.recipientsWhy', part: '2.2.a.recipientsWhy' },
          !necessity?.storageLimitation &&
            data.some(({ retentionWhy }) => !retentionWhy) && {
              field: 'data.retentionWhy',
              part: '2.2.a.retentionWhy',
            },
          !necessity?.accuracy &&
            data.some(({ quality }) => !quality) && { field: 'data.quality', part: '2.2.b.quality' },
        ]);
      }),
    ];
  },
};
