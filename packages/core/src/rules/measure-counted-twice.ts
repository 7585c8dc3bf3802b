import { message } from '@risikobilde/words/message';
import type { RecordOf } from '../model/assessment.js';
import type { Rule } from '../rule.js';
import { groupedBy } from './grouped-by.js';
import { listOfWords, nameOf } from '../derive/names.js';

export const measureCountedTwice: Rule = {
  id: 'measure-counted-twice',
  severity: 'error',
  answers: 'correction',
  source: 'docs/metrics.md (effects multiply)',
  evaluate: (context) =>
    groupedBy(context.of('effect'), (effect) => `${effect.measure} ${effect.scenario}`).flatMap(
      ([, effects]) => {
        const doubled = effects.filter((one) =>
          effects.some((other) => other.id !== one.id && overlaps(one, other)),
        );
        const [first, ...rest] = doubled;
        if (!first) return [];
        return [
          {
            refs: [first.measure, first.scenario] as const,
            also: doubled.map((effect) => effect.id),
            place: rest.at(-1)?.id ?? first.id,
            message: message('rule.measure-counted-twice.message', {
              measure: nameOf(context, first.measure),
              scenario: nameOf(context, first.scenario),
              effects: listOfWords(doubled.map((effect) => effect.id)),
            }),
            fix: message('rule.measure-counted-twice.fix'),
          },
        ];
      },
    ),
};

type Effect = RecordOf<'effect'>;

const overlaps = (a: Effect, b: Effect): boolean => {
  const sameAlternative =
    a.alternatives === undefined ||
    b.alternatives === undefined ||
    a.alternatives.some((alternative) => b.alternatives?.includes(alternative));
  const sameSide =
    (a.frequency !== undefined && b.frequency !== undefined) ||
    (a.consequence !== undefined && b.consequence !== undefined);
  return sameAlternative && sameSide;
};
