import { message, type Sayable } from '@risikobilde/words/message';
import { isFormAsked, isSaidNone } from '../derive/form-asked.js';
import type { RecordOf } from '../model/assessment.js';
import type { Rule } from '../rule.js';

type Activity = RecordOf<'activity'>;

const asked: readonly {
  readonly place: string;
  readonly part: string;
  readonly has: (of: Activity) => boolean;
}[] = [
  { place: 'phases', part: '1.2', has: ({ phases }) => (phases ?? []).length > 0 },
  { place: 'extent', part: '1.1.d.scope', has: ({ extent }) => extent !== undefined },
  { place: 'context', part: '1.1.d.context', has: ({ context }) => context !== undefined },
  { place: 'crossBorder', part: '1.1.d.crossBorder', has: ({ crossBorder }) => crossBorder !== undefined },
  {
    place: 'data.need',
    part: '2.2.a',
    has: ({ data, necessity }) =>
      necessity?.minimisation !== undefined || data.every(({ need }) => need !== undefined),
  },
  {
    place: 'data.quality',
    part: '2.2.b',
    has: ({ data, necessity }) =>
      necessity?.accuracy !== undefined || data.every(({ quality }) => quality !== undefined),
  },
];

export const formProcessingIncomplete: Rule = {
  id: 'form-processing-incomplete',
  severity: 'warning',
  source: 'EDPB template for DPIA 1.0, 1.1.d, 1.2 and 2.2; GDPR art. 35(7)(a) and (b)',
  evaluate: (context) =>
    !isFormAsked(context)
      ? []
      : context.of('activity').flatMap((activity) => {
          const lacking = asked.filter(
            ({ part, has }) => !has(activity) && !isSaidNone(context, part, activity.id),
          );
          if (lacking.length === 0) return [];
          const what = lacking.map(({ place }): Sayable => ({ key: `field.activity.${place}`, values: {} }));
          return [
            {
              refs: [activity.id] as const,
              message: message('rule.form-processing-incomplete.message', {
                title: activity.title,
                what: { list: what },
              }),
              fix: message('rule.form-processing-incomplete.fix'),
            },
          ];
        }),
};
