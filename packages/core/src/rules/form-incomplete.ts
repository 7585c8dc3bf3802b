import { message } from '@risikobilde/words/message';
import { isFormAsked, isSaidNone } from '../derive/form-asked.js';
import { nameOf } from '../derive/names.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import type { Rule } from '../rule.js';

/** A field that the form asks for, the part that asks, and when the record lacks it. */
type Asked<R> = readonly [field: string, part: string, lacks: (record: R) => boolean];

const ofHead: readonly Asked<RecordOf<'assessment'>>[] = [
  ['team', '0.5.team', ({ team = [] }) => team.length === 0],
  ['scope', '0.5.scope', ({ scope }) => !scope],
  ['publication', '0.5.publication', ({ publication }) => !publication],
];
const ofActivity: readonly Asked<RecordOf<'activity'>>[] = [
  ['phases', '1.2', ({ phases = [] }) => phases.length === 0],
  ['extent', '1.1.d.scope', ({ extent }) => !extent],
  ['context', '1.1.d.context', ({ context }) => !context],
  ['crossBorder', '1.1.d.crossBorder', ({ crossBorder }) => !crossBorder],
  ['data.need', '2.2.a', ({ necessity, data }) => !necessity?.minimisation && data.some(({ need }) => !need)],
  [
    'data.quality',
    '2.2.b',
    ({ necessity, data }) => !necessity?.accuracy && data.some(({ quality }) => !quality),
  ],
  [
    'purposes.data',
    '1.1.b',
    ({ purposes, data }) =>
      purposes.some((purpose) => purpose.data?.some((named) => data.every(({ id }) => id !== named))),
  ],
];
const ofScenario: readonly Asked<RecordOf<'scenario'>>[] = [['arises', '3.1', ({ arises }) => !arises]];
const ofDecision: readonly Asked<RecordOf<'decision'>>[] = [
  ['outcome', '6', ({ outcome }) => !outcome],
  ['ground', '6', ({ outcome, ground }) => outcome === 'consultation' && !ground],
  [
    'conditions',
    '6',
    ({ outcome, conditions = [] }) => outcome === 'conditionallyApproved' && conditions.length === 0,
  ],
];

export const formIncomplete: Rule = {
  id: 'form-incomplete',
  severity: 'warning',
  source: 'EDPB template for DPIA 1.0; GDPR art. 35(7)',
  evaluate: (context) => {
    if (!isFormAsked(context)) return [];
    const lacking = <R extends AssessmentRecord>(records: readonly R[], asked: readonly Asked<R>[]) =>
      records.flatMap((record) => {
        const list = asked
          .filter(([, part, lacks]) => lacks(record) && !isSaidNone(context, part, record.id))
          .map(([field]) => ({ key: `field.${record.kind}.${field}`, values: {} }));
        if (list.length === 0) return [];
        const name = nameOf(context, record.id);
        return [
          {
            refs: [record.id] as const,
            message: message('rule.form-incomplete.message', { name, what: { list } }),
            fix: message('rule.form-incomplete.fix'),
          },
        ];
      });
    return [
      ...lacking([context.head], ofHead),
      ...lacking(context.of('activity'), ofActivity),
      ...lacking(context.of('scenario'), ofScenario),
      ...lacking(
        context.of('decision').filter(({ type, on }) => type === 'approval' && on <= context.asOf),
        ofDecision,
      ),
    ];
  },
};
