import { type Message, message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import { type ExceptionGap, exceptionGap, exceptionPlace, lacksSafeguards } from '../derive/exceptions.js';
import { articlePlace } from '../model/article.js';
import type { RawFinding, Rule } from '../rule.js';

const gaps: Readonly<Record<ExceptionGap, Message>> = {
  otherArticle: message('rule.exception-condition-not-met.otherArticle'),
  noSuchLetter: message('rule.exception-condition-not-met.noSuchLetter'),
  needsLaw: message('rule.exception-condition-not-met.needsLaw'),
  lawCannotCarry: message('rule.exception-condition-not-met.lawCannotCarry'),
  lawJurisdictionUnsaid: message('rule.law-cannot-carry.jurisdictionUnsaid'),
  lawEeaUnsaid: message('rule.law-cannot-carry.eeaUnsaid'),
  lawRestrictsOther: message('rule.exception-condition-not-met.lawRestrictsOther'),
  lawNotInForce: message('rule.exception-condition-not-met.lawNotInForce'),
  otherBasis: message('rule.exception-condition-not-met.otherBasis'),
  specialData: message('rule.exception-condition-not-met.specialData'),
};

// No fault of the law: what decides is not known of it.
const unsaid: ReadonlySet<ExceptionGap> = new Set(['lawJurisdictionUnsaid', 'lawEeaUnsaid']);

export const exceptionConditionNotMet: Rule = {
  id: 'exception-condition-not-met',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 9(3), 14(5), 17(3), 20(3), 22(2)-(4), 23(1), 89(1)-(3)',
  evaluate: (context) =>
    context.of('right').flatMap((right) =>
      right.exceptions.flatMap((exception, index): RawFinding[] => {
        const found = right.activities.flatMap((id) => {
          const activity = recordOf(context, 'activity', id);
          const gap = activity && exceptionGap(context, right, exception, activity);
          return gap === undefined ? [] : [{ gap, id }];
        });
        const isUnsaid = found.every(({ gap }) => unsaid.has(gap));
        const first = found.find(({ gap }) => !unsaid.has(gap)) ?? found[0];
        const aspect = `${index + 1}-${exceptionPlace(exception)}`;
        const base = { refs: [right.id] as const, field: `exceptions.${index}` };
        const values = { article: right.article, place: articlePlace(exceptionPlace(exception)) };
        if (first)
          return [
            {
              ...base,
              also: found.map(({ id }) => id),
              aspect,
              message: message('rule.exception-condition-not-met.message', {
                ...values,
                gap: gaps[first.gap],
              }),
              ...(isUnsaid && { severity: 'warning' as const }),
              fix: message(
                !isUnsaid
                  ? 'rule.exception-condition-not-met.fix'
                  : first.gap === 'lawEeaUnsaid'
                    ? 'rule.law-cannot-carry.sayEea'
                    : 'rule.law-cannot-carry.sayJurisdiction',
              ),
            },
          ];
        if (!lacksSafeguards(exception)) return [];
        return [
          {
            ...base,
            aspect: `${aspect}-safeguards`,
            severity: 'warning',
            message: message('rule.exception-condition-not-met.noSafeguards', values),
            fix: message('rule.exception-condition-not-met.giveSafeguards'),
          },
        ];
      }),
    ),
};
