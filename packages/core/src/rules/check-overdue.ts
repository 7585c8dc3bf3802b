import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { overdueCheck } from '../derive/check.js';
import { usesOf } from '../derive/uses.js';
import { labelAndText } from '../reason.js';
import type { Rule } from '../rule.js';
import { groupedBy } from './grouped-by.js';

/** One overdue check is one finding, however many lean on what was not checked. */
export const checkOverdue: Rule = {
  id: 'check-overdue',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 24(1), 28(1), 35(11), 45(4)',
  evaluate: (context, { transfers }) =>
    groupedBy(
      [...usesOf(context, transfers), ...ofEngagements(context)].flatMap(({ holder, id }) =>
        checked(context, id).map((entry) => ({ holder, entry })),
      ),
      ({ entry }) => entry.id,
    ).flatMap(([id, uses]) => {
      const overdue = uses.flatMap(({ holder, entry }) => {
        const check = overdueCheck(context, holder, entry);
        return check ? [{ holder, check }] : [];
      });
      const [first] = overdue;
      if (!first) return [];
      return [
        {
          refs: [id] as const,
          places: [...new Set(overdue.map(({ holder }) => holder))].sort(),
          message: labelAndText(first.check.label, first.check.reason),
          fix: message('rule.check-overdue.fix'),
          ...(first.check.since && { since: first.check.since }),
        },
      ];
    }),
};

// Who leans on an act that is to be succeeded on a day not yet set, waits for that day too.
const checked = (context: Context, id: string) => {
  const source = context.world('source', id);
  const successor = source?.successor?.inForce === undefined ? source?.successor?.source : undefined;
  const next = successor === undefined ? undefined : context.world('source', successor);
  const entry = source ?? context.world('terms', id) ?? context.world('subprocessors', id);
  return [entry, next].flatMap((one) => one ?? []);
};

const ofEngagements = (context: Context) =>
  context
    .of('engagement')
    .flatMap(({ id: holder, terms, subprocessors }) => [
      ...terms.map((one) => ({ holder, id: one.terms })),
      ...(subprocessors ? [{ holder, id: subprocessors.list }] : []),
    ]);
